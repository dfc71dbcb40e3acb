import { getTranslations } from 'next-intl/server';
import type { StageOutcome } from '@/lib/assessment/stage/check';
import type { StageCap } from '@/lib/assessment/stage/stage-cap';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { StageMark } from './stage-mark';

/** A cap that applies holds the firm back: its marks are those of a condition the other way round. */
const LOOKS: Readonly<Record<StageOutcome, StageOutcome>> = {
  met: 'unmet',
  unknown: 'unknown',
  unmet: 'met',
};

/** What holds a firm at planning whatever else it does. */
export async function StageCaps({ caps, locale }: { caps: readonly StageCap[]; locale: Locale }) {
  const t = await getTranslations('stageProposal');
  return (
    <ul>
      {caps.map(({ id, outcome, text }) => (
        <li key={id} className="grid gap-x-6 py-1 md:grid-cols-[7rem_minmax(0,1fr)]">
          <StageMark look={LOOKS[outcome]} word={t(`cap.${outcome}`)} />
          <span>{text[locale]}</span>
        </li>
      ))}
    </ul>
  );
}
