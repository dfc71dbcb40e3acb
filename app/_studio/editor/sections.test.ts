import { describe, expect, it } from 'vitest';
import { instrumentSchema } from '@/lib/catalogue/instrument';
import { membersOfSection, SECTION_IDS, sectionOf } from './sections';

describe('the sections of the editor', () => {
  it('hold every field of the record, each in one place', () => {
    const keys = SECTION_IDS.flatMap((id) => membersOfSection(id).map(({ key }) => key));
    expect(keys.toSorted()).toEqual(Object.keys(instrumentSchema.shape).toSorted());
  });

  it('are found by their fields', () => {
    for (const id of SECTION_IDS)
      for (const { key } of membersOfSection(id)) expect(sectionOf(key)).toBe(id);
  });
});
