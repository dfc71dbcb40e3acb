import { getTranslations } from 'next-intl/server';
import type { Difference } from '@/lib/catalogue/diff/difference';
import type { Bilingual, Locale } from '@/lib/taxonomy/bilingual';

const SHAPES: Readonly<Record<Difference['kind'], { shape: string; tone: string }>> = {
  added: { shape: '＋', tone: 'text-met' },
  removed: { shape: '－', tone: 'text-unmet' },
  changed: { shape: '△', tone: 'text-unknown' },
};

async function Side({
  words,
  column,
  locale,
}: {
  words: Bilingual | null;
  column: 'before' | 'after';
  locale: Locale;
}) {
  const t = await getTranslations('review.changes');
  const Tag = column === 'before' ? 'del' : 'ins';
  return (
    <td className="block py-1 align-top md:table-cell md:py-2 md:pr-4">
      <span className="mr-2 text-small text-muted md:sr-only">{t(column)}</span>
      {words ? (
        <Tag className={`no-underline ${column === 'before' ? 'text-muted' : ''}`}>
          {words[locale]}
        </Tag>
      ) : (
        <span className="whitespace-nowrap text-muted">{t('nothing')}</span>
      )}
    </td>
  );
}

/** What is not the same in two states of an instrument, field by field. */
export async function DifferenceTable({
  differences,
  caption,
  locale,
}: {
  differences: readonly Difference[];
  caption: string;
  locale: Locale;
}) {
  const t = await getTranslations('review.changes');
  if (differences.length === 0) return <p className="measure text-muted">{t('none')}</p>;
  return (
    <table className="block w-full border-t border-rule md:table">
      <caption className="block py-1 text-left text-small text-muted md:table-caption">
        {caption}
      </caption>
      <thead className="sr-only text-left text-small text-muted md:not-sr-only md:table-header-group">
        <tr className="border-b border-rule">
          <th scope="col" className="w-1/4 py-2 pr-4 font-normal">
            {t('field')}
          </th>
          <th scope="col" className="py-2 pr-4 font-normal">
            {t('before')}
          </th>
          <th scope="col" className="py-2 pr-4 font-normal">
            {t('after')}
          </th>
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {differences.map(({ path, label, kind, before, after }, index) => (
          <tr
            // biome-ignore lint/suspicious/noArrayIndexKey: a path may differ in several ways, and the list never changes in place.
            key={`${path} ${index}`}
            className="block border-b border-rule py-1 md:table-row"
          >
            <th
              scope="row"
              className="block py-1 text-left align-top font-normal md:table-cell md:py-2 md:pr-4"
            >
              {label[locale]}
              <span
                className={`ml-2 whitespace-nowrap text-small md:block md:ml-0 ${SHAPES[kind].tone}`}
              >
                <span aria-hidden="true" className="mr-1">
                  {SHAPES[kind].shape}
                </span>
                {t(`kind.${kind}`)}
              </span>
            </th>
            <Side words={before} column="before" locale={locale} />
            <Side words={after} column="after" locale={locale} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
