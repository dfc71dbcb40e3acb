import type { FormField, FormMember } from '@/lib/catalogue/editing/form-field';
import { formOfSchema } from '@/lib/catalogue/editing/form-of-schema';
import { instrumentSchema } from '@/lib/catalogue/instrument';

/** The sections of the editor with the fields of the record that stand in each. */
export const SECTIONS = {
  identity: [
    'id',
    'kind',
    'effect',
    'level',
    'name',
    'provider',
    'summary',
    'note',
    'confidence',
    'sample',
  ],
  dates: ['standing', 'effectiveFrom', 'effectiveTo', 'applyUntil', 'verifiedOn'],
  sources: ['legalBasis', 'sources'],
  rule: ['required'],
  ranks: ['preferred'],
  benefit: ['benefit'],
  relations: ['classes', 'relations', 'stacking'],
  application: ['application'],
  cases: ['cases'],
} as const;

export type SectionId = keyof typeof SECTIONS;

export const SECTION_IDS = Object.keys(SECTIONS) as SectionId[];

/** The section in which a field of the record stands. */
export function sectionOf(field: string): SectionId {
  const lists: Readonly<Record<SectionId, readonly string[]>> = SECTIONS;
  return SECTION_IDS.find((id) => lists[id].includes(field)) ?? 'identity';
}

const FORM = formOfSchema(instrumentSchema) as Extract<FormField, { kind: 'object' }>;

export function membersOfSection(section: SectionId): readonly FormMember[] {
  const keys: readonly string[] = SECTIONS[section];
  return keys.flatMap((key) => FORM.members.filter((member) => member.key === key));
}
