import type { Bilingual } from '@/lib/taxonomy/bilingual';

/** What is wrong in one cell of an imported file. */
export interface CellFault {
  /** The column as the file's head names it; null where the fault is the row's. */
  readonly column: string | null;
  readonly message: Bilingual;
}
