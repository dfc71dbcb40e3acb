import { getTranslations } from 'next-intl/server';
import { LineList } from '@/app/_energy/line-list';
import { Section } from '@/app/_package/section';
import type { LoadedAssessment } from '@/app/_standing/load-assessment';
import type { StageProposal } from '@/lib/assessment/stage/infer-stage';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { STAGES } from '@/lib/taxonomy/stage';
import { MissingForNext } from './next-stage';
import { OwnStage } from './own-stage';
import { StageCaps } from './stage-caps';
import { StageEvidenceLedger } from './stage-evidence';
import { StageSteps } from './stage-steps';
import { mayBeCapped, proposalKind } from './stage-view';

interface Shown {
  readonly proposal: StageProposal;
  readonly locale: Locale;
}

async function Proposed({ proposal, locale }: Shown) {
  const t = await getTranslations('stageProposal');
  const name = (stage: StageProposal['stage']) => STAGES.labels[stage][locale];
  const { stage, possible } = proposal;
  const named = { stage: name(stage), possible: name(possible) };
  return (
    <>
      <p className="measure">{t(proposalKind(proposal), named)}</p>
      {mayBeCapped(proposal) ? (
        <p className="measure text-unknown">{t('unlessCapped', { stage: name('planning') })}</p>
      ) : null}
    </>
  );
}

async function Caps({ proposal: { caps }, locale }: Shown) {
  const t = await getTranslations('stageProposal');
  return (
    <div>
      <h3 className="font-semibold">{t('caps')}</h3>
      <StageCaps caps={caps} locale={locale} />
    </div>
  );
}

async function Advice({ proposal: { nextStep, typicalFinance }, locale }: Shown) {
  const t = await getTranslations('stageProposal');
  return (
    <dl className="grid gap-x-12 gap-y-3 md:grid-cols-2">
      <div>
        <dt className="font-semibold">{t('nextStep')}</dt>
        <dd className="measure">{nextStep[locale]}</dd>
      </div>
      <div>
        <dt className="font-semibold">{t('typicalFinance')}</dt>
        <dd className="measure">{typicalFinance[locale]}</dd>
      </div>
    </dl>
  );
}

/** The stage that follows from the answers, why, and what is missing for the next; the firm decides. */
export async function StageSection({
  loaded,
  token,
  locale,
}: {
  loaded: LoadedAssessment;
  token: string;
  locale: Locale;
}) {
  const t = await getTranslations('stageProposal');
  const { stage: proposal } = loaded.assessment;
  const shown = { proposal, locale };
  return (
    <Section id="stage-proposal" title={t('title')}>
      <Proposed {...shown} />
      <StageSteps {...shown} />
      <OwnStage proposal={proposal} token={token} locale={locale} />
      {proposal.next ? <MissingForNext next={proposal.next} locale={locale} /> : null}
      {proposal.next && proposal.next.caps.length > 0 ? null : <Caps {...shown} />}
      <Advice {...shown} />
      <StageEvidenceLedger {...shown} facts={loaded.result.firm.facts} />
      <LineList lines={proposal.notes} locale={locale} />
    </Section>
  );
}
