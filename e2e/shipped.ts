import { readdirSync, readFileSync } from 'node:fs';

interface Words {
  readonly zh: string;
  readonly en: string;
}

export interface ShippedInstrument {
  readonly id: string;
  readonly kind: string;
  readonly level: string;
  readonly effect: string;
  readonly name: Words;
  readonly provider: Words;
  readonly legalBasis: readonly { readonly title: Words; readonly number: string | null }[];
  readonly sources: readonly { readonly title: string }[];
}

const folder = new URL('../db/catalogue/', import.meta.url);

/** The catalogue as its files have it. */
export const SHIPPED: readonly ShippedInstrument[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));

/** What a shipped instrument is called; the id of one that is not shipped. */
export const nameOf = (id: string, locale: keyof Words): string =>
  SHIPPED.find((instrument) => instrument.id === id)?.name[locale] ?? id;
