import { useTranslations } from 'next-intl';
import type { DraftState, InstrumentState } from '@/lib/catalogue/draft-state';

type State = InstrumentState | DraftState;

/** A shape, a word and a colour, always the same three together. */
const MARKS = {
  unpublished: { shape: '○', tone: 'text-muted' },
  published: { shape: '●', tone: 'text-met' },
  withdrawn: { shape: '✕', tone: 'text-unmet' },
  expired: { shape: '△', tone: 'text-unknown' },
  draft: { shape: '○', tone: 'text-unknown' },
  in_review: { shape: '◇', tone: 'text-judgement' },
  scheduled: { shape: '◐', tone: 'text-judgement' },
  discarded: { shape: '✕', tone: 'text-muted' },
} as const satisfies Record<State, { shape: string; tone: string }>;

export function StateMark({ state }: { state: State }) {
  const t = useTranslations('studio.state');
  const { shape, tone } = MARKS[state];
  return (
    <span className={`whitespace-nowrap text-small ${tone}`}>
      <span aria-hidden="true" className="mr-1 inline-block w-4 text-center">
        {shape}
      </span>
      {t(state)}
    </span>
  );
}
