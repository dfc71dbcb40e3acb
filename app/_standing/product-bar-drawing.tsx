import type { FirmPlace, Lane, ProductBar } from './product-bar';

/** Readable over the line behind it. */
const LABEL = {
  textAnchor: 'middle',
  strokeWidth: 4,
  className: 'fill-ink stroke-paper [paint-order:stroke]',
} as const;

function FirmMark({ firm, y }: { firm: FirmPlace; y: number }) {
  const { from, to, openLeft, openRight } = firm;
  if (from === to)
    return <path d={`M${from} ${y - 8}l7 8-7 8-7-8Z`} className="fill-accent stroke-paper" />;
  return (
    <g className="fill-accent">
      <rect x={from} y={y - 5} width={to - from} height="10" fillOpacity="0.35" />
      <path d={`M${from} ${y - 7}V${y + 7}M${to} ${y - 7}V${y + 7}`} className="stroke-accent" />
      {openLeft ? <path d={`M${from - 8} ${y}l10-7v14Z`} /> : null}
      {openRight ? <path d={`M${to + 8} ${y}l-10-7v14Z`} /> : null}
    </g>
  );
}

function LaneDrawing({ lane, bar }: { lane: Lane; bar: ProductBar }) {
  const { y, labelY, marks } = lane;
  return (
    <g>
      <line x1={bar.left} x2={bar.right} y1={y} y2={y} className="stroke-ink" />
      {marks.map(({ mark, x, labelX }) => (
        <path
          key={mark}
          d={`M${x} ${y - 7}V${y + 7}L${labelX} ${labelY - 12}`}
          fill="none"
          strokeWidth="1.5"
          className="stroke-ink"
        />
      ))}
      {bar.firm ? <FirmMark firm={bar.firm} y={y} /> : null}
      {marks.map(({ mark, labelX, text }) => (
        <text key={mark} x={labelX} y={labelY} {...LABEL}>
          {text}
        </text>
      ))}
    </g>
  );
}

function FirmLine({ firm, bottom }: { firm: FirmPlace; bottom: number }) {
  const middle = (firm.from + firm.to) / 2;
  return (
    <path
      d={`M${firm.labelX} 19L${middle} 28V${bottom}`}
      fill="none"
      strokeDasharray="3 3"
      className="stroke-accent"
    />
  );
}

/** The scale as a picture; what it shows stands in the table beside it too. */
export function ProductBarDrawing({
  bar,
  id,
  words,
}: {
  bar: ProductBar;
  id: string;
  words: Readonly<Record<'title' | 'description' | 'firm', string>>;
}) {
  const { width, height, firm, lanes } = bar;
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className="h-auto max-w-full text-[13px]"
    >
      <title id={`${id}-title`}>{words.title}</title>
      <desc id={`${id}-description`}>{words.description}</desc>
      {firm ? <FirmLine firm={firm} bottom={lanes.at(-1)?.y ?? 0} /> : null}
      {lanes.map((lane) => (
        <LaneDrawing key={lane.y} lane={lane} bar={bar} />
      ))}
      {firm ? (
        <text x={firm.labelX} y="14" textAnchor="middle" className="fill-accent font-semibold">
          {words.firm}
        </text>
      ) : null}
    </svg>
  );
}
