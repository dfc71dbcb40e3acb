import type { StageOutcome } from '@/lib/assessment/stage/check';

const LOOKS = {
  met: { shape: '●', tone: 'text-met' },
  unknown: { shape: '○', tone: 'text-unknown' },
  unmet: { shape: '✕', tone: 'text-unmet' },
} as const satisfies Record<StageOutcome, { shape: string; tone: string }>;

/** The shape and colour of an outcome beside a word of its own, where “met” would mislead. */
export function StageMark({ look, word }: { look: StageOutcome; word: string }) {
  const { shape, tone } = LOOKS[look];
  return (
    <span className={`text-small ${tone}`}>
      <span aria-hidden="true" className="mr-1 inline-block w-4 text-center">
        {shape}
      </span>
      {word}
    </span>
  );
}
