import { useTranslations } from 'next-intl';
import { countText } from './count-text';
import type { CriterionReport } from './reach-report';

const OUTCOMES = ['met', 'unknown', 'unmet', 'judgement'] as const;
const TONES = {
  met: 'text-met',
  unknown: 'text-unknown',
  unmet: 'text-unmet',
  judgement: 'text-judgement',
} as const;
const SHAPES = { met: '●', unknown: '○', unmet: '✕', judgement: '◇' } as const;

/** Every criterion of the draft with the outcomes it has over all firms. */
export function ReachCriteria({ criteria }: { criteria: readonly CriterionReport[] }) {
  const t = useTranslations('reach');
  return (
    <ol className="grid gap-2">
      {criteria.map((criterion) => (
        <li key={criterion.path} className="border-t border-rule pt-2 text-small">
          <p>{criterion.sentence}</p>
          <p className="flex flex-wrap gap-x-4">
            {OUTCOMES.filter((outcome) => criterion[outcome] !== 0).map((outcome) => (
              <span key={outcome} className={TONES[outcome]}>
                <span aria-hidden="true">{SHAPES[outcome]} </span>
                {t(`outcome.${outcome}`, { count: countText(criterion[outcome]) })}
              </span>
            ))}
          </p>
          {criterion.nobodyPasses ? (
            <p className="font-semibold text-unmet">{t('nobodyPasses')}</p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
