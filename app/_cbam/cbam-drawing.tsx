import { formatValue } from '@/lib/finance/format-amount';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { axisScale } from './cbam-amount';
import type { CbamChart, ChartEnd, ChartYear } from './cbam-chart';

function Grid({ chart, locale }: { chart: CbamChart; locale: Locale }) {
  const { left, right, axis, ticks, years, yearsY } = chart;
  const most = ticks.at(-1);
  const scale = most && axisScale(most.euro, locale);
  return (
    <>
      {ticks.map(({ y, euro }) => (
        <g key={y}>
          <line x1={left} x2={right} y1={y} y2={y} className="stroke-rule" />
          <text x={left - 6} y={y + 4} textAnchor="end" className="fill-muted">
            {scale ? formatValue(euro.div(scale.from), 'number', locale) : null}
          </text>
        </g>
      ))}
      <line x1={left} x2={right} y1={axis} y2={axis} className="stroke-ink" />
      {years.map(({ year, x, isNamed }) =>
        isNamed ? (
          <text key={year} x={x} y={yearsY} textAnchor="middle" className="fill-muted">
            {year}
          </text>
        ) : null,
      )}
    </>
  );
}

/** The line from one year to the next where both have a likely amount. */
function likelySteps(years: readonly ChartYear[]) {
  return years.flatMap(({ x, likely }, at) => {
    const next = years[at + 1];
    if (likely === null || !next || next.likely === null) return [];
    return [{ x1: x, y1: likely, x2: next.x, y2: next.likely }];
  });
}

function Lines({ years }: { years: readonly ChartYear[] }) {
  const along = (end: 'high' | 'low') => years.map((year) => `${year.x},${year[end]}`).join(' ');
  return (
    <>
      <polyline points={along('high')} fill="none" strokeDasharray="5 3" className="stroke-ink" />
      <polyline points={along('low')} fill="none" strokeDasharray="1 3" className="stroke-ink" />
      {likelySteps(years).map((step) => (
        <line key={step.x1} {...step} strokeWidth="2.5" className="stroke-accent" />
      ))}
      {years.map(({ year, x, likely }) =>
        likely === null ? null : (
          <circle
            key={year}
            cx={x}
            cy={likely}
            r="3.5"
            strokeWidth="2"
            className="fill-paper stroke-accent"
          />
        ),
      )}
    </>
  );
}

/** The cost by year as a band; what it shows stands in the table beside it too. */
export function CbamDrawing({
  chart,
  words,
  locale,
}: {
  chart: CbamChart;
  words: Readonly<Record<'title' | 'description' | ChartEnd, string>>;
  locale: Locale;
}) {
  const { width, height, right, years, band, labels } = chart;
  return (
    <svg
      role="img"
      aria-labelledby="cbam-chart-title cbam-chart-description"
      viewBox={`0 0 ${width} ${height}`}
      fontSize="12"
      className="h-auto w-full max-w-md"
    >
      <title id="cbam-chart-title">{words.title}</title>
      <desc id="cbam-chart-description">{words.description}</desc>
      <defs>
        <pattern id="cbam-band" width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M-1 1 1-1M-1 7 7-1M5 7 7 5" className="stroke-edge" strokeWidth="1" />
        </pattern>
      </defs>
      <Grid chart={chart} locale={locale} />
      <polygon points={band} fill="url(#cbam-band)" />
      <Lines years={years} />
      {labels.map(({ end, y }) => (
        <text key={end} x={right + 8} y={y + 4} className="fill-ink">
          {words[end]}
        </text>
      ))}
    </svg>
  );
}
