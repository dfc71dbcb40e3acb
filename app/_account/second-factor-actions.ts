'use server';

import { redirect } from 'next/navigation';
import { wordsFor } from '@/app/_i18n/words-for';
import { authSecret } from '@/app/_server/auth-secret';
import { requireUser, type SignedInUser } from '@/app/_server/current-actor';
import { database } from '@/app/_server/database';
import { postedLocale, postedText } from '@/app/_server/posted-text';
import { enableSecondFactor } from '@/db/commands/enable-second-factor';
import { startSecondFactor } from '@/db/commands/start-second-factor';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { instantText } from './instant-text';
import { orFault } from './or-fault';
import type { SecondFactorState } from './second-factor-state';
import { showSecret } from './show-secret';

const keyOf = (user: SignedInUser) => ({
  tokenHash: user.sessionHash,
  secretKey: authSecret(),
  now: new Date(),
});

/** The same secret each time one session asks, so that a wrong code does not change it. */
async function shownTo(user: SignedInUser) {
  return showSecret(await startSecondFactor(database(), user.actor, keyOf(user)));
}

async function confirm(
  user: SignedInUser,
  code: string,
  locale: Locale,
): Promise<SecondFactorState> {
  const words = wordsFor(locale, 'account');
  const outcome = await enableSecondFactor(database(), user.actor, { ...keyOf(user), code });
  if (outcome.ok) redirect(`/${locale}/account?done=factor`);
  if (outcome.reason === 'stale') return { values: {}, faults: {}, fault: words('factor.stale') };
  const fault =
    'until' in outcome
      ? words('factor.too_many', { until: instantText(outcome.until, locale) })
      : wordsFor(locale, 'signIn')('code.wrong');
  return { values: {}, faults: { code: fault }, shown: await shownTo(user) };
}

/** Shows the secret of a second factor, then takes the code which says that a phone has it. */
export async function setUpSecondFactor(
  _before: SecondFactorState,
  data: FormData,
): Promise<SecondFactorState> {
  const locale = postedLocale(data);
  const user = await requireUser(locale);
  return orFault({ locale }, async () =>
    data.has('code')
      ? confirm(user, postedText(data, 'code'), locale)
      : { values: {}, faults: {}, shown: await shownTo(user) },
  );
}
