import type { DimensionId } from '@/lib/assessment/indicator';
import type { Radar, RadarAxis } from './radar';

/** Readable over the lines behind it. */
const OVER = { strokeWidth: 4, className: 'fill-muted stroke-paper [paint-order:stroke]' } as const;

function Axis({ axis, center }: { axis: RadarAxis; center: Radar['center'] }) {
  const { number, end, label, isOpen } = axis;
  return (
    <g>
      <line
        x1={center.x}
        y1={center.y}
        x2={end.x}
        y2={end.y}
        className="stroke-edge"
        strokeDasharray={isOpen ? '2 4' : undefined}
      />
      {isOpen ? (
        <circle cx={end.x} cy={end.y} r="4" className="fill-paper stroke-unknown" strokeWidth="2" />
      ) : null}
      <text x={label.x} y={label.y} textAnchor="middle" className="fill-ink font-semibold">
        {number}
      </text>
    </g>
  );
}

function Frame({ radar, names }: { radar: Radar; names: Readonly<Record<DimensionId, string>> }) {
  const { center, rings, groups } = radar;
  return (
    <>
      {groups.map(({ dimension, arc, label }) => (
        <g key={dimension}>
          <path d={arc} fill="none" strokeWidth="2" className="stroke-ink" />
          <text x={label.x} y={label.y} textAnchor={label.anchor} className="fill-ink">
            {names[dimension]}
          </text>
        </g>
      ))}
      {rings.map(({ score, radius }) => (
        <circle
          key={score}
          cx={center.x}
          cy={center.y}
          r={radius}
          fill="none"
          className="stroke-edge"
        />
      ))}
    </>
  );
}

/** The hatch of what is certain; once on the page. */
function Hatch() {
  return (
    <defs>
      <pattern id="radar-hatch" width="7" height="7" patternUnits="userSpaceOnUse">
        <path d="M-1 1 1-1M-1 8 8-1M6 8 8 6" strokeWidth="1" className="stroke-accent" />
      </pattern>
    </defs>
  );
}

/** The radar as a picture; what it shows stands in the table beside it too. */
export function RadarDrawing({
  radar,
  words,
  names,
}: {
  radar: Radar;
  words: Readonly<Record<'title' | 'description', string>>;
  names: Readonly<Record<DimensionId, string>>;
}) {
  const { width, height, center, axes, rings, low, high } = radar;
  return (
    <svg
      role="img"
      aria-labelledby="radar-title radar-description"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className="h-auto max-w-full text-[13px]"
    >
      <title id="radar-title">{words.title}</title>
      <desc id="radar-description">{words.description}</desc>
      <Hatch />
      <Frame radar={radar} names={names} />
      {axes.map((axis) => (
        <Axis key={axis.id} axis={axis} center={center} />
      ))}
      <polygon points={low} fill="url(#radar-hatch)" strokeWidth="2" className="stroke-accent" />
      <polygon
        points={high}
        fill="none"
        strokeWidth="1.5"
        strokeDasharray="5 4"
        className="stroke-ink"
      />
      {axes
        .filter(({ isOpen }) => !isOpen)
        .map(({ id, low: at }) => (
          <circle key={id} cx={at.x} cy={at.y} r="3" className="fill-accent" />
        ))}
      {rings.map(({ score, at }) => (
        <text key={score} x={at.x} y={at.y + 5} textAnchor="middle" {...OVER}>
          {score}
        </text>
      ))}
    </svg>
  );
}
