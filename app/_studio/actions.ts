'use server';

import { redirect } from 'next/navigation';
import { database } from '@/app/_server/database';
import { postedLocale, postedText } from '@/app/_server/posted-text';
import { createDraft } from '@/db/commands/create-draft';
import { blankInstrument } from '@/lib/catalogue/blank-instrument';
import { DRAFT_KINDS } from '@/lib/catalogue/draft-state';
import { instrumentIdSchema } from '@/lib/packaging/relation';
import { type NewInstrument, readNewInstrument } from './new-instrument-state';
import { studioUser } from './studio-user';

/** Begins an instrument that does not exist yet, and opens its editor. */
export async function createInstrument(_: NewInstrument, data: FormData): Promise<NewInstrument> {
  const locale = postedLocale(data);
  const user = await studioUser(locale, 'draft.write');
  const typed = readNewInstrument((field) => postedText(data, field));
  if (typed.faults.length > 0) return typed;
  const { id, kind, zh, en } = typed.values;
  const blank = blankInstrument(id, user.provider.name);
  const made = await createDraft(database(), user.actor, {
    instrumentId: id,
    kind: 'change',
    content: { ...blank, kind, name: { zh, en } },
    now: new Date(),
  });
  if (made.ok) redirect(`/${locale}/studio/drafts/${made.draftId}`);
  return { ...typed, faults: [{ field: 'id', fault: made.reason === 'open' ? 'open' : 'taken' }] };
}

/** Opens the draft of an instrument that exists: a new one, or the one that is open already. */
export async function openDraft(data: FormData): Promise<void> {
  const locale = postedLocale(data);
  const user = await studioUser(locale, 'draft.write');
  const instrumentId = instrumentIdSchema.safeParse(postedText(data, 'id'));
  const kind = DRAFT_KINDS.find((each) => each === postedText(data, 'kind'));
  if (!instrumentId.success || !kind) redirect(`/${locale}/studio`);
  const made = await createDraft(database(), user.actor, {
    instrumentId: instrumentId.data,
    kind,
    now: new Date(),
  });
  if (made.ok || made.reason === 'open') redirect(`/${locale}/studio/drafts/${made.draftId}`);
  redirect(`/${locale}/studio`);
}
