import { describe, expect, it } from 'vitest';
import { draftFaults } from '@/lib/catalogue/editing/draft-faults';
import type { FormField } from '@/lib/catalogue/editing/form-field';
import { formOfSchema } from '@/lib/catalogue/editing/form-of-schema';
import { type JsonObject, withValueAt } from '@/lib/catalogue/editing/json-path';
import {
  entryUnits,
  fittingUnit,
  numberText,
  readNumberText,
} from '@/lib/catalogue/editing/number-text';
import { formLeaves } from '@/lib/catalogue/editing/testing/form-leaves';
import { instrumentSchema } from '@/lib/catalogue/instrument';
import { BENEFIT_REGISTRY } from '@/lib/finance/benefit/registry';
import { SHIPPED } from './testing/shipped-firms';

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

const parts = SHIPPED.flatMap(({ id, benefit }) => benefit.parts.map((part) => ({ id, part })));

describe('the forms of the studio', () => {
  it.each(Object.keys(BENEFIT_REGISTRY))(
    'show every field of the shipped parts of type %s',
    (type) => {
      for (const { id, part } of parts.filter((each) => each.part.type === type))
        expect(typedAgain(formOfSchema(BENEFIT_REGISTRY[part.type].schema), part), id).toEqual(
          part,
        );
    },
  );

  it('show every field of a shipped instrument', () => {
    for (const instrument of SHIPPED)
      expect(typedAgain(formOfSchema(instrumentSchema), instrument), instrument.id).toEqual(
        instrument,
      );
  });

  it('find nothing missing in a shipped instrument', () => {
    const faults = SHIPPED.flatMap((instrument) =>
      draftFaults(instrument as unknown as JsonObject).map(
        ({ message }) => `${instrument.id} ${message.en}`,
      ),
    );
    expect(faults).toEqual([]);
  });
});
