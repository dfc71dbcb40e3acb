import { STUDIO_PAGE_SIZE } from '@/db/queries/studio-instruments';
import { DRAFT_STATES, INSTRUMENT_STATES } from '@/lib/catalogue/draft-state';
import { pageNumber } from './page-number';

type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The states the list can be narrowed to: of the instrument, and of a draft that is open. */
export const LIST_STATES = [
  ...INSTRUMENT_STATES,
  ...DRAFT_STATES.filter((state) => state !== 'published' && state !== 'discarded'),
] as const;
export type ListState = (typeof LIST_STATES)[number];

/** How the list is searched; all of it is in the address. */
export interface ListView {
  readonly q: string;
  readonly state: ListState | '';
  /** Only what I am writing. */
  readonly mine: boolean;
  readonly page: number;
}

const one = (search: Search, name: string) => {
  const value = search[name];
  return typeof value === 'string' ? value.slice(0, 100).trim() : '';
};

export function readListView(search: Search): ListView {
  const state = one(search, 'state');
  return {
    q: one(search, 'q'),
    state: LIST_STATES.find((each) => each === state) ?? '',
    mine: one(search, 'mine') !== '',
    page: pageNumber(one(search, 'page')),
  };
}

/** The address of another page of the same list. */
export function listPath(locale: string, { q, state, mine }: ListView, page: number): string {
  const query = new URLSearchParams({
    ...(q && { q }),
    ...(state && { state }),
    ...(mine && { mine: '1' }),
    ...(page > 1 && { page: String(page) }),
  });
  return `/${locale}/studio${query.size > 0 ? `?${query}` : ''}`;
}

export const pageCount = (total: number): number =>
  Math.max(1, Math.ceil(total / STUDIO_PAGE_SIZE));
