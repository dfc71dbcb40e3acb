import { useTranslations } from 'next-intl';
import { Button } from '@/app/_ui/button';
import { HiddenFields } from '@/app/_ui/hidden-fields';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { takeLedger } from './actions';
import { CarrierTable } from './carrier-table';
import { FaultTable } from './fault-table';
import type { LedgerState } from './ledger-state';
import { ReadingNotes } from './reading-notes';

interface Props {
  state: LedgerState;
  token: string;
  replaces: number;
  locale: Locale;
}

type Read = Extract<LedgerState, { is: 'read' }>;

function TakeForm({
  fields,
  token,
  replaces,
  locale,
}: Omit<Props, 'state'> & Pick<Read, 'fields'>) {
  const t = useTranslations('ledger.take');
  return (
    <form action={takeLedger} className="grid justify-items-start gap-2">
      <HiddenFields values={{ ...fields, locale, token }} />
      {replaces > 0 ? <p className="measure">{t('replaces', { count: replaces })}</p> : null}
      <Button look="primary">{t('send')}</Button>
    </form>
  );
}

/** What came of a file: its faults, or its year and the way to use it. */
export function LedgerOutcome({ state, ...place }: Props) {
  const t = useTranslations('ledger');
  if (state.is === 'none' || state.is === 'refused') return null;
  const { fileName } = state;
  return (
    <section
      aria-labelledby="outcome"
      className="grid grid-cols-[minmax(0,1fr)] gap-4 border-t border-rule pt-4"
    >
      <div role={state.is === 'faulty' ? 'alert' : 'status'} className="grid gap-1">
        <h2 id="outcome" className="text-lead font-semibold">
          {state.is === 'faulty'
            ? t('faults.title', { count: state.faults.count })
            : t('read.title')}
        </h2>
        <p className="text-small text-muted">
          {t.rich('fileOf', { name: fileName, b: (name) => <bdi>{name}</bdi> })}
        </p>
      </div>
      {state.is === 'faulty' ? (
        <FaultTable faults={state.faults} isWorkbook={state.isWorkbook} />
      ) : (
        <>
          <CarrierTable carriers={state.carriers} year={state.year} locale={place.locale} />
          <ReadingNotes questions={state.questions} notes={state.notes} />
          <TakeForm fields={state.fields} {...place} />
        </>
      )}
    </section>
  );
}
