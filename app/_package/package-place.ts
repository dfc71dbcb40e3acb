import type { Toggles } from '@/lib/packaging/problem-of';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { switched, togglesQuery } from './toggles';

/** Where a package page stands: the result it belongs to and what is switched. */
export interface PackagePlace {
  readonly locale: Locale;
  readonly token: string;
  readonly toggles: Toggles;
}

export const resultAddress = ({ locale, token }: Omit<PackagePlace, 'toggles'>) =>
  `/${locale}/results/${token}`;

export const packageAddress = (place: Omit<PackagePlace, 'toggles'>) =>
  `${resultAddress(place)}/package`;

/** The same page with an instrument switched in, out, or left to the search again. */
export const switchAddress = (place: PackagePlace, id: string, to: 'in' | 'out' | 'free') =>
  `${packageAddress(place)}${togglesQuery(switched(place.toggles, id, to))}`;

export const exportAddress = (place: PackagePlace, file: 'xlsx' | 'pdf') =>
  `${resultAddress(place)}/export/${file}${togglesQuery(place.toggles)}`;
