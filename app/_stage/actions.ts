'use server';

import { redirect } from 'next/navigation';
import { assessmentPath } from '@/app/_assessment/assessment-path';
import { keepResult } from '@/app/_result/keep-result';
import { database } from '@/app/_server/database';
import { orNotFound } from '@/app/_server/or-not-found';
import { postedLocale, postedText } from '@/app/_server/posted-text';
import { findResult } from '@/db/queries/find-result';
import { VISITOR } from '@/lib/access/actor';
import { inferStage } from '@/lib/assessment/stage/infer-stage';
import { factsOf } from '@/lib/profile/facts';
import { proposalKind } from './stage-view';

/**
 * Takes the proposed stage for the firm's own: a new result, shown against the earlier one. The
 * proposal is worked out again from the stored answers; the form names nothing but the result. Where
 * too little is answered for a proposal, nothing is taken: what is missing is no first stage.
 */
export async function takeStage(data: FormData): Promise<void> {
  const locale = postedLocale(data);
  const earlier = postedText(data, 'token');
  const { answers, assumptions, asOf } = await orNotFound(
    findResult(database(), VISITOR, { token: earlier, now: new Date() }),
  );
  const proposal = inferStage(factsOf(answers, asOf).facts, asOf);
  const { stage } = proposal;
  const isProposed = proposalKind(proposal) !== 'unconfirmed';
  if (!isProposed || answers.stage === stage) redirect(assessmentPath(locale, earlier));
  const token = await keepResult({ ...answers, stage }, assumptions);
  redirect(assessmentPath(locale, token, earlier));
}
