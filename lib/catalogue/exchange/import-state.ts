export const IMPORT_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** `checked` waits for a person's word; `writing` is taken up again after a restart. */
export type ImportState = 'checked' | 'writing' | 'done' | 'dropped';
