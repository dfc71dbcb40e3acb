import { INTAKE_STEPS } from '@/lib/profile/attribute';
import {
  ATTRIBUTE_KEYS,
  type AttributeKey,
  attribute,
  REQUIRED_KEYS,
} from '@/lib/profile/registry';

/** The pages of the intake: the short start, the named steps, and the summary of everything. */
export const INTAKE_PAGES = ['start', ...INTAKE_STEPS, 'summary'] as const;
export type IntakePage = (typeof INTAKE_PAGES)[number];

/** What the rail shows: the start is a short way in, not a step of its own. */
export const RAIL_PAGES = INTAKE_PAGES.filter((page) => page !== 'start');

export function isIntakePage(page: string): page is IntakePage {
  return (INTAKE_PAGES as readonly string[]).includes(page);
}

/** The attributes a page asks for: at once, and behind "more questions". */
export interface PageAttributes {
  readonly core: readonly AttributeKey[];
  readonly more: readonly AttributeKey[];
}

/** The attributes a page of the intake asks for, the core ones first. */
export function attributesOf(page: IntakePage): PageAttributes {
  if (page === 'start') return { core: REQUIRED_KEYS, more: [] };
  const keys = ATTRIBUTE_KEYS.filter((key) => attribute(key).step === page);
  const asked = (ask: 'core' | 'more' | 'own') =>
    keys.filter((key) => (attribute(key).ask ?? 'core') === ask);
  return { core: asked('core'), more: [...asked('more'), ...asked('own')] };
}

/** The attribute a form field belongs to: its own, its unit's, its row's. */
export function attributeOfField(field: string): AttributeKey | undefined {
  return ATTRIBUTE_KEYS.find((key) => field === key || field.startsWith(`${key}.`));
}
