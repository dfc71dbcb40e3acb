import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { statusWord } from '@/app/_ui/status-mark';
import { STATUSES, type Status } from '@/lib/catalogue/instrument-case';
import type { InstrumentMatch } from '@/lib/matching/match-instrument';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { INSTRUMENT_KINDS, INSTRUMENT_LEVELS } from '@/lib/taxonomy/instrument-codes';
import { filterMatches, type ResultView, SORTS, viewQuery } from './result-view';

function FilterLink({
  href,
  current,
  children,
}: {
  href: string;
  current: boolean;
  children: React.ReactNode;
}) {
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      aria-current={current ? 'true' : undefined}
      className={`inline-block py-1 ${current ? 'font-semibold text-ink no-underline' : 'text-accent'}`}
    >
      {children}
    </Link>
  );
}

function FilterRow({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-4">
      <span className="text-muted">{label}</span>
      {children}
    </div>
  );
}

/** Filters and order as plain links, so that each view has its own address. */
export async function ResultFilters({
  matches,
  counts,
  view,
  keep,
  locale,
}: {
  matches: readonly InstrumentMatch[];
  counts: Readonly<Record<Status, number>>;
  view: ResultView;
  /** More of the address that a link must keep. */
  keep: string;
  locale: Locale;
}) {
  const t = await getTranslations('result');
  const link = (change: Parameters<typeof viewQuery>[1]) => {
    const query = viewQuery(view, change);
    return keep ? `${query}${query === '?' ? '' : '&'}${keep}` : query;
  };
  const number = (change: Partial<ResultView>) =>
    filterMatches(matches, { ...view, ...change }).length;
  const kinds = INSTRUMENT_KINDS.codes.filter((kind) => number({ kind }) > 0 || view.kind === kind);
  const levels = INSTRUMENT_LEVELS.codes.filter(
    (level) => number({ level }) > 0 || view.level === level,
  );
  return (
    <nav
      aria-label={t('filters')}
      className="no-print grid gap-1 border-y border-rule py-3 text-small"
    >
      <FilterRow label={t('byStatus')}>
        <FilterLink href={link({ status: undefined })} current={!view.status}>
          {t('allFitting')}
        </FilterLink>
        {STATUSES.filter((status) => counts[status] > 0).map((status) => (
          <FilterLink key={status} href={link({ status })} current={view.status === status}>
            {statusWord(status, locale)} {number({ status })}
          </FilterLink>
        ))}
      </FilterRow>
      <FilterRow label={t('byKind')}>
        <FilterLink href={link({ kind: undefined })} current={!view.kind}>
          {t('all')}
        </FilterLink>
        {kinds.map((kind) => (
          <FilterLink key={kind} href={link({ kind })} current={view.kind === kind}>
            {INSTRUMENT_KINDS.labels[kind][locale]} {number({ kind })}
          </FilterLink>
        ))}
      </FilterRow>
      <FilterRow label={t('byLevel')}>
        <FilterLink href={link({ level: undefined })} current={!view.level}>
          {t('all')}
        </FilterLink>
        {levels.map((level) => (
          <FilterLink key={level} href={link({ level })} current={view.level === level}>
            {INSTRUMENT_LEVELS.labels[level][locale]} {number({ level })}
          </FilterLink>
        ))}
      </FilterRow>
      <FilterRow label={t('sort')}>
        {SORTS.map((sort) => (
          <FilterLink key={sort} href={link({ sort })} current={view.sort === sort}>
            {t(`sorts.${sort}`)}
          </FilterLink>
        ))}
      </FilterRow>
    </nav>
  );
}
