import { useTranslations } from 'next-intl';
import { countText } from './count-text';
import { type GroupBar, groupBars } from './group-bars';
import type { GroupReport } from './reach-report';

/** Before as an outline, after as a filled bar: told apart without colour, too. */
function Drawing({ bar }: { bar: GroupBar }) {
  return (
    <svg aria-hidden="true" width="100%" height="16" className="block">
      <rect
        x="0.5"
        y="0.5"
        width={`${bar.before}%`}
        height="5"
        className="fill-paper stroke-edge"
      />
      <rect x="0" y="8" width={`${bar.after}%`} height="8" className="fill-accent" />
    </svg>
  );
}

function Change({ row }: { row: GroupReport }) {
  const t = useTranslations('reach');
  if (row.gained === 0 && row.lost === 0) return null;
  return (
    <span className="text-muted">
      {t('change', { gained: countText(row.gained), lost: countText(row.lost) })}
    </span>
  );
}

/** Matched firms by group, before and after, each with its figures in words. */
export function ReachBars({ rows }: { rows: readonly GroupReport[] }) {
  const t = useTranslations('reach');
  const bars = groupBars(rows);
  if (bars.length === 0) return <p className="text-small text-muted">{t('noGroups')}</p>;
  return (
    <>
      <p className="text-small text-muted">{t('barsKey')}</p>
      <ul className="grid gap-2">
        {bars.map((bar) => (
          <li key={bar.row.codes.join()} className="grid gap-1 text-small">
            <span className="flex flex-wrap justify-between gap-x-3">
              <span>{bar.row.names.join(' · ')}</span>
              <span>
                {t('turned', {
                  before: countText(bar.row.before),
                  after: countText(bar.row.after),
                })}{' '}
                <Change row={bar.row} />
              </span>
            </span>
            <Drawing bar={bar} />
          </li>
        ))}
      </ul>
    </>
  );
}
