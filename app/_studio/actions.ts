'use server';

import { redirect } from 'next/navigation';
import { wordsFor } from '@/app/_i18n/words-for';
import { database } from '@/app/_server/database';
import { orUndefined } from '@/app/_server/or-not-found';
import { postedLocale, postedText } from '@/app/_server/posted-text';
import { createDraft, type DraftCreated, type NewDraft } from '@/db/commands/create-draft';
import type { Actor } from '@/lib/access/actor';
import { blankInstrument } from '@/lib/catalogue/blank-instrument';
import { DRAFT_KINDS } from '@/lib/catalogue/draft-state';
import { instrumentIdSchema } from '@/lib/packaging/relation';
import { type NewInstrument, readNewInstrument } from './new-instrument-state';
import type { OpenDraftState } from './open-draft-state';
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
  if (made.reason === 'content') return { ...typed, faults: [], fault: made.fault[locale] };
  return { ...typed, faults: [{ field: 'id', fault: made.reason }] };
}

type Opened = DraftCreated | { readonly ok: false; readonly reason: 'unpublished' };

/** Without content, a draft is invalid only where it takes out what is not in the catalogue. */
async function draftOf(actor: Actor, wanted: Omit<NewDraft, 'content'>): Promise<Opened> {
  const made = await orUndefined(createDraft(database(), actor, wanted), 'invalid');
  return made ?? { ok: false, reason: 'unpublished' };
}

/** Opens the draft of an instrument that exists: a new one, or the one that is open already. */
export async function openDraft(_: OpenDraftState, data: FormData): Promise<OpenDraftState> {
  const locale = postedLocale(data);
  const user = await studioUser(locale, 'draft.write');
  const instrumentId = instrumentIdSchema.safeParse(postedText(data, 'id'));
  const kind = DRAFT_KINDS.find((each) => each === postedText(data, 'kind'));
  if (!instrumentId.success || !kind) redirect(`/${locale}/studio`);
  const wanted = { instrumentId: instrumentId.data, kind, now: new Date() };
  const made = await draftOf(user.actor, wanted);
  if (made.ok || made.reason === 'open') redirect(`/${locale}/studio/drafts/${made.draftId}`);
  if (made.reason === 'content') return { fault: made.fault[locale] };
  return { fault: wordsFor(locale, 'studio')(`list.notOpened.${made.reason}`) };
}
