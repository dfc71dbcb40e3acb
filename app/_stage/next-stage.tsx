import { getTranslations } from 'next-intl/server';
import { OutcomeMark } from '@/app/_ui/status-mark';
import type { NextStage, StageEvidence } from '@/lib/assessment/stage/infer-stage';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { STAGES } from '@/lib/taxonomy/stage';
import { StageCaps } from './stage-caps';

function Lacking({
  title,
  criteria,
  locale,
}: {
  title: string;
  criteria: readonly StageEvidence[];
  locale: Locale;
}) {
  if (criteria.length === 0) return null;
  return (
    <div>
      <p className="font-medium">{title}</p>
      <ul>
        {criteria.map(({ id, outcome, text }) => (
          <li key={id} className="grid gap-x-6 py-1 md:grid-cols-[7rem_minmax(0,1fr)]">
            <OutcomeMark outcome={outcome} locale={locale} />
            <span>{text[locale]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is still missing for the stage after the proposed one. */
export async function MissingForNext({ next, locale }: { next: NextStage; locale: Locale }) {
  const t = await getTranslations('stageProposal');
  const { stage, mandatory, others, othersNeeded, caps } = next;
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">{t('missing', { stage: STAGES.labels[stage][locale] })}</h3>
      <Lacking title={t('mandatory')} criteria={mandatory} locale={locale} />
      <Lacking
        title={t('othersNeeded', { count: othersNeeded })}
        criteria={others}
        locale={locale}
      />
      {caps.length > 0 ? (
        <div>
          <p className="font-medium">{t('caps')}</p>
          <StageCaps caps={caps} locale={locale} />
        </div>
      ) : null}
    </div>
  );
}
