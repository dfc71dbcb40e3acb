import { boolean, id, instant, json, table, text } from '@/db/columns';
import type { Bilingual } from '@/lib/taxonomy/bilingual';

/** An institution that keeps instruments here: a bank, a fund, an office. */
export const providers = table('providers', {
  id: id(),
  name: json<Bilingual>('name').notNull(),
  /** A public body, whose staff keep funds and tax measures. */
  isAgency: boolean('is_agency').notNull(),
  /** Where reminders go that concern no one person. */
  contactEmail: text('contact_email'),
  createdAt: instant('created_at').notNull(),
});
