export const LOCALES = ['zh', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

/** A text in both languages. Chinese is the one written first. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
