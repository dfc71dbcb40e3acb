import type { Locale } from '@/lib/taxonomy/bilingual';
import type { CashFlowChart, Column } from './cash-flow-chart';
import { chartAmount } from './column-amount';
import { FlowPatterns, FlowRect } from './flow-look';

/** Readable over the line and the bars beside it. */
const LABEL = {
  textAnchor: 'middle',
  strokeWidth: 4,
  className: 'fill-ink stroke-paper [paint-order:stroke]',
} as const;

function Amounts({ column, locale }: { column: Column; locale: Locale }) {
  const { x, above, top, below, bottom } = column;
  return (
    <>
      {above.isZero() ? null : (
        <text x={x} y={top - 10} {...LABEL}>
          {chartAmount(above, locale)}
        </text>
      )}
      {below.isZero() ? null : (
        <text x={x} y={bottom + 20} {...LABEL}>
          {chartAmount(below.neg(), locale)}
        </text>
      )}
    </>
  );
}

function Grid({ chart, locale }: { chart: CashFlowChart; locale: Locale }) {
  const { left, right, axis, ticks } = chart;
  return (
    <>
      {ticks.map(({ y, amount }) => (
        <g key={y}>
          <line x1={left} x2={right} y1={y} y2={y} className="stroke-rule" />
          <text x={left - 8} y={y + 5} textAnchor="end" className="fill-muted">
            {chartAmount(amount, locale)}
          </text>
        </g>
      ))}
      <line x1={left} x2={right} y1={axis} y2={axis} className="stroke-ink" />
    </>
  );
}

function NetLine({ columns }: { columns: readonly Column[] }) {
  const points = columns.map(({ x, netY }) => `${x},${netY}`).join(' ');
  return (
    <>
      <polyline points={points} fill="none" strokeWidth="2" className="stroke-ink" />
      {columns.map(({ year, x, netY }) => (
        <circle
          key={year}
          cx={x}
          cy={netY}
          r="4.5"
          className="fill-paper stroke-ink"
          strokeWidth="2"
        />
      ))}
    </>
  );
}

/** The chart as a picture; what it shows stands in the table beside it too. */
export function CashFlowDrawing({
  chart,
  words,
  locale,
}: {
  chart: CashFlowChart;
  words: Readonly<Record<'title' | 'description' | 'net', string>>;
  locale: Locale;
}) {
  const { width, height, left, columns, yearsY, netsY } = chart;
  return (
    <svg
      role="img"
      aria-labelledby="cash-flow-title cash-flow-description"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className="text-small print:h-auto print:max-w-full"
    >
      <title id="cash-flow-title">{words.title}</title>
      <desc id="cash-flow-description">{words.description}</desc>
      <FlowPatterns />
      <Grid chart={chart} locale={locale} />
      {columns.map((column) => (
        <g key={column.year}>
          {column.bars.map((bar) => (
            <FlowRect key={bar.flow} {...bar} />
          ))}
        </g>
      ))}
      <NetLine columns={columns} />
      {columns.map((column) => (
        <g key={column.year}>
          <Amounts column={column} locale={locale} />
          <text x={column.x} y={yearsY} textAnchor="middle" className="fill-muted">
            {column.year}
          </text>
          <text x={column.x} y={netsY} textAnchor="middle" className="fill-ink font-semibold">
            {chartAmount(column.net, locale)}
          </text>
        </g>
      ))}
      <text x={left - 8} y={netsY} textAnchor="end" className="fill-ink font-semibold">
        {words.net}
      </text>
    </svg>
  );
}
