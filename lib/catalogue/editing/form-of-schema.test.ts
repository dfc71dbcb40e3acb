import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bilingualSchema } from '@/lib/criteria/condition';
import { BENEFIT_REGISTRY, type BenefitPart } from '@/lib/finance/benefit/registry';
import { BENEFIT_TYPES, PART_ARBITRARIES } from '@/lib/finance/testing/arbitrary-part';
import { runs } from '@/lib/profile/testing/runs';
import { blankOf } from './blank-of';
import { chosenOption, ownKeys } from './chosen-option';
import type { FormField } from './form-field';
import { formOfSchema } from './form-of-schema';
import { withValueAt } from './json-path';
import { entryUnits, fittingUnit, numberText, readNumberText } from './number-text';
import { formLeaves } from './testing/form-leaves';

const formOfPart = (part: BenefitPart) => formOfSchema(BENEFIT_REGISTRY[part.type].schema);

/** What comes of typing every control of a form over again. */
function typedAgain(field: FormField, value: unknown): unknown {
  return formLeaves(field, value).reduce<unknown>((made, leaf) => {
    if (leaf.field.kind !== 'number') return withValueAt(made, leaf.path, leaf.value);
    const { entry } = leaf.field;
    const unit = fittingUnit(leaf.value as number, entryUnits(entry));
    const text = numberText(leaf.value as number, unit);
    return withValueAt(made, leaf.path, readNumberText(text, unit, entry));
  }, {});
}

describe('the form of a schema', () => {
  it('knows every kind of field', () => {
    const schema = z.strictObject({
      type: z.literal('sample'),
      name: bilingualSchema,
      note: bilingualSchema.nullable(),
      share: z.number().gt(0).max(1),
      capCny: z.number().gt(0).max(1e12).optional(),
      years: z.int().min(1).max(40),
      base: z.enum(['a', 'b']),
      upTo: z.literal(true).optional(),
      day: z.iso.date(),
      limits: z.array(z.string().regex(/^x$/)).min(1),
      rest: z.record(z.string(), z.unknown()),
    });
    const number = { kind: 'number', min: undefined, max: undefined, integer: false };
    expect(formOfSchema(schema.refine(() => true))).toEqual({
      kind: 'object',
      members: [
        { key: 'type', optional: false, field: { kind: 'constant', value: 'sample' } },
        { key: 'name', optional: false, field: { kind: 'bilingual' } },
        {
          key: 'note',
          optional: false,
          field: { kind: 'nullable', inner: { kind: 'bilingual' } },
        },
        { key: 'share', optional: false, field: { ...number, entry: 'share', min: 0, max: 1 } },
        { key: 'capCny', optional: true, field: { ...number, entry: 'cny', min: 0, max: 1e12 } },
        {
          key: 'years',
          optional: false,
          field: { kind: 'number', entry: 'plain', min: 1, max: 40, integer: true },
        },
        { key: 'base', optional: false, field: { kind: 'choice', codes: ['a', 'b'] } },
        { key: 'upTo', optional: true, field: { kind: 'tick' } },
        { key: 'day', optional: false, field: { kind: 'date' } },
        {
          key: 'limits',
          optional: false,
          field: { kind: 'list', item: { kind: 'text', pattern: /^x$/ }, atLeast: 1 },
        },
        { key: 'rest', optional: false, field: { kind: 'json' } },
      ],
    });
  });

  it.each(BENEFIT_TYPES)('%s: what is typed over again is the same part', (type) => {
    fc.assert(
      fc.property(PART_ARBITRARIES[type], (part) => {
        expect(typedAgain(formOfPart(part), part)).toEqual(part);
      }),
      runs(100),
    );
  });

  it.each(BENEFIT_TYPES)(
    '%s: has a control of its own for every field, none left as JSON',
    (type) => {
      const kinds = (field: FormField): readonly string[] => {
        if (field.kind === 'object') return field.members.flatMap((each) => kinds(each.field));
        if (field.kind === 'alternatives') return field.options.flatMap(kinds);
        if (field.kind === 'list') return kinds(field.item);
        return field.kind === 'nullable' ? kinds(field.inner) : [field.kind];
      };
      expect(kinds(formOfSchema(BENEFIT_REGISTRY[type].schema))).not.toContain('json');
    },
  );

  it('starts empty, with only what is fixed and nothing guessed', () => {
    expect(blankOf(formOfSchema(BENEFIT_REGISTRY.grant.schema))).toEqual({
      type: 'grant',
      source: undefined,
      limits: [],
    });
  });
});

describe('one of several shapes', () => {
  const { options } = formOfSchema(BENEFIT_REGISTRY.tax_exemption.schema) as Extract<
    FormField,
    { kind: 'alternatives' }
  >;

  it('is told by the keys a value has', () => {
    expect(chosenOption(options, { type: 'tax_exemption', share: 1 })).toBe(0);
    expect(chosenOption(options, { type: 'tax_exemption', perCar: {} })).toBe(1);
    expect(chosenOption(options, undefined)).toBe(0);
    expect(chosenOption(options, undefined, 1)).toBe(1);
    expect(chosenOption(options, { type: 'tax_exemption', share: 1 }, 1)).toBe(0);
  });

  it('is called by the keys that are its own', () => {
    expect(ownKeys(options, 0)).toEqual(['share', 'base']);
    expect(ownKeys(options, 1)).toEqual(['perCar']);
  });
});

describe('a number', () => {
  it.each([
    ['cny', 4.1e8, '4.1', 'yi'],
    ['cny', 5_000_000, '500', 'wan'],
    ['cny', 12.34, '12.34', 'yuan'],
    ['share', 0.015, '1.5', 'percent'],
    ['plain', 3, '3', 'base'],
    ['plain', 1e-7, '0.0000001', 'base'],
  ] as const)('%s %d is shown as %s %s and read back', (entry, value, text, unitId) => {
    const unit = fittingUnit(value, entryUnits(entry));
    expect([numberText(value, unit), unit.id]).toEqual([text, unitId]);
    expect(readNumberText(text, unit, entry)).toBe(value);
  });

  it('takes a unit typed behind it, and no band and no words', () => {
    const [wan] = entryUnits('cny');
    if (!wan) throw new Error('no unit');
    expect(readNumberText('3亿', wan, 'cny')).toBe(3e8);
    expect(readNumberText('3-5', wan, 'cny')).toBeUndefined();
    expect(readNumberText('很多', wan, 'cny')).toBeUndefined();
  });
});
