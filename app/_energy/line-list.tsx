import { isDeepStrictEqual } from 'node:util';
import type { Line, Origin } from '@/lib/assessment/line';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { OriginLine } from './origin-line';

/** The source that all of several lines have in common. */
function sharedOrigin(lines: readonly Line[]): Origin | undefined {
  const origin = lines[0]?.origin;
  const isShared = lines.every((line) => isDeepStrictEqual(line.origin, origin));
  return isShared && lines.length > 1 ? origin : undefined;
}

/** Lines of arithmetic or of evidence, each with its source; one source of all stands once, at the end. */
export function LineList({ lines, locale }: { lines: readonly Line[]; locale: Locale }) {
  const shared = sharedOrigin(lines);
  return (
    <div className="measure text-small">
      <ul className="grid gap-2">
        {lines.map(({ text, origin }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and none moves.
          <li key={at}>
            {text[locale]}
            {origin && !shared ? <OriginLine origin={origin} locale={locale} /> : null}
          </li>
        ))}
      </ul>
      {shared ? <OriginLine origin={shared} locale={locale} /> : null}
    </div>
  );
}
