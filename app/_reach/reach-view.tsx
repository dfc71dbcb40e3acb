import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { DIMENSIONS, type Dimension } from '@/lib/matching/reach/dimension';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { Choice } from './choice';
import { ReachBars } from './reach-bars';
import { ReachCriteria } from './reach-criteria';
import { ReachFigures } from './reach-figures';
import { ReachCases, ReachClashes, ReachExamples } from './reach-findings';
import type { ReachReport } from './reach-report';
import { ReachTable } from './reach-table';

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-2 border-t border-rule pt-2">
      <h3 className="font-semibold">{title}</h3>
      {children}
    </section>
  );
}

const NONE = 'none';

function Groups({
  report,
  cross,
}: {
  report: ReachReport;
  cross: (by: [Dimension, Dimension] | null) => void;
}) {
  const t = useTranslations('reach');
  const [dimension, setDimension] = useState<Dimension>('sector');
  const [other, setOther] = useState<Dimension | typeof NONE>(NONE);
  const show = (one: Dimension, two: Dimension | typeof NONE) => {
    const second = two === one ? NONE : two;
    setDimension(one);
    setOther(second);
    cross(second === NONE ? null : [one, second]);
  };
  const rows = report.groups[dimension];
  const crossed = report.cross?.by.join() === `${dimension},${other}` ? report.cross : null;
  const others = DIMENSIONS.filter((code) => code !== dimension);
  return (
    <>
      <div className="flex flex-wrap gap-4">
        <Choice
          label={t('groupBy')}
          value={dimension}
          codes={DIMENSIONS}
          name={(code) => t(`dimension.${code}`)}
          choose={(code) => show(code, other)}
        />
        <Choice<Dimension | typeof NONE>
          label={t('crossWith')}
          value={other}
          codes={[NONE, ...others]}
          name={(code) => t(`dimension.${code}`)}
          choose={(code) => show(dimension, code)}
        />
      </div>
      <ReachBars rows={rows} />
      <details>
        <summary className="py-2 text-small text-accent">{t('asTable')}</summary>
        <ReachTable by={[dimension]} rows={rows} label={t('asTable')} />
      </details>
      {crossed ? <ReachTable by={crossed.by} rows={crossed.rows} label={t('crossTable')} /> : null}
    </>
  );
}

/** A preview in full: who turns, by what groups, which criteria hold nobody, what it clashes with. */
export function ReachView({
  report,
  locale,
  cross,
}: {
  report: ReachReport;
  locale: Locale;
  /** Asks for a table of two dimensions, or for none. */
  cross: (by: [Dimension, Dimension] | null) => void;
}) {
  const t = useTranslations('reach');
  const { gained, lost } = report.examples;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <ReachFigures report={report} />
      <Part title={t('cases')}>
        <ReachCases cases={report.cases} locale={locale} />
      </Part>
      <Part title={t('groups')}>
        <Groups report={report} cross={cross} />
      </Part>
      <Part title={t('criteria')}>
        <ReachCriteria criteria={report.criteria} />
      </Part>
      <Part title={t('clashes')}>
        <ReachClashes clashes={report.clashes} />
      </Part>
      {gained.length + lost.length > 0 ? (
        <Part title={t('examples')}>
          <ReachExamples examples={report.examples} />
        </Part>
      ) : null}
    </div>
  );
}
