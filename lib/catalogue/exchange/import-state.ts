export const IMPORT_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** `checked` waits for a person's word; `writing` is taken up again after a restart. */
export const IMPORT_STATES = ['checked', 'writing', 'done', 'dropped'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];
