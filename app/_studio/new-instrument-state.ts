import { instrumentIdSchema } from '@/lib/packaging/relation';
import { hasCode } from '@/lib/taxonomy/code-list';
import { INSTRUMENT_KINDS } from '@/lib/taxonomy/instrument-codes';

export const NEW_FIELDS = ['id', 'kind', 'zh', 'en'] as const;
export type NewField = (typeof NEW_FIELDS)[number];

/** What the form for a new instrument holds, as typed, and what is wrong with it. */
export interface NewInstrument {
  readonly values: Readonly<Record<NewField, string>>;
  readonly faults: readonly {
    readonly field: NewField;
    readonly fault: 'missing' | 'format' | 'open' | 'taken';
  }[];
  /** Why all of it together cannot be kept, in the language of the page. */
  readonly fault?: string;
}

export const EMPTY_INSTRUMENT: NewInstrument = {
  values: { id: '', kind: '', zh: '', en: '' },
  faults: [],
};

export function readNewInstrument(read: (field: NewField) => string): NewInstrument {
  const values = {
    id: read('id').trim().toLowerCase(),
    kind: read('kind'),
    zh: read('zh').trim(),
    en: read('en').trim(),
  };
  const missing = NEW_FIELDS.filter((field) => values[field] === '');
  const isId = values.id === '' || instrumentIdSchema.safeParse(values.id).success;
  const isKind = values.kind === '' || hasCode(INSTRUMENT_KINDS, values.kind);
  return {
    values,
    faults: [
      ...missing.map((field) => ({ field, fault: 'missing' as const })),
      ...(isId ? [] : [{ field: 'id' as const, fault: 'format' as const }]),
      ...(isKind ? [] : [{ field: 'kind' as const, fault: 'format' as const }]),
    ],
  };
}
