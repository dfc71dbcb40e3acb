import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { InstrumentVersion, Said, VersionOrigin } from '@/db/queries/instrument-versions';
import { formatDay } from '@/lib/profile/format-known';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { dayInChina } from '@/lib/taxonomy/china-time';
import { ActButton } from './act-button';
import { restore } from './actions';
import type { VersionPair } from './version-pair';

const dayText = (instant: string, locale: Locale) =>
  formatDay(dayInChina(new Date(instant)), locale);

/** Who said it, where that is told: of what another institution published, it is not. */
async function People({
  said: { origin, writtenBy, approvedBy },
  className,
}: {
  said: Said & { readonly origin: VersionOrigin };
  className?: string;
}) {
  const t = await getTranslations('review.versions');
  if (writtenBy) {
    const people = { writer: writtenBy.name, approver: approvedBy?.name ?? '—' };
    return <span className={className}>{t('people', people)}</span>;
  }
  return origin === 'shipped' ? <span className={className}>{t('shipped')}</span> : null;
}

async function Choose({
  version,
  pair,
  base,
}: {
  version: number;
  pair: VersionPair<InstrumentVersion> | undefined;
  base: string;
}) {
  const t = await getTranslations('review.versions');
  if (!pair) return null;
  const chosen = { from: pair.from.version, to: pair.to.version };
  return (
    <span className="flex flex-wrap gap-x-4">
      {(['from', 'to'] as const).map((end) => {
        const isChosen = chosen[end] === version;
        const other = chosen[end === 'from' ? 'to' : 'from'];
        if (isChosen)
          return (
            <span key={end} className="py-2 font-medium" aria-current="true">
              {t(`is.${end}`)}
            </span>
          );
        if (other === version) return null;
        const query = new URLSearchParams({
          from: String(end === 'from' ? version : chosen.from),
          to: String(end === 'to' ? version : chosen.to),
        });
        return (
          <Link
            key={end}
            href={`${base}?${query}#differences`}
            prefetch={false}
            className="py-2"
            aria-label={t(`chooseOf.${end}`, { version })}
          >
            {t(`choose.${end}`)}
          </Link>
        );
      })}
    </span>
  );
}

/** One version: when, by whom and why it was published, and what can be done with it. */
export async function VersionRow({
  version: row,
  pair,
  base,
  canRestore,
  locale,
}: {
  version: InstrumentVersion;
  pair: VersionPair<InstrumentVersion> | undefined;
  /** The address of the page. */
  base: string;
  canRestore: boolean;
  locale: Locale;
}) {
  const t = await getTranslations('review.versions');
  const { version, versionId, reason, withdrawn } = row;
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-rule py-3 md:grid-cols-[12rem_1fr_auto]">
      <div>
        <p className="font-medium">{t('version', { version })}</p>
        <p className="text-small text-muted">
          {dayText(row.publishedAt, locale)} · {t('revision', { revision: row.publishedRevision })}
        </p>
        {row.supersededRevision === null ? (
          <p className="text-small text-met">
            <span aria-hidden="true">● </span>
            {t('standing')}
          </p>
        ) : null}
      </div>
      <div className="measure">
        <People said={row} className="block text-small text-muted" />
        {reason ? <p className="whitespace-pre-wrap">{reason}</p> : null}
        {withdrawn ? (
          <p className="mt-1 text-small text-unmet">
            <span aria-hidden="true">✕ </span>
            {t('withdrawn', { day: dayText(withdrawn.at, locale) })} <People said={withdrawn} />
            {withdrawn.reason ? <span className="block text-ink">{withdrawn.reason}</span> : null}
          </p>
        ) : null}
      </div>
      <div className="grid content-start gap-1 text-small">
        <Choose version={version} pair={pair} base={base} />
        {canRestore ? (
          <ActButton
            action={restore}
            hidden={{ locale, versionId }}
            label={t('restore')}
            name={t('restoreOf', { version })}
          />
        ) : null}
      </div>
    </li>
  );
}
