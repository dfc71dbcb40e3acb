import { getTranslations } from 'next-intl/server';
import { database } from '@/app/_server/database';
import { lastCheck } from '@/db/queries/last-check';
import { VISITOR } from '@/lib/access/actor';
import type { Instrument } from '@/lib/catalogue/instrument';
import { formatDay } from '@/lib/profile/format-known';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { CONFIDENCES } from '@/lib/taxonomy/instrument-codes';

type Props = { instrument: Pick<Instrument, 'id' | 'verifiedOn' | 'confidence'>; locale: Locale };

/** When the instrument was last found true: by its provider, where that is newer than the record. */
export async function LastVerified({ instrument, locale }: Props) {
  const t = await getTranslations('instrument');
  const { id, verifiedOn } = instrument;
  const check = await lastCheck(database(), VISITOR, { instrumentId: id });
  const confidence = CONFIDENCES.labels[instrument.confidence][locale];
  if (check && check.checkedOn > verifiedOn) {
    const [day, provider] = [formatDay(check.checkedOn, locale), check.provider[locale]];
    return <>{t('lastVerifiedBy', { day, provider, confidence })}</>;
  }
  return <>{t('lastVerified', { day: formatDay(verifiedOn, locale), confidence })}</>;
}
