import { isProviderRole, type PersonRole } from '@/lib/access/actor';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** Where a person starts who was on the way to no page in particular. */
export function landingPath(locale: Locale, role: PersonRole): string {
  if (isProviderRole(role)) return `/${locale}/studio`;
  return role === 'administrator' ? `/${locale}/admin` : `/${locale}/account`;
}
