import { AppError } from '@/lib/access/app-error';

/**
 * Why something failed, in one sentence for whoever runs the program. Drizzle's own message repeats
 * the query with its values; the database's reason stands below it.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!(error instanceof AppError) && error.cause instanceof Error) return reasonOf(error.cause);
  // A refused connection is an AggregateError without words: its code is what there is.
  return error.message || String((error as NodeJS.ErrnoException).code ?? error.name);
}
