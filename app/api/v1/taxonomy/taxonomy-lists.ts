import { z } from 'zod';
import { codeLabel } from '@/lib/taxonomy/code-list';
import {
  carrierUnits,
  FUEL_CARRIERS,
  FUEL_UNIT_LABELS,
  fuelCarrier,
} from '@/lib/taxonomy/fuel-carrier';
import { STAGE_GUIDES, STAGES } from '@/lib/taxonomy/stage';
import { attributeItems } from './attribute-items';
import { CODE_LISTS, codeListItems } from './code-list-items';
import { regionItems, regionQuerySchema, sectorItems, sectorQuerySchema } from './place-items';
import type { AttributeItem, CodeItem } from './taxonomy-item';

/** A list of the taxonomy: which query parameters it takes and what it gives. */
export interface TaxonomyList<Q extends z.ZodObject = z.ZodObject> {
  readonly query: Q;
  items(query: z.output<Q>): readonly (CodeItem | AttributeItem)[];
}

const whole = (items: TaxonomyList['items']): TaxonomyList => ({
  query: z.strictObject({}),
  items,
});

const searchable = <Q extends z.ZodObject>(list: TaxonomyList<Q>) => list as TaxonomyList;

function stageItems(): CodeItem[] {
  return STAGES.codes.map((code) => ({
    code,
    name: codeLabel(STAGES, code),
    ...STAGE_GUIDES[code],
  }));
}

function fuelItems(): CodeItem[] {
  return FUEL_CARRIERS.map((code) => {
    const { units, ...carrier } = fuelCarrier(code);
    return {
      ...carrier,
      units: carrierUnits(code).map((unit) => ({
        code: unit,
        name: FUEL_UNIT_LABELS[unit],
        inBaseUnits: units[unit],
      })),
    };
  });
}

/** Every list of `GET /api/v1/taxonomy/{list}`, by its name in the address. */
export const TAXONOMY_LISTS: ReadonlyMap<string, TaxonomyList> = new Map([
  ['sectors', searchable({ query: sectorQuerySchema, items: sectorItems })],
  ['regions', searchable({ query: regionQuerySchema, items: regionItems })],
  ['stages', whole(stageItems)],
  ['fuel-carriers', whole(fuelItems)],
  ['attributes', whole(attributeItems)],
  ...Object.entries(CODE_LISTS).map(
    ([name, list]) => [name, whole(() => codeListItems(list))] as const,
  ),
]);
