import fc from 'fast-check';
import type { Attribute, ListAttribute, ListColumn } from '@/lib/profile/attribute';
import { ATTRIBUTE_KEYS, type AttributeKey, attribute } from '@/lib/profile/registry';
import { allRegions } from '@/lib/taxonomy/region';
import { allSectors } from '@/lib/taxonomy/sector';

type Json = Record<string, unknown>;

const PROJECT = 'project.';
const SECTORS = allSectors().map(({ code }) => code);
const REGIONS = allRegions().map(({ code }) => code);

function numberWithin({ min, max, integer }: { min: number; max: number; integer?: boolean }) {
  const number = integer
    ? fc.integer({ min, max })
    : fc.oneof(fc.double({ min, max, noNaN: true }), fc.constantFrom(min, max));
  const band = fc.tuple(fc.option(number), fc.option(number)).map(([a, b]) => {
    if (a === null || b === null)
      return { ...(a !== null && { min: a }), ...(b !== null && { max: b }) };
    return { min: Math.min(a, b), max: Math.max(a, b) };
  });
  return fc.oneof(number, band);
}

function columnValue(column: ListColumn): fc.Arbitrary<unknown> {
  switch (column.kind) {
    case 'code':
      return fc.constantFrom(...column.codes.codes);
    case 'text':
      return column.pattern
        ? fc.stringMatching(column.pattern)
        : fc.stringMatching(/^[\p{L}\d ]{1,40}$/u);
    case 'quantity':
      return numberWithin(column);
  }
}

function listValue({ columns, clash, maxItems }: ListAttribute): fc.Arbitrary<Json[]> {
  const optional = Object.entries(columns).filter(([, c]) => c.kind !== 'text' && c.optional);
  const required = Object.keys(columns).filter((name) => !optional.some(([at]) => at === name));
  const item = fc.record(
    Object.fromEntries(Object.entries(columns).map(([name, c]) => [name, columnValue(c)])),
    { requiredKeys: required },
  );
  return fc.array(
    item.filter((value) => clash?.(value) === undefined),
    { maxLength: Math.min(3, maxItems) },
  );
}

function day(from: string, to: string) {
  const dates = fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true });
  return dates.map((date) => date.toISOString().slice(0, 10));
}

function answerTo(entry: Attribute, asOf: string): fc.Arbitrary<unknown> {
  switch (entry.kind) {
    case 'sector':
      return fc.constantFrom(...SECTORS);
    case 'region':
      return fc.constantFrom(...REGIONS);
    case 'enum':
      return fc
        .constantFrom(...entry.codes.codes)
        .map((code) => (entry.numeric ? Number(code) : code));
    case 'set':
      return fc.subarray([...entry.codes.codes]);
    case 'number':
      return numberWithin(entry);
    case 'boolean':
      return fc.boolean();
    case 'date':
      return day('1900-01-01', entry.past ? asOf : '2100-12-31');
    case 'list':
      return listValue(entry);
  }
}

function part(keys: readonly AttributeKey[], prefix: string, asOf: string): fc.Arbitrary<Json> {
  const answers = keys.map((key) => [
    key.slice(prefix.length),
    fc.option(answerTo(attribute(key), asOf), { freq: 8 }),
  ]);
  return fc.record(Object.fromEntries(answers), { requiredKeys: [] });
}

function orderedDays(project: Json): Json {
  const { startsOn, completedOn, ...rest } = project;
  if (typeof startsOn !== 'string' || typeof completedOn !== 'string') return project;
  const [first, last] = [startsOn, completedOn].sort();
  return { ...rest, startsOn: first, completedOn: last };
}

/** Fixed assets are left out where they might lie above total assets. */
function soundAssets(firm: Json): Json {
  const { fixedAssets, ...rest } = firm;
  return fixedAssets != null && firm.totalAssets != null ? rest : firm;
}

const inProject = (key: AttributeKey) => key.startsWith(PROJECT);

/** Any profile that holds to the contract, from a single answer to all of them. */
export function arbitraryProfile(asOf: string): fc.Arbitrary<Json> {
  const firm = part(
    ATTRIBUTE_KEYS.filter((key) => !inProject(key)),
    '',
    asOf,
  ).map(soundAssets);
  const project = part(ATTRIBUTE_KEYS.filter(inProject), PROJECT, asOf).map(orderedDays);
  return fc
    .tuple(firm, fc.option(project))
    .map(([answers, nested]) => (nested === null ? answers : { ...answers, project: nested }));
}

const STRANGE = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    -1,
    1e300,
    0.1,
    '',
    ' ',
    '３１１０',
    '<script>',
    '\u0000',
    '\ud800',
    '2026-02-30',
  ),
  fc.constantFrom([], {}, { min: 2, max: 1 }, { min: '1' }, { minimum: 1 }, [[]], [null]),
);

function replaceAt(
  value: unknown,
  path: readonly number[],
  strange: unknown,
  key: string,
): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return strange;
  const entries = Object.entries(value);
  const at = step % (entries.length + 1);
  const [name, inner] = entries[at] ?? [key, undefined];
  const changed = at === entries.length ? strange : replaceAt(inner, rest, strange, key);
  if (Array.isArray(value)) return value.toSpliced(at, 1, changed);
  return { ...value, [name]: changed };
}

/** A profile in which something, somewhere, was replaced or added. */
export function arbitraryMutation(asOf: string): fc.Arbitrary<unknown> {
  const key = fc.oneof(fc.string(), fc.constantFrom('constructor', 'toString', 'derived', 'max'));
  const path = fc.array(fc.nat(200), { minLength: 1, maxLength: 4 });
  return fc
    .tuple(arbitraryProfile(asOf), path, STRANGE, key)
    .map(([profile, steps, strange, name]) => replaceAt(profile, steps, strange, name));
}
