import type { Facts } from '@/lib/profile/known';
import { provinceOfRegion, provinces } from '@/lib/taxonomy/region';
import { MANUFACTURING, sectorChildren } from '@/lib/taxonomy/sector';
import { SIZE_CLASSES } from '@/lib/taxonomy/size-class';
import { STAGES } from '@/lib/taxonomy/stage';
import { DIMENSIONS, type Dimension, OTHER } from './dimension';

/** The groups of each dimension in the order of display; a firm is in exactly one of each. */
export const GROUPS: Readonly<Record<Dimension, readonly string[]>> = {
  sector: [OTHER, ...sectorChildren(MANUFACTURING).map(({ code }) => code)],
  sizeClass: [OTHER, ...SIZE_CLASSES],
  stage: [OTHER, ...STAGES.codes],
  province: [OTHER, ...provinces().map(({ code }) => code)],
};

export const CELLS = DIMENSIONS.reduce((all, dimension) => all * GROUPS[dimension].length, 1);

const indexOf = (dimension: Dimension): ReadonlyMap<string, number> =>
  new Map(GROUPS[dimension].map((code, index) => [code, index]));

const INDEX: Readonly<Record<Dimension, ReadonlyMap<string, number>>> = {
  sector: indexOf('sector'),
  sizeClass: indexOf('sizeClass'),
  stage: indexOf('stage'),
  province: indexOf('province'),
};

function groupOf(dimension: Dimension, facts: Facts): string {
  switch (dimension) {
    case 'sector': {
      const known = facts.get('sector');
      return known?.kind === 'sector' ? known.code.slice(0, 2) : OTHER;
    }
    case 'province': {
      const known = facts.get('region');
      return known?.kind === 'region' ? provinceOfRegion(known.code) : OTHER;
    }
    default: {
      const known = facts.get(dimension);
      const [only, ...others] = known?.kind === 'enum' ? known.candidates : [];
      return only !== undefined && others.length === 0 ? only : OTHER;
    }
  }
}

/** Where a firm stands in the cube of all dimensions. */
export function cellOf(facts: Facts): number {
  return DIMENSIONS.reduce(
    (cell, dimension) =>
      cell * GROUPS[dimension].length + (INDEX[dimension].get(groupOf(dimension, facts)) ?? 0),
    0,
  );
}

function stepOf(dimension: Dimension): number {
  const after = DIMENSIONS.slice(DIMENSIONS.indexOf(dimension) + 1);
  return after.reduce((all, other) => all * GROUPS[other].length, 1);
}

/** How far apart the cells of neighbouring groups of a dimension are. */
const STEPS: Readonly<Record<Dimension, number>> = {
  sector: stepOf('sector'),
  sizeClass: stepOf('sizeClass'),
  stage: stepOf('stage'),
  province: stepOf('province'),
};

/** The group of a dimension that a cell lies in. */
export function groupIndex(cell: number, dimension: Dimension): number {
  return Math.floor(cell / STEPS[dimension]) % GROUPS[dimension].length;
}
