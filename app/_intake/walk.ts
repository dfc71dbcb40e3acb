import {
  ASSESSMENT_ASIDES,
  ASSESSMENT_PARTS,
  attributesOfPart,
  isAssessmentPart,
} from '@/app/_assessment/parts';
import type { AttributeKey } from '@/lib/profile/registry';
import {
  attributesOf,
  INTAKE_PAGES,
  isIntakePage,
  type PageAttributes,
  RAIL_PAGES,
} from './step-fields';

/** A way through the form, page by page. Both walks read and write the same stored form. */
export interface Walk {
  readonly id: 'intake' | 'assessment';
  readonly pages: readonly [string, ...string[]];
  /** The pages that the rail names. */
  readonly rail: readonly string[];
  /** Addresses beside the pages to which a button may lead as well. */
  readonly asides: readonly string[];
  readonly attributesOf: (page: string) => PageAttributes;
}

/** A page of a walk. */
export interface Place {
  readonly walk: Walk;
  readonly page: string;
}

const NOTHING: PageAttributes = { core: [], more: [] };

export const INTAKE_WALK: Walk = {
  id: 'intake',
  pages: INTAKE_PAGES,
  rail: RAIL_PAGES,
  asides: [],
  attributesOf: (page) => (isIntakePage(page) ? attributesOf(page) : NOTHING),
};

export const ASSESSMENT_WALK: Walk = {
  id: 'assessment',
  pages: ASSESSMENT_PARTS,
  rail: ASSESSMENT_PARTS,
  asides: ASSESSMENT_ASIDES,
  attributesOf: (page) => (isAssessmentPart(page) ? attributesOfPart(page) : NOTHING),
};

const WALKS = [INTAKE_WALK, ASSESSMENT_WALK] as const;

/** The walk that a form names; the intake where it names none. */
export function walkNamed(id: string): Walk {
  return WALKS.find((walk) => walk.id === id) ?? INTAKE_WALK;
}

export function isPageOf(walk: Walk, page: string): boolean {
  return walk.pages.includes(page);
}

export function firstPage(walk: Walk): string {
  return walk.pages[0];
}

export function isLastPage({ walk, page }: Place): boolean {
  return walk.pages.at(-1) === page;
}

export function nextPage({ walk, page }: Place): string {
  return walk.pages[walk.pages.indexOf(page) + 1] ?? page;
}

export function previousPage({ walk, page }: Place): string {
  return walk.pages[walk.pages.indexOf(page) - 1] ?? page;
}

/** Every attribute that a page asks for. */
export function askedAt({ walk, page }: Place): readonly AttributeKey[] {
  const { core, more } = walk.attributesOf(page);
  return [...core, ...more];
}

function pageAsking(walk: Walk, key: AttributeKey): string | undefined {
  return walk.pages.findLast((page) => askedAt({ walk, page }).includes(key));
}

/**
 * Where an attribute is asked for: on this walk if it is, else on the other. What only programs
 * give is seen on the summary.
 */
export function placeOf(key: AttributeKey, walk: Walk): Place {
  for (const each of [walk, ...WALKS]) {
    const page = pageAsking(each, key);
    if (page !== undefined) return { walk: each, page };
  }
  return { walk: INTAKE_WALK, page: 'summary' };
}

const LEADS = 'to:';

/** Where a button leads: `to:energy` on the same walk, `to:assessment/energy` on a named one. */
export function placeLedTo(go: string, walk: Walk): Place | undefined {
  if (!go.startsWith(LEADS)) return undefined;
  const target = go.slice(LEADS.length);
  const [page = '', id] = target.split('/').reverse();
  const named = id === undefined ? walk : WALKS.find((each) => each.id === id);
  if (!named || target.split('/').length > 2) return undefined;
  return [...named.pages, ...named.asides].includes(page) ? { walk: named, page } : undefined;
}

/** The address of a page for a stored form. */
export function pathOf({ walk, page }: Place, locale: string, token: string): string {
  return `/${locale}/${walk.id}/${token}/${page}`;
}

/** The place with the first of these attributes: pages of this walk in their order, then others. */
export function firstPlaceOf(keys: readonly AttributeKey[], walk: Walk): Place | undefined {
  const places = keys.map((key) => placeOf(key, walk));
  const order = ({ walk: of, page }: Place) =>
    of.pages.indexOf(page) + (of === walk ? 0 : walk.pages.length);
  return places.toSorted((a, b) => order(a) - order(b))[0];
}
