import { getTranslations } from 'next-intl/server';
import { ToAnswers } from '@/app/_energy/to-answers';
import { Button } from '@/app/_ui/button';
import { HiddenFields } from '@/app/_ui/hidden-fields';
import type { StageProposal } from '@/lib/assessment/stage/infer-stage';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { STAGES } from '@/lib/taxonomy/stage';
import { takeStage } from './actions';
import { proposalKind } from './stage-view';

/** The firm's own stage beside the proposal, and the way to take the proposed one instead. */
export async function OwnStage({
  proposal,
  token,
  locale,
}: {
  proposal: StageProposal;
  token: string;
  locale: Locale;
}) {
  const t = await getTranslations('stageProposal');
  const { stage, own } = proposal;
  const isProposed = proposalKind(proposal) !== 'unconfirmed';
  return (
    <>
      <p className="measure">
        {own ? t('own', { stage: STAGES.labels[own.stage][locale] }) : t('noOwn')}
        {own?.text[locale]}
      </p>
      {isProposed ? null : <ToAnswers word={t('complete')} token={token} locale={locale} />}
      {own?.agrees || !isProposed ? null : (
        <form action={takeStage} className="no-print grid justify-items-start gap-1">
          <HiddenFields values={{ locale, token }} />
          <Button>{t('take', { stage: STAGES.labels[stage][locale] })}</Button>
          <p className="text-small text-muted">{t('takeIdea')}</p>
        </form>
      )}
    </>
  );
}
