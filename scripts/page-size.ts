import type { LoadedScript } from './loaded-scripts';
import { sectorClassCount, sectorClassesIn } from './sector-classes-in';

/** 1 kB is 1000 bytes. */
const limitKb = 170;
/** Naming a few sectors in a page's text is no list. */
const fewClasses = sectorClassCount / 20;

export interface PageSize {
  readonly path: string;
  readonly kB: number;
  readonly scripts: number;
  /** Why the page is over the budget, empty when it is not. */
  readonly faults: readonly string[];
}

/** Holds what a page loads against the budget for first-load JavaScript. */
export function pageSize(path: string, loaded: readonly LoadedScript[]): PageSize {
  const kB = loaded.reduce((sum, script) => sum + script.gzipBytes, 0) / 1000;
  const classes = sectorClassesIn(loaded.map((script) => script.source).join('\n'));
  const faults = [
    ...(loaded.length === 0 ? ['no script was seen, so nothing was measured'] : []),
    ...(kB > limitKb ? [`${kB.toFixed(1)} kB is over ${limitKb} kB`] : []),
    ...(classes > fewClasses ? [`carries ${classes} of ${sectorClassCount} sector classes`] : []),
  ];
  return { path, kB, scripts: loaded.length, faults };
}
