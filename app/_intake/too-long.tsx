import { getTranslations } from 'next-intl/server';

/** Said when a form was too large to be kept; the earlier state is still there. */
export async function TooLong() {
  const t = await getTranslations('intake');
  return (
    <p role="alert" className="border-l-4 border-unmet py-1 pl-4">
      {t('tooLong')}
    </p>
  );
}
