import { useTranslations } from 'next-intl';
import type { Dimension } from '@/lib/matching/reach/dimension';
import { countText } from './count-text';
import type { GroupReport } from './reach-report';

const FIGURES = ['total', 'before', 'after', 'gained', 'lost'] as const;

/** Every group with its figures: by one dimension, or by two. */
export function ReachTable({
  by,
  rows,
  label,
}: {
  by: readonly Dimension[];
  rows: readonly GroupReport[];
  label: string;
}) {
  const t = useTranslations('reach');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
    <section aria-label={label} tabIndex={0} className="max-h-96 overflow-auto">
      <table className="w-full border-collapse text-small">
        <thead>
          <tr className="border-b border-rule text-left align-bottom">
            {by.map((dimension) => (
              <th key={dimension} scope="col" className="py-1 pr-3 font-medium">
                {t(`dimension.${dimension}`)}
              </th>
            ))}
            {FIGURES.map((figure) => (
              <th key={figure} scope="col" className="py-1 pl-3 text-right font-medium">
                {t(`figure.${figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.codes.join()} className="border-b border-rule">
              {row.names.map((name, at) => (
                <th key={by[at]} scope="row" className="py-1 pr-3 text-left font-normal">
                  {name}
                </th>
              ))}
              {FIGURES.map((figure) => (
                <td key={figure} className="py-1 pl-3 text-right">
                  {countText(row[figure])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
