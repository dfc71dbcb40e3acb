import { id, instant, table } from '@/db/columns';

/** An instrument as such; what it says stands in its versions. */
export const instruments = table('instruments', {
  id: id(),
  createdAt: instant('created_at').notNull(),
});
