import type { Flow } from '@/app/_package/cash-flow-chart';

/** How words look on paper. */
export type Tone = 'plain' | 'strong' | 'muted';

export interface Words {
  readonly text: string;
  readonly tone: Tone;
}

/** What stands in one cell of a table: lines one under the other. */
export type PaperCell = readonly Words[];

export interface PaperColumn {
  /** The part of the width it takes. */
  readonly part: number;
  readonly head?: string;
  readonly align?: 'right';
}

export interface PaperRow {
  readonly cells: readonly PaperCell[];
  /** A row that sums up the ones above. */
  readonly isTotal?: boolean;
}

/** A picture of rectangles, lines and figures, in its own measure from the upper left. */
export interface PaperChart {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly {
    readonly flow: Flow;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly lines: readonly {
    readonly from: readonly [number, number];
    readonly to: readonly [number, number];
    readonly isAxis: boolean;
  }[];
  readonly net: readonly (readonly [number, number])[];
  readonly figures: readonly {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly align: 'start' | 'middle' | 'end';
    readonly tone: Tone;
  }[];
  readonly legend: readonly { readonly flow: Flow | 'net'; readonly text: string }[];
}

/** One piece of a document, as plain data: it is drawn in a thread of its own. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly words: Words }
  | {
      readonly kind: 'table';
      readonly columns: readonly PaperColumn[];
      readonly rows: readonly PaperRow[];
      /** Smaller type for wide tables and small print. */
      readonly isSmall?: boolean;
    }
  | { readonly kind: 'chart'; readonly chart: PaperChart }
  /** Never cut by the end of a page. */
  | { readonly kind: 'together'; readonly blocks: readonly Block[] };

export interface PaperDocument {
  readonly language: 'zh-CN' | 'en';
  readonly title: string;
  readonly author: string;
  /** At the foot of every page, beside its number. */
  readonly foot: string;
  /** With {page} and {pages} in it. */
  readonly pageOf: string;
  /** Each begins on a page of its own. */
  readonly chapters: readonly (readonly Block[])[];
}

export const plain = (text: string): Words => ({ text, tone: 'plain' });
export const strong = (text: string): Words => ({ text, tone: 'strong' });
export const muted = (text: string): Words => ({ text, tone: 'muted' });
export const heading = (level: 1 | 2 | 3, text: string): Block => ({
  kind: 'heading',
  level,
  text,
});
export const paragraph = (words: Words): Block => ({ kind: 'text', words });
