import fc from 'fast-check';
import { regionAncestors } from '@/lib/taxonomy/region';
import { isSectorCode, sectorAncestors } from '@/lib/taxonomy/sector';
import type { Answers, Band } from '../answers';
import type { ListAttribute } from '../attribute';
import type { QuantityBounds } from '../quantity-schema';
import { type AttributeKey, attribute } from '../registry';

/** How an answer is said less exactly: `part` steers how much, `ends` which end of a number stays. */
interface Loosening {
  readonly part: number;
  readonly ends: 'both' | 'min' | 'max';
}

const loosening: fc.Arbitrary<Loosening> = fc.record({
  part: fc.double({ min: 0, max: 1, noNaN: true }),
  ends: fc.constantFrom('both', 'min', 'max'),
});

function wider(
  given: number | Band,
  { min, max, integer }: QuantityBounds,
  { part, ends }: Loosening,
): Band | undefined {
  const from = typeof given === 'number' ? given : given.min;
  const to = typeof given === 'number' ? given : given.max;
  const down = (value: number) => (integer ? Math.floor(value) : value);
  const up = (value: number) => (integer ? Math.ceil(value) : value);
  const lower =
    from == null || ends === 'max' ? undefined : Math.max(min, down(from - Math.abs(from) * part));
  const upper =
    to == null || ends === 'min'
      ? undefined
      : Math.min(max, up(to + Math.abs(to) * part * 3 + part));
  if (lower === undefined && upper === undefined) return undefined;
  return {
    ...(lower === undefined ? {} : { min: lower }),
    ...(upper === undefined ? {} : { max: upper }),
  };
}

function above(codes: readonly string[], part: number): string | undefined {
  return codes[Math.floor(part * codes.length * 0.999)];
}

/** Entries stay, since a list says all there is; an amount in them may be said less exactly or not at all. */
function looserItems(
  { columns }: ListAttribute,
  items: readonly Record<string, unknown>[],
  how: Loosening,
): readonly Record<string, unknown>[] {
  return items.map((item) =>
    Object.fromEntries(
      Object.entries(item).map(([name, value]) => {
        const column = columns[name];
        if (column?.kind !== 'quantity' || value === null) return [name, value];
        return [name, wider(value as number | Band, column, how) ?? null];
      }),
    ),
  );
}

function looser(key: AttributeKey, answer: unknown, how: Loosening): unknown {
  const entry = attribute(key);
  switch (entry.kind) {
    case 'number':
      return wider(answer as number | Band, entry, how);
    case 'sector':
      return above(sectorAncestors(String(answer)).filter(isSectorCode), how.part);
    case 'region':
      return above(regionAncestors(String(answer)), how.part);
    case 'list':
      return looserItems(entry, answer as readonly Record<string, unknown>[], how);
    default:
      return undefined;
  }
}

/**
 * The same firm, saying less: any of its answers taken back, numbers given as bands, the sector or
 * region by a shorter code.
 */
export function arbitraryCoarser(answers: Answers): fc.Arbitrary<Answers> {
  const keys = Object.keys(answers) as AttributeKey[];
  const step = fc.option(fc.oneof(fc.constant('gone' as const), loosening), { freq: 2 });
  return fc.tuple(...keys.map(() => step)).map((steps) => {
    const said = keys.map((key, at) => {
      const how = steps[at] ?? null;
      if (how === null) return [key, answers[key]] as const;
      return [key, how === 'gone' ? undefined : looser(key, answers[key], how)] as const;
    });
    return Object.fromEntries(said.filter(([, value]) => value !== undefined)) as Answers;
  });
}

const STEPS: readonly Loosening[] = [
  { part: 0, ends: 'both' },
  { part: 0.5, ends: 'both' },
  { part: 1, ends: 'both' },
  { part: 0, ends: 'min' },
  { part: 0, ends: 'max' },
];

/** The same firm with one of its answers taken back, or said less exactly, in several ways. */
export function oneAnswerLess(answers: Answers): readonly Answers[] {
  return (Object.keys(answers) as AttributeKey[]).flatMap((key) => {
    const { [key]: answer, ...rest } = answers;
    const said = STEPS.map((how) => looser(key, answer, how)).filter((less) => less !== undefined);
    return [rest, ...said.map((less) => ({ ...rest, [key]: less }) as Answers)];
  });
}
