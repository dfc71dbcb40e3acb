import { getTranslations } from 'next-intl/server';
import { today } from '@/app/_server/today';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { FuelExample } from './fuel-example';

/** Over the fuel table: the way to upload a ledger instead, which keeps what was typed, and an example. */
export async function FuelIntro({ locale }: { locale: Locale }) {
  const t = await getTranslations('assessment');
  return (
    <div className="grid gap-3">
      <p>
        <button
          type="submit"
          name="go"
          value="to:assessment/ledger"
          className="min-h-8 text-accent underline"
        >
          {t('upload')}
        </button>{' '}
        <span className="text-small text-muted">{t('uploadNote')}</span>
      </p>
      <FuelExample asOf={today()} locale={locale} />
    </div>
  );
}
