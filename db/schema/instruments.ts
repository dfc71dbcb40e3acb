import { id, index, instant, table, text } from '@/db/columns';
import { providers } from './providers';

/** An instrument as such; what it says stands in its versions. */
export const instruments = table(
  'instruments',
  {
    id: id(),
    /** Who keeps it; null while the shipped files do. */
    providerId: text('provider_id').references(() => providers.id, { onDelete: 'restrict' }),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('instruments_provider').on(t.providerId)],
);
