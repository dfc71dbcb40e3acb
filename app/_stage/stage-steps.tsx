import { getTranslations } from 'next-intl/server';
import type { StageProposal } from '@/lib/assessment/stage/infer-stage';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { STAGES } from '@/lib/taxonomy/stage';
import { type StageMark, stageSteps } from './stage-view';

const SHAPES: Readonly<Record<StageMark, string>> = {
  proposed: '■',
  floor: '○',
  possible: '□',
  own: '▲',
};

/** The five stages as a line of steps; what is said of one stands under its name. */
export async function StageSteps({
  proposal,
  locale,
}: {
  proposal: StageProposal;
  locale: Locale;
}) {
  const t = await getTranslations('stageProposal');
  return (
    <ol aria-label={t('steps')} className="grid gap-x-2 gap-y-1 md:grid-cols-5">
      {stageSteps(proposal).map(({ stage, isReached, marks }, at) => (
        <li
          key={stage}
          className={`border-l-4 py-1 pl-3 md:border-t-4 md:border-l-0 md:pt-2 md:pl-0 ${
            isReached ? 'border-ink' : 'border-rule'
          }`}
        >
          <span className={isReached ? 'font-semibold' : ''}>
            {at + 1}. {STAGES.labels[stage][locale]}
          </span>
          {marks.map((mark) => (
            <span key={mark} className="block text-small">
              <span aria-hidden="true" className="mr-1 inline-block w-4 text-center">
                {SHAPES[mark]}
              </span>
              {t(`mark.${mark}`)}
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}
