import { getTranslations } from 'next-intl/server';
import type { Instrument } from '@/lib/catalogue/instrument';
import type { NormalForm } from '@/lib/criteria/normal-form';
import { criterionSentence } from '@/lib/criteria/sentence';
import { resolveSource } from '@/lib/matching/resolved-source';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { SourceLine } from './source-line';

async function Rule({
  form,
  instrument,
  locale,
}: {
  form: NormalForm;
  instrument: Instrument;
  locale: Locale;
}) {
  const t = await getTranslations('instrument');
  if (form.kind === 'criterion') {
    const { criterion, negated } = form;
    const judged = 'judgement' in criterion;
    return (
      <div className="py-2">
        <p>
          {judged ? <span className="mr-2 text-small text-judgement">◇ {t('judged')}</span> : null}
          {criterionSentence(criterion, negated, locale)}
        </p>
        {criterion.note ? <p className="text-small text-muted">{criterion.note[locale]}</p> : null}
        {judged && criterion.decidedBy ? (
          <p className="text-small text-muted">
            {t('decidedBy', { who: criterion.decidedBy[locale] })}
          </p>
        ) : null}
        {criterion.source ? (
          <SourceLine source={resolveSource(instrument, criterion.source, locale)} />
        ) : null}
      </div>
    );
  }
  return (
    <div className="py-2">
      <p className="font-medium">{t(form.kind === 'all' ? 'allOf' : 'anyOf')}</p>
      <RuleList forms={form.members} instrument={instrument} locale={locale} nested />
    </div>
  );
}

function RuleList({
  forms,
  instrument,
  locale,
  nested = false,
}: {
  forms: readonly NormalForm[];
  instrument: Instrument;
  locale: Locale;
  nested?: boolean;
}) {
  return (
    <ul className={nested ? 'border-l-2 border-rule pl-4' : 'border-t border-rule'}>
      {forms.map((form, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a published rule never changes its order.
        <li key={index} className="border-b border-rule last:border-b-0">
          <Rule form={form} instrument={instrument} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

/** The rule as published, for readers who have given no answers. */
export function RuleLedger({
  form,
  instrument,
  locale,
}: {
  form: NormalForm;
  instrument: Instrument;
  locale: Locale;
}) {
  return (
    <RuleList
      forms={form.kind === 'all' ? form.members : [form]}
      instrument={instrument}
      locale={locale}
    />
  );
}
