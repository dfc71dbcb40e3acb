import type { Attribute } from './attribute';
import { ASSESSMENT_ATTRIBUTES } from './attributes/assessment';
import { CREDENTIAL_ATTRIBUTES } from './attributes/credentials';
import { ENERGY_ATTRIBUTES } from './attributes/energy';
import { FACTORY_ATTRIBUTES } from './attributes/factory';
import { LOAN_ATTRIBUTES } from './attributes/loan';
import { PROJECT_ATTRIBUTES } from './attributes/project';
import { SIZE_ATTRIBUTES } from './attributes/size';
import { TAX_ATTRIBUTES } from './attributes/tax';

/** Everything a firm can tell us, by key; keys of the project start with `project.`. */
export const ATTRIBUTES = {
  ...FACTORY_ATTRIBUTES,
  ...SIZE_ATTRIBUTES,
  ...ENERGY_ATTRIBUTES,
  ...ASSESSMENT_ATTRIBUTES,
  ...CREDENTIAL_ATTRIBUTES,
  ...TAX_ATTRIBUTES,
  ...PROJECT_ATTRIBUTES,
  ...LOAN_ATTRIBUTES,
} as const satisfies Record<string, Attribute>;

export type AttributeKey = keyof typeof ATTRIBUTES;

export const ATTRIBUTE_KEYS = Object.keys(ATTRIBUTES) as AttributeKey[];

export function isAttributeKey(key: string): key is AttributeKey {
  return Object.hasOwn(ATTRIBUTES, key);
}

export function attribute(key: AttributeKey): Attribute {
  return ATTRIBUTES[key];
}

/** What a first answer needs. */
export const REQUIRED_KEYS = ['sector', 'totalAssets', 'stage'] as const satisfies AttributeKey[];
