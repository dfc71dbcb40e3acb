import { describe, expect, it } from 'vitest';
import { PROBLEM_KINDS } from '@/app/_server/problem-kinds';
import { INTAKE_STEPS } from '@/lib/profile/attribute';
import { ATTRIBUTE_KEYS, ATTRIBUTES, attribute } from '@/lib/profile/registry';
import { UNITS } from '@/lib/profile/unit';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { CodeList } from '@/lib/taxonomy/code-list';
import { FUEL_CARRIERS, fuelCarrier } from '@/lib/taxonomy/fuel-carrier';
import {
  BENEFIT_TYPES,
  CONFIDENCES,
  EFFECTS,
  INSTRUMENT_KINDS,
  INSTRUMENT_LEVELS,
} from '@/lib/taxonomy/instrument-codes';
import { allRegions } from '@/lib/taxonomy/region';
import { allSectors } from '@/lib/taxonomy/sector';
import { SIZE_STANDARDS } from '@/lib/taxonomy/size-class';
import { STAGE_GUIDES } from '@/lib/taxonomy/stage';
import { messagesOf } from './messages-of';
import { CJK, HAN } from './testing/scripts';

type Named = readonly [string, Bilingual];

/** Every bilingual text inside a registry, by where it stands. */
function textsIn(value: unknown, path: string): readonly Named[] {
  if (typeof value !== 'object' || value === null) return [];
  const { zh, en } = value as Partial<Bilingual>;
  if (typeof zh === 'string' && typeof en === 'string') return [[path, { zh, en }]];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}/${key}`));
}

/** A, 25% and % read the same in both languages. */
const isCode = (text: string) => /^[A-Z\d%./ -]+$/.test(text);

/** Where a number needs no word behind it: a share carries its sign, a year stands alone. */
const WORDLESS = ['units/share/label', 'units/year/label', 'units/year/entry/0/label'];

const REGISTRIES: Readonly<Record<string, unknown>> = {
  attributes: ATTRIBUTES,
  units: UNITS,
  kinds: INSTRUMENT_KINDS,
  levels: INSTRUMENT_LEVELS,
  effects: EFFECTS,
  confidences: CONFIDENCES,
  benefits: BENEFIT_TYPES,
  stages: STAGE_GUIDES,
  sizes: SIZE_STANDARDS,
  problems: PROBLEM_KINDS,
  fuels: FUEL_CARRIERS.map(fuelCarrier),
  sectors: allSectors(),
  regions: allRegions(),
};

describe.each(Object.entries(REGISTRIES))('the texts of %s', (name, registry) => {
  const texts = textsIn(registry, name).filter(([path]) => !WORDLESS.includes(path));

  it('are there', () => {
    expect(texts.length).toBeGreaterThan(0);
  });

  it('are Chinese in Chinese, and no Chinese in English', () => {
    const strange = texts.filter(
      ([, { zh, en }]) => !(HAN.test(zh) || isCode(zh)) || CJK.test(en) || en.trim() === '',
    );
    expect(strange).toEqual([]);
  });

  it('neither cheer nor begin or end with a space', () => {
    const strange = texts.filter(([, { zh, en }]) =>
      [zh, en].some((text) => /[!！]/.test(text) || text !== text.trim()),
    );
    expect(strange).toEqual([]);
  });
});

const codeLists = ATTRIBUTE_KEYS.flatMap((key): readonly (readonly [string, CodeList])[] => {
  const entry = attribute(key);
  if ('codes' in entry) return [[key, entry.codes]];
  if (entry.kind !== 'list') return [];
  return Object.entries(entry.columns).flatMap(([column, { kind, ...rest }]) =>
    kind === 'code' && 'codes' in rest ? [[`${key}.${column}`, rest.codes] as const] : [],
  );
});

describe('the choices of a field', () => {
  it.each(codeLists)('of %s can be told apart in both languages', (_, { codes, labels }) => {
    for (const locale of ['zh', 'en'] as const) {
      expect(new Set(codes.map((code) => labels[code]?.[locale])).size).toBe(codes.length);
    }
  });
});

describe('the attributes', () => {
  it('can be told apart by their labels in both languages', () => {
    for (const locale of ['zh', 'en'] as const) {
      const labels = ATTRIBUTE_KEYS.map((key) => attribute(key).label[locale]);
      expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
    }
  });

  it('are asked for in steps that the messages name', () => {
    for (const locale of ['zh', 'en'] as const) {
      expect(messagesOf(locale).intake.steps).toMatchObject(
        Object.fromEntries(
          INTAKE_STEPS.map((step) => [
            step,
            { name: expect.any(String), title: expect.any(String), idea: expect.any(String) },
          ]),
        ),
      );
    }
  });
});
