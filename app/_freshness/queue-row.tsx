import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { QueuedInstrument } from '@/db/queries/freshness-queue';
import { formatDay } from '@/lib/profile/format-known';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { dayInChina } from '@/lib/taxonomy/china-time';
import { CONFIDENCES } from '@/lib/taxonomy/instrument-codes';
import { VerifyForm } from './verify-form';

type Props = { item: QueuedInstrument; locale: Locale };

async function Checked({ item, locale }: Props) {
  const t = await getTranslations('freshness');
  return (
    <>
      <span className="text-muted md:sr-only">{t('checked')} </span>
      {formatDay(item.checkedOn, locale)}
      <span className="block text-small text-muted">{item.checkedBy?.name ?? t('byRecord')}</span>
      {item.note ? <span className="measure block text-small text-muted">{item.note}</span> : null}
    </>
  );
}

async function Due({ item: { dueOn, overdueDays }, locale }: Props) {
  const t = await getTranslations('freshness');
  return (
    <>
      <span className="text-muted md:sr-only">{t('due')} </span>
      {formatDay(dueOn, locale)}
      {overdueDays > 0 ? (
        <span className="block text-small text-unmet">
          <span aria-hidden="true">✕ </span>
          {t('overdueBy', { count: overdueDays })}
        </span>
      ) : null}
    </>
  );
}

async function DeadLinks({ item: { dead }, locale }: Props) {
  const t = await getTranslations('freshness');
  if (dead.length === 0) return null;
  return (
    <ul className="grid gap-1 text-small">
      {dead.map(({ address, status, failures, probedAt }) => (
        <li key={address}>
          <a href={address} rel="noreferrer nofollow" className="break-all">
            {address}
          </a>
          <span className="block text-unmet">
            <span aria-hidden="true">✕ </span>
            {status === null
              ? t('silent', { count: failures })
              : t('answers', { count: failures, status: String(status) })}
          </span>
          <span className="block text-muted">
            {t('probedOn', { day: formatDay(dayInChina(new Date(probedAt)), locale) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** One published instrument: when it was found true and by whom, when it is due, and its dead links. */
export async function QueueRow({ item, locale }: Props) {
  const t = await getTranslations('freshness');
  const { instrumentId, versionId, confidence } = item;
  const name = item.name[locale];
  return (
    <tr className="block border-b border-rule py-2 align-top md:table-row">
      <th scope="row" className="block text-left font-normal md:table-cell md:py-2 md:pr-4">
        <Link
          href={`/${locale}/instruments/${instrumentId}`}
          prefetch={false}
          className="inline-block py-1 font-medium"
        >
          {name}
        </Link>
        <span className="block text-small text-muted">
          {t('confidence', { level: CONFIDENCES.labels[confidence][locale] })}
        </span>
      </th>
      <td className="block md:table-cell md:py-2 md:pr-4">
        <Checked item={item} locale={locale} />
      </td>
      <td className="block md:table-cell md:py-2 md:pr-4">
        <Due item={item} locale={locale} />
      </td>
      <td className="block md:table-cell md:max-w-80 md:py-2 md:pr-4">
        <DeadLinks item={item} locale={locale} />
      </td>
      <td className="block md:table-cell md:min-w-72">
        <VerifyForm instrumentId={instrumentId} versionId={versionId} name={name} locale={locale} />
      </td>
    </tr>
  );
}
