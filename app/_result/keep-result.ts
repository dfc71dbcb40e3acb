import { currentCatalogue } from '@/app/_server/catalogue';
import { database } from '@/app/_server/database';
import { today } from '@/app/_server/today';
import { saveResult } from '@/db/commands/save-result';
import { VISITOR } from '@/lib/access/actor';
import type { AssumptionOverrides } from '@/lib/finance/assumption';
import type { Answers } from '@/lib/profile/answers';

/** Keeps a result of today on the current catalogue; gives the token of its address. */
export async function keepResult(
  answers: Answers,
  assumptions: AssumptionOverrides = {},
): Promise<string> {
  const { revision } = await currentCatalogue();
  const kept = { answers, revision, asOf: today(), assumptions, now: new Date() };
  const { token } = await saveResult(database(), VISITOR, kept);
  return token;
}

/** The address of a result, seen against an earlier one where there is one. */
export function resultPath(locale: string, token: string, since?: string): string {
  return `/${locale}/results/${token}${since ? `?since=${encodeURIComponent(since)}` : ''}`;
}
