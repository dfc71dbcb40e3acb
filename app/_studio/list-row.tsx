import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { StudioInstrument } from '@/db/queries/studio-instruments';
import { formatDay } from '@/lib/profile/format-known';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { INSTRUMENT_KINDS } from '@/lib/taxonomy/instrument-codes';
import { BeginDraft } from './begin-draft';
import { instantText } from './instant-text';
import { StateMark } from './state-mark';

type Props = { item: StudioInstrument; canWrite: boolean; locale: Locale };

async function Draft({ item: { draft }, locale }: Omit<Props, 'canWrite'>) {
  const t = await getTranslations('studio.list');
  if (!draft) return null;
  return (
    <>
      <StateMark state={draft.state} />
      {draft.kind === 'withdrawal' ? (
        <span className="ml-2 text-small text-unmet">{t('toWithdraw')}</span>
      ) : null}
      <span className="block text-small text-muted">
        {t('editedBy', {
          name: draft.updatedBy.name,
          at: instantText(draft.updatedAt, locale),
        })}
      </span>
    </>
  );
}

/** An instrument of the provider: what it is now, what is being written, when it was last verified. */
export async function ListRow({ item, canWrite, locale }: Props) {
  const t = await getTranslations('studio.list');
  const { id, draft, kind, verifiedOn } = item;
  const name = item.name[locale] || item.name.zh || id;
  const href = draft ? `/${locale}/studio/drafts/${draft.id}` : `/${locale}/instruments/${id}`;
  return (
    <tr className="block border-b border-rule py-2 align-top md:table-row">
      <th scope="row" className="block text-left font-normal md:table-cell md:py-2 md:pr-4">
        <Link href={href} prefetch={false} className="inline-block py-1 font-medium">
          {name}
        </Link>
        <span className="block text-small text-muted">
          {id}
          {kind ? ` · ${INSTRUMENT_KINDS.labels[kind][locale]}` : ''}
        </span>
      </th>
      <td className="block md:table-cell md:py-2 md:pr-4">
        <StateMark state={item.state} />
        {item.version === null ? null : (
          <Link
            href={`/${locale}/studio/instruments/${id}/versions`}
            prefetch={false}
            className="block py-1 text-small"
          >
            {t('version', { version: item.version })}
            <span className="sr-only"> {name}</span>
          </Link>
        )}
      </td>
      <td className="block md:table-cell md:py-2 md:pr-4">
        <Draft item={item} locale={locale} />
      </td>
      <td className="block text-small md:table-cell md:py-2 md:pr-4">
        <span className="text-muted md:sr-only">{t('verified')} </span>
        {verifiedOn ? formatDay(verifiedOn, locale) : t('never')}
      </td>
      <td className="block md:table-cell md:py-2">
        {draft ? (
          <Link
            href={`/${locale}/studio/drafts/${draft.id}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center"
          >
            {t(draft.state === 'draft' && canWrite ? 'goOn' : 'open')}
            <span className="sr-only"> {name}</span>
          </Link>
        ) : canWrite ? (
          <BeginDraft
            id={id}
            name={name}
            kinds={item.state === 'withdrawn' ? ['change'] : ['change', 'withdrawal']}
            locale={locale}
          />
        ) : null}
      </td>
    </tr>
  );
}
