import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { StatusMark } from '@/app/_ui/status-mark';
import { lastUsableDay } from '@/lib/catalogue/validity';
import type { InstrumentMatch } from '@/lib/matching/match-instrument';
import { formatDay } from '@/lib/profile/format-known';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { INSTRUMENT_KINDS } from '@/lib/taxonomy/instrument-codes';
import { keyReason } from './key-reason';

async function Row({
  match,
  base,
  locale,
}: {
  match: InstrumentMatch;
  base: string;
  locale: Locale;
}) {
  const t = await getTranslations('result');
  const { instrument } = match.compiled;
  const reason = keyReason(match, locale);
  const closing = lastUsableDay(instrument);
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-rule py-3 md:grid-cols-[11rem_minmax(0,1fr)_10rem]">
      <StatusMark status={match.status} locale={locale} />
      <div>
        <Link href={`${base}/${instrument.id}`} prefetch={false} className="font-medium">
          {instrument.name[locale]}
        </Link>
        <span className="block text-small text-muted">{instrument.provider[locale]}</span>
        <span className="block text-small">
          {t(`reason.${reason.kind}`, { text: reason.text })}
        </span>
      </div>
      <span className="text-small text-muted md:text-right">
        {closing ? t('until', { day: formatDay(closing, locale) }) : t('openEnded')}
      </span>
    </li>
  );
}

/** Rows of a kind shown at once; the rest unfolds. */
const FIRST_ROWS = 6;

async function Rows({
  matches,
  base,
  locale,
}: {
  matches: readonly InstrumentMatch[];
  base: string;
  locale: Locale;
}) {
  const t = await getTranslations('result');
  const row = (match: InstrumentMatch) => (
    <Row key={match.compiled.instrument.id} match={match} base={base} locale={locale} />
  );
  // One row more is shown rather than hidden behind a line of its own.
  const shown = matches.length > FIRST_ROWS + 1 ? FIRST_ROWS : matches.length;
  const rest = matches.slice(shown);
  return (
    <>
      <ul>{matches.slice(0, shown).map(row)}</ul>
      {rest.length > 0 ? (
        <details>
          <summary className="py-2 text-small text-accent">
            {t('rest', { count: rest.length })}
          </summary>
          <ul>{rest.map(row)}</ul>
        </details>
      ) : null}
    </>
  );
}

/** Matches as a ledger, one heading per kind. */
export async function ResultLedger({
  matches,
  base,
  locale,
}: {
  matches: readonly InstrumentMatch[];
  base: string;
  locale: Locale;
}) {
  const t = await getTranslations('result');
  const kinds = INSTRUMENT_KINDS.codes.filter((kind) =>
    matches.some(({ compiled }) => compiled.instrument.kind === kind),
  );
  if (kinds.length === 0) return <p className="py-6 text-muted">{t('nothingInView')}</p>;
  return (
    <>
      {kinds.map((kind) => {
        const ofKind = matches.filter(({ compiled }) => compiled.instrument.kind === kind);
        return (
          <section key={kind} aria-labelledby={`kind-${kind}`} className="mt-6">
            <h2 id={`kind-${kind}`} className="border-b-2 border-ink pb-1 text-lead font-semibold">
              {INSTRUMENT_KINDS.labels[kind][locale]}{' '}
              <span className="font-normal text-muted">{ofKind.length}</span>
            </h2>
            <Rows matches={ofKind} base={base} locale={locale} />
          </section>
        );
      })}
    </>
  );
}
