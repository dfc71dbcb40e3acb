import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Instrument } from '@/lib/catalogue/instrument';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { EFFECTS, INSTRUMENT_KINDS, INSTRUMENT_LEVELS } from '@/lib/taxonomy/instrument-codes';

export async function InstrumentHeader({
  instrument,
  locale,
  children,
}: {
  instrument: Instrument;
  locale: Locale;
  children?: ReactNode;
}) {
  const t = await getTranslations('instrument');
  const tags = [
    INSTRUMENT_KINDS.labels[instrument.kind],
    INSTRUMENT_LEVELS.labels[instrument.level],
  ];
  return (
    <header className="grid gap-2">
      <p className="text-small text-muted">
        {tags.map((tag) => tag[locale]).join(' · ')} · {instrument.provider[locale]}
      </p>
      <h1 className="text-title font-semibold">{instrument.name[locale]}</h1>
      <p className="measure">{instrument.summary[locale]}</p>
      {instrument.sample ? <p className="measure text-small text-muted">{t('sample')}</p> : null}
      {instrument.effect === 'support' ? null : (
        <p className="measure border-l-4 border-judgement pl-3">
          {t(`effect.${instrument.effect}`, { word: EFFECTS.labels[instrument.effect][locale] })}
        </p>
      )}
      {children}
    </header>
  );
}
