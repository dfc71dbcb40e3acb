/** What a population can be broken down by. */
export const DIMENSIONS = ['sector', 'sizeClass', 'stage', 'province'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The group of firms that did not say, or lie outside what is listed. */
export const OTHER = '';
