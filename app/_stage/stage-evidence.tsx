import { getTranslations } from 'next-intl/server';
import { missingLabels } from '@/app/_result/missing-labels';
import { OutcomeMark } from '@/app/_ui/status-mark';
import type { StageEvidence, StageProposal } from '@/lib/assessment/stage/infer-stage';
import { STAGE_ENTRIES } from '@/lib/assessment/stage/stage-entries';
import type { Facts } from '@/lib/profile/known';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { STAGES, type Stage } from '@/lib/taxonomy/stage';
import { StageMark } from './stage-mark';

const ROW =
  'grid gap-x-6 gap-y-1 border-t border-rule py-2 md:grid-cols-[7rem_minmax(0,4fr)_minmax(0,3fr)]';

interface Shown {
  readonly criterion: StageEvidence;
  readonly facts: Facts;
  readonly locale: Locale;
}

/** What to answer where it is open; else what settled it. */
async function Answers({ criterion: { outcome, attributes }, locale }: Shown) {
  const t = await getTranslations('stageProposal');
  const list = missingLabels(attributes, locale);
  if (outcome === 'unknown') return <p className="text-unknown">{t('toAnswer', { list })}</p>;
  return <p className="text-muted">{t('settledBy', { list })}</p>;
}

/** One criterion: how it came out, what counts, and what a reviewer would want to see. */
async function Row(shown: Shown) {
  const t = await getTranslations('stageProposal');
  const { criterion, locale } = shown;
  const { outcome, mandatory, text, metBy, evidence } = criterion;
  return (
    <li className={ROW}>
      <OutcomeMark outcome={outcome} locale={locale} />
      <div>
        <p>
          {text[locale]}
          {mandatory ? <span className="ml-2 text-small text-muted">{t('required')}</span> : null}
        </p>
        <p className="text-small text-muted">{t('metBy', { text: metBy[locale] })}</p>
      </div>
      <div className="text-small">
        <p>{t('reviewer', { text: evidence[locale] })}</p>
        <Answers {...shown} />
      </div>
    </li>
  );
}

/** A sign of the first stage: no condition, and nothing a reviewer would ask for. */
async function Sign(shown: Shown) {
  const t = await getTranslations('stageProposal');
  const { criterion, locale } = shown;
  return (
    <li className={ROW}>
      <StageMark look={criterion.outcome} word={t(`sign.${criterion.outcome}`)} />
      <p>{criterion.text[locale]}</p>
      <div className="text-small">
        <Answers {...shown} />
      </div>
    </li>
  );
}

async function ruleWords(stage: Stage): Promise<string> {
  const t = await getTranslations('stageProposal');
  const entry = STAGE_ENTRIES.find((one) => one.stage === stage);
  const criteria: readonly { readonly mandatory: boolean }[] = entry?.criteria ?? [];
  if (!entry || entry.plus === 0) return t('signs');
  const mandatory = criteria.filter((one) => one.mandatory).length;
  return t('rule', { mandatory, others: criteria.length - mandatory, plus: entry.plus });
}

async function Group({
  stage,
  proposal,
  facts,
  locale,
}: {
  stage: Stage;
  proposal: StageProposal;
  facts: Facts;
  locale: Locale;
}) {
  const criteria = proposal.evidence.filter((one) => one.stage === stage);
  const outcome = proposal.entries.find((entry) => entry.stage === stage)?.outcome;
  const isFirst = stage === 'not_started';
  return (
    <details open={stage === proposal.stage} className="border-b border-rule">
      <summary className="py-2">
        <span className="font-medium">{STAGES.labels[stage][locale]}</span>{' '}
        {outcome && !isFirst ? <OutcomeMark outcome={outcome} locale={locale} /> : null}{' '}
        <span className="text-small text-muted">{await ruleWords(stage)}</span>
      </summary>
      <ul>
        {criteria.map((criterion) =>
          isFirst ? (
            <Sign key={criterion.id} criterion={criterion} facts={facts} locale={locale} />
          ) : (
            <Row key={criterion.id} criterion={criterion} facts={facts} locale={locale} />
          ),
        )}
      </ul>
    </details>
  );
}

/** The evidence for and against every stage, the proposed one unfolded. */
export async function StageEvidenceLedger({
  proposal,
  facts,
  locale,
}: {
  proposal: StageProposal;
  facts: Facts;
  locale: Locale;
}) {
  const t = await getTranslations('stageProposal');
  return (
    <div>
      <h3 className="font-semibold">{t('evidence')}</h3>
      {STAGES.codes.map((stage) => (
        <Group key={stage} stage={stage} proposal={proposal} facts={facts} locale={locale} />
      ))}
    </div>
  );
}
