import type { ReactNode } from 'react';
import type { Flow } from './cash-flow-chart';

/** Every flow has a colour and a pattern of its own, so that it is told apart in grey print too. */
const LOOKS: Readonly<Record<Flow, { fill: string; stroke: string; pattern: ReactNode }>> = {
  drawDown: {
    fill: 'fill-flow-loan',
    stroke: 'stroke-flow-loan',
    pattern: <rect width="8" height="8" />,
  },
  grant: {
    fill: 'fill-flow-grant',
    stroke: 'stroke-flow-grant',
    pattern: (
      <>
        <circle cx="2" cy="2" r="1.6" />
        <circle cx="6" cy="6" r="1.6" />
      </>
    ),
  },
  subsidy: {
    fill: 'fill-flow-subsidy',
    stroke: 'stroke-flow-subsidy',
    pattern: <path d="M-1 1 1-1M-1 9 9-1M7 9 9 7" strokeWidth="2" />,
  },
  tax: {
    fill: 'fill-flow-tax',
    stroke: 'stroke-flow-tax',
    pattern: <path d="M0 2H8M0 6H8" strokeWidth="2" />,
  },
  repayment: {
    fill: 'fill-flow-loan',
    stroke: 'stroke-flow-loan',
    pattern: <path d="M2 0V8M6 0V8" strokeWidth="1.5" />,
  },
  interest: {
    fill: 'fill-flow-interest',
    stroke: 'stroke-flow-interest',
    pattern: <path d="M0 0 8 8M8 0 0 8" strokeWidth="1.5" />,
  },
};

const idOf = (flow: Flow) => `flow-${flow}`;

/** The patterns; once on the page. */
export function FlowPatterns() {
  return (
    <defs>
      {(Object.keys(LOOKS) as Flow[]).map((flow) => (
        <pattern
          key={flow}
          id={idOf(flow)}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          className={`${LOOKS[flow].fill} ${LOOKS[flow].stroke}`}
        >
          <rect width="8" height="8" className="fill-paper" strokeWidth="0" />
          <g strokeWidth="0">{LOOKS[flow].pattern}</g>
        </pattern>
      ))}
    </defs>
  );
}

/** A rectangle of a flow's colour and pattern. */
export function FlowRect({
  flow,
  ...place
}: {
  flow: Flow;
  x: number;
  y: number;
  width: number;
  height: number;
}) {
  return <rect {...place} fill={`url(#${idOf(flow)})`} className={LOOKS[flow].stroke} />;
}
