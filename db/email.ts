import { z } from 'zod';

/** A mail address as it is stored and compared. */
export function foldEmail(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** An address that an account can be opened for. */
export const emailSchema = z.string().max(320).transform(foldEmail).pipe(z.email().max(254));

/** What somebody typed as theirs: no more is asked of it than that it can be looked up. */
export const givenEmailSchema = z.string().max(1024).transform(foldEmail);
