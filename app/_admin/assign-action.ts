'use server';

import { redirect } from 'next/navigation';
import { database } from '@/app/_server/database';
import { orUndefined } from '@/app/_server/or-not-found';
import { postedLocale, postedText } from '@/app/_server/posted-text';
import { requireAllowed } from '@/app/_server/require-allowed';
import { assignInstruments } from '@/db/commands/assign-instruments';
import { NOBODY } from './assignment-list';
import { listPath } from './query-text';

/** Gives the ticked instruments to an institution, and shows the same list again. */
export async function assign(data: FormData): Promise<void> {
  const locale = postedLocale(data);
  const { actor } = await requireAllowed(locale, 'instrument.assign');
  const list = {
    q: postedText(data, 'q'),
    owner: postedText(data, 'owner'),
    page: Number(postedText(data, 'page')) || 1,
  };
  const back = (more: Readonly<Record<string, string | number>>) =>
    listPath(`/${locale}/admin/instruments`, { ...list, ...more });
  const to = postedText(data, 'to');
  const instrumentIds = data.getAll('instrument').filter((id) => typeof id === 'string');
  if (instrumentIds.length === 0) redirect(back({ chosen: NOBODY, to }));
  const providerId = to === NOBODY || to === '' ? null : to;
  const given = { instrumentIds, providerId, now: new Date() };
  // An institution or instrument that is not there any more.
  const outcome = await orUndefined(assignInstruments(database(), actor, given), 'invalid');
  const chosen = instrumentIds.join(',');
  if (!outcome) redirect(back({ gone: 'yes', chosen, to }));
  if (outcome.ok) redirect(back({ given: outcome.assigned.length || '0' }));
  const blocked = outcome.instrumentIds.join(',');
  redirect(back({ blocked, chosen, to }));
}
