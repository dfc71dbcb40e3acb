import type { Interval } from '@/lib/profile/interval';

const WIDTH = 120;
/** The score of the reference. */
const PAR = 60;
const x = (score: number) => (score / 100) * WIDTH;

/** A score on a line from 0 to 100 with a mark at 60; the figure beside it says the same. */
export function ScoreBar({ score: { min, max } }: { score: Interval }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`-1 0 ${WIDTH + 2} 14`}
      width={WIDTH + 2}
      height="14"
      className="shrink-0"
    >
      <rect x="0" y="3" width={WIDTH} height="8" className="fill-none stroke-edge" />
      <rect x="0" y="3" width={x(min)} height="8" className="fill-accent" />
      {max > min ? (
        <rect
          x={x(min)}
          y="3"
          width={x(max) - x(min)}
          height="8"
          strokeDasharray="3 2"
          className="fill-wash stroke-ink"
        />
      ) : null}
      <path d={`M${x(PAR)} 0V14`} className="stroke-ink" strokeWidth="1.5" />
    </svg>
  );
}
