import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { More } from '@/app/_energy/more';
import { StatusMark } from '@/app/_ui/status-mark';
import { INDICATORS } from '@/lib/assessment/indicators';
import { STATUSES } from '@/lib/catalogue/instrument-case';
import type { InstrumentForTypes } from '@/lib/matching/instruments-for-types';
import type { Locale } from '@/lib/taxonomy/bilingual';
import type { Funding } from './funding';
import { typeNames } from './type-names';

const FIRST_ROWS = 5;

interface Place {
  /** The address of the result. */
  readonly base: string;
  readonly locale: Locale;
}

async function Row({
  found: { instrument, status, naming, types },
  base,
  locale,
}: Place & { found: InstrumentForTypes }) {
  const t = await getTranslations('bottleneck.gaps');
  return (
    <li className="grid gap-x-6 border-b border-rule py-2 md:grid-cols-[10rem_minmax(0,1fr)]">
      <StatusMark status={status} locale={locale} />
      <div>
        <Link href={`${base}/${instrument.id}`} prefetch={false}>
          {instrument.name[locale]}
        </Link>
        <span className="block text-small text-muted">
          {t(`naming.${naming}`, { types: typeNames(types, locale) })}
        </span>
      </div>
    </li>
  );
}

/** A line of names for each status: there may be dozens, on every one of eleven indicators. */
function Names({ rest, base, locale }: Place & { rest: readonly InstrumentForTypes[] }) {
  return STATUSES.map((status) => {
    const own = rest.filter((found) => found.status === status);
    if (own.length === 0) return null;
    return (
      <div key={status}>
        <StatusMark status={status} locale={locale} />
        <ul className="flex flex-wrap gap-x-6">
          {own.map(({ instrument: { id, name } }) => (
            <li key={id}>
              <a href={`${base}/${id}`} className="inline-block py-1">
                {name[locale]}
              </a>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

async function Same({ funding: { instruments, sameAs }, locale }: Place & { funding: Funding }) {
  const t = await getTranslations('bottleneck.gaps');
  if (!sameAs) return null;
  const name = INDICATORS[sameAs].name[locale];
  return (
    <p>
      <a href={`#gap-${sameAs}`} className="inline-block py-1">
        {t('sameInstruments', { name, count: instruments.length })}
      </a>
    </p>
  );
}

/** Within a status, those that name the kind in their conditions before those that only prefer it. */
function closestFirst(instruments: readonly InstrumentForTypes[]): readonly InstrumentForTypes[] {
  const place = ({ status, naming }: InstrumentForTypes) =>
    STATUSES.indexOf(status) * 2 + (naming === 'required' ? 0 : 1);
  return [...instruments].sort((a, b) => place(a) - place(b));
}

/** What pays for projects of some kinds, with how it would stand if the firm's project were of them. */
export async function InstrumentList({ funding, ...place }: Place & { funding: Funding }) {
  const t = await getTranslations('bottleneck.gaps');
  const { instruments, sameAs } = funding;
  if (instruments.length === 0) return <p className="text-muted">{t('noInstrument')}</p>;
  if (sameAs) return <Same funding={funding} {...place} />;
  const ordered = closestFirst(instruments);
  const rest = ordered.slice(FIRST_ROWS);
  return (
    <div>
      <h4 className="font-medium">{t('supposed')}</h4>
      <ul className="border-t border-rule">
        {ordered.slice(0, FIRST_ROWS).map((found) => (
          <Row key={found.instrument.id} found={found} {...place} />
        ))}
      </ul>
      {rest.length > 0 ? (
        <More title={t('moreInstruments', { count: rest.length })}>
          <Names rest={rest} {...place} />
        </More>
      ) : null}
    </div>
  );
}
