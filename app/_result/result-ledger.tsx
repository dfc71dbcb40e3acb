import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { StatusMark } from '@/app/_ui/status-mark';
import { hasWorth } from '@/app/_worth/likely-worth';
import { WorthGlance } from '@/app/_worth/worth-glance';
import { lastUsableDay } from '@/lib/catalogue/validity';
import type { Worth } from '@/lib/finance/estimate-benefit';
import type { InstrumentMatch } from '@/lib/matching/match-instrument';
import { formatDay } from '@/lib/profile/format-known';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { INSTRUMENT_KINDS } from '@/lib/taxonomy/instrument-codes';
import { keyReason } from './key-reason';
import { kindsIn, type Sort } from './result-view';

interface LedgerProps {
  matches: readonly InstrumentMatch[];
  worthOf: (match: InstrumentMatch) => Worth;
  /** The address of the result. */
  base: string;
  locale: Locale;
}

async function Row({
  match,
  worthOf,
  base,
  locale,
}: Omit<LedgerProps, 'matches'> & { match: InstrumentMatch }) {
  const t = await getTranslations('result');
  const { instrument } = match.compiled;
  const reason = keyReason(match, locale);
  const closing = lastUsableDay(instrument);
  const href = `${base}/${instrument.id}`;
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-rule py-3 md:grid-cols-[10rem_minmax(0,1fr)_11rem]">
      <StatusMark status={match.status} locale={locale} />
      <div>
        <Link href={href} prefetch={false} className="font-medium">
          {instrument.name[locale]}
        </Link>
        <span className="block text-small text-muted">{instrument.provider[locale]}</span>
        <span className="block text-small">
          {t(`reason.${reason.kind}`, { text: reason.text })}
        </span>
      </div>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-6 text-right md:block">
        {hasWorth(match) ? (
          <div className="order-last">
            <WorthGlance
              worth={worthOf(match)}
              hasParts={instrument.benefit.parts.length > 0}
              href={`${href}#own-worth`}
              locale={locale}
            />
          </div>
        ) : null}
        <span className="block whitespace-nowrap text-left text-small text-muted md:text-right">
          {closing ? t('until', { day: formatDay(closing, locale) }) : t('openEnded')}
        </span>
      </div>
    </li>
  );
}

/** Rows of a kind shown at once; the rest unfolds. */
const FIRST_ROWS = 6;

async function Rows({ matches, ...rest }: LedgerProps) {
  const t = await getTranslations('result');
  const row = (match: InstrumentMatch) => (
    <Row key={match.compiled.instrument.id} match={match} {...rest} />
  );
  // One row more is shown rather than hidden behind a line of its own.
  const shown = matches.length > FIRST_ROWS + 1 ? FIRST_ROWS : matches.length;
  const hidden = matches.slice(shown);
  return (
    <>
      <ul>{matches.slice(0, shown).map(row)}</ul>
      {hidden.length > 0 ? (
        <details>
          <summary className="py-2 text-small text-accent">
            {t('rest', { count: hidden.length })}
          </summary>
          <ul>{hidden.map(row)}</ul>
        </details>
      ) : null}
    </>
  );
}

/** What the amounts of the ledger mean, said once for all of them. */
async function AboutWorth({ base }: { base: string }) {
  const t = await getTranslations('worth');
  return (
    <p className="measure mt-4 text-small text-muted">
      {t.rich('inResult', {
        best: (words) => (
          <Link href={`${base}/package`} prefetch={false}>
            {words}
          </Link>
        ),
        link: (words) => (
          <Link href={`${base}/assumptions`} prefetch={false}>
            {words}
          </Link>
        ),
      })}
    </p>
  );
}

/** Matches as a ledger, one heading per kind. */
export async function ResultLedger({ sort, ...ledger }: LedgerProps & { sort: Sort }) {
  const t = await getTranslations('result');
  const { matches, base, locale } = ledger;
  const kinds = kindsIn(matches, sort);
  if (kinds.length === 0) return <p className="py-6 text-muted">{t('nothingInView')}</p>;
  return (
    <>
      {matches.some(hasWorth) ? <AboutWorth base={base} /> : null}
      {kinds.map((kind) => {
        const ofKind = matches.filter(({ compiled }) => compiled.instrument.kind === kind);
        return (
          <section key={kind} aria-labelledby={`kind-${kind}`} className="mt-6">
            <h2 id={`kind-${kind}`} className="border-b-2 border-ink pb-1 text-lead font-semibold">
              {INSTRUMENT_KINDS.labels[kind][locale]}{' '}
              <span className="font-normal text-muted">{ofKind.length}</span>
            </h2>
            <Rows {...ledger} matches={ofKind} />
          </section>
        );
      })}
    </>
  );
}
