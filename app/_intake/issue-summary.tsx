import { getTranslations } from 'next-intl/server';
import type { FieldIssue } from '@/lib/profile/form/read-form';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { fieldId } from './field-frame';

/** What has to be mended, each a link to its field. */
export async function IssueSummary({
  issues,
  pageOf,
  locale,
}: {
  issues: readonly FieldIssue[];
  /** The address of the page a field is on; '' for the page shown. */
  pageOf: (field: string) => string;
  locale: Locale;
}) {
  const t = await getTranslations('intake');
  if (issues.length === 0) return null;
  return (
    <section role="alert" aria-labelledby="issues" className="border-l-4 border-unmet py-1 pl-4">
      <h2 id="issues" className="font-semibold">
        {t('issues', { count: issues.length })}
      </h2>
      <ul className="grid gap-1">
        {issues.map(({ field, message }) => (
          <li key={field + message.en}>
            <a href={`${pageOf(field)}#${fieldId(field)}`}>{message[locale]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
