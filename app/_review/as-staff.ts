import { wordsFor } from '@/app/_i18n/words-for';
import { currentUser } from '@/app/_server/current-actor';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import type { Locale } from '@/lib/taxonomy/bilingual';
import type { ReviewState } from './review-state';

const TOLD = ['refused', 'second_factor', 'not_found', 'invalid'] as const;

/** Does something for whoever is signed in; a refusal is told above the form, which keeps what was typed. */
export async function asStaff(
  { locale, values }: { locale: Locale; values: ReviewState['values'] },
  work: (actor: Actor) => Promise<ReviewState>,
): Promise<ReviewState> {
  const t = wordsFor(locale, 'review');
  const user = await currentUser();
  if (!user) return { values, fault: t('refusal.signed_out') };
  try {
    return await work(user.actor);
  } catch (error) {
    const code = error instanceof AppError && TOLD.find((each) => each === error.code);
    if (!code) throw error;
    return { values, fault: t(`refusal.${code}`) };
  }
}
