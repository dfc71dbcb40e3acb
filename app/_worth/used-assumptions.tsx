import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { type AssumptionKey, assumedValue, assumption } from '@/lib/finance/assumption';
import type { WorthBasis } from '@/lib/matching/worth-of-match';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { assumptionWords } from './assumption-form';
import { isChanged } from './changed-assumptions';

/** What a worth rests on that is neither the firm's answer nor the instrument's rule. */
export async function UsedAssumptions({
  keys,
  basis,
  href,
  locale,
}: {
  keys: readonly AssumptionKey[];
  basis: WorthBasis;
  /** The page on which they are changed. */
  href: string;
  locale: Locale;
}) {
  const t = await getTranslations('worth');
  if (keys.length === 0) return null;
  const { assumptions, asOf } = basis;
  return (
    <div>
      <h3 className="font-medium">{t('assumptions')}</h3>
      <ul className="border-t border-rule">
        {keys.map((key) => {
          const { label, source, byDefault } = assumption(key);
          return (
            <li key={key} className="border-b border-rule py-1">
              <p className="flex flex-wrap justify-between gap-x-6">
                <span>{label[locale]}</span>
                <span className="ml-auto">
                  {assumptionWords(key, assumedValue(key, assumptions, asOf), locale)}
                </span>
              </p>
              <p className="text-small text-muted">
                {isChanged(key, assumptions, asOf)
                  ? t('changed', { usual: assumptionWords(key, byDefault(asOf), locale) })
                  : source(asOf)[locale]}
              </p>
            </li>
          );
        })}
      </ul>
      <p className="no-print">
        <Link href={href} prefetch={false} className="inline-block py-1">
          {t('change')}
        </Link>
      </p>
    </div>
  );
}
