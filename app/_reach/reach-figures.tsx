import { useTranslations } from 'next-intl';
import { countText } from './count-text';
import type { ReachReport, SideReport } from './reach-report';

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt className="text-small text-muted">{label}</dt>
      <dd className="text-lead font-semibold">{value}</dd>
    </div>
  );
}

function OutOfForce({ side, day, which }: { side: SideReport | null; day: string; which: string }) {
  const t = useTranslations('reach');
  if (!side || side.validity === 'in_force') return null;
  return (
    <p className="text-small text-unmet">{t(`outOfForce.${side.validity}`, { which, day })}</p>
  );
}

/** How many firms match before and after, and how many turn. */
export function ReachFigures({ report }: { report: ReachReport }) {
  const t = useTranslations('reach');
  const { day, before, after, gains, losses } = report;
  return (
    <>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-2 md:grid-cols-4">
        <Figure label={t('figure.gained')} value={countText(gains.matched)} />
        <Figure label={t('figure.lost')} value={countText(losses.matched)} />
        <Figure
          label={t('figure.before')}
          value={before ? countText(before.matched) : t('nothingBefore')}
        />
        <Figure
          label={t('figure.after')}
          value={after ? countText(after.matched) : t('nothingAfter')}
        />
      </dl>
      <p className="text-small text-muted">
        {t('possibles', {
          total: countText(report.total),
          gained: countText(gains.possible),
          lost: countText(losses.possible),
        })}
      </p>
      {report.isLater ? <p className="text-small">{t('later', { day })}</p> : null}
      <OutOfForce side={before} day={day} which={t('which.before')} />
      <OutOfForce side={after} day={day} which={t('which.after')} />
    </>
  );
}
