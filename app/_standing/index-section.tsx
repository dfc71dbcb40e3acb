import { getTranslations } from 'next-intl/server';
import { Section } from '@/app/_package/section';
import type { Assessment } from '@/lib/assessment/assessment';
import { DIMENSION_IDS, type DimensionId } from '@/lib/assessment/indicator';
import { INDICATORS } from '@/lib/assessment/indicators';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { type Radar, radar } from './radar';
import { RadarDrawing } from './radar-drawing';
import { scoreText, weightText } from './score-text';

export async function dimensionNames(): Promise<Readonly<Record<DimensionId, string>>> {
  const t = await getTranslations('standing');
  return Object.fromEntries(DIMENSION_IDS.map((id) => [id, t(`dimension.${id}`)])) as Record<
    DimensionId,
    string
  >;
}

/** What each line of the radar stands for. */
async function Legend() {
  const t = await getTranslations('standing');
  return (
    <ul className="grid gap-1 text-small">
      <li className="flex items-center gap-2">
        <svg aria-hidden="true" width="26" height="14" viewBox="0 0 26 14" className="shrink-0">
          <rect
            x="1"
            y="1"
            width="24"
            height="12"
            fill="url(#radar-hatch)"
            strokeWidth="2"
            className="stroke-accent"
          />
        </svg>
        {t('legendLow')}
      </li>
      <li className="flex items-center gap-2">
        <svg aria-hidden="true" width="26" height="14" viewBox="0 0 26 14" className="shrink-0">
          <path d="M0 7H26" strokeWidth="1.5" strokeDasharray="5 4" className="stroke-ink" />
        </svg>
        {t('legendHigh')}
      </li>
      <li className="flex items-center gap-2">
        <svg aria-hidden="true" width="26" height="14" viewBox="0 0 26 14" className="shrink-0">
          <path d="M0 7H20" strokeDasharray="2 4" className="stroke-edge" />
          <circle cx="20" cy="7" r="4" className="fill-paper stroke-unknown" strokeWidth="2" />
        </svg>
        {t('legendOpen')}
      </li>
    </ul>
  );
}

/** The radar in figures: a row an axis. */
async function RadarTable({
  drawn,
  assessment,
  locale,
}: {
  drawn: Radar;
  assessment: Assessment;
  locale: Locale;
}) {
  const t = await getTranslations('standing');
  const { indicators, weighting } = assessment;
  const names = await dimensionNames();
  const head = 'py-1 pl-3 text-right font-semibold';
  return (
    <table className="w-full border-collapse text-small">
      <caption className="sr-only">{t('radarTitle')}</caption>
      <thead>
        <tr className="border-b-2 border-ink">
          <th scope="col" colSpan={2} className="py-1 text-left font-semibold">
            {t('indicator')}
          </th>
          <th scope="col" className={head}>
            {t('score')}
          </th>
          <th scope="col" className={head}>
            {t('weight')}
          </th>
        </tr>
      </thead>
      <tbody>
        {drawn.axes.map(({ id, number, isOpen }) => {
          const { name, dimension } = INDICATORS[id];
          const score = indicators.find((result) => result.id === id)?.score;
          return (
            <tr key={id} className="border-b border-rule align-top">
              <td className="w-7 py-1 text-right font-semibold">{number}</td>
              <th scope="row" className="py-1 pl-3 text-left font-normal">
                <a href={`#indicator-${id}`}>{name[locale]}</a>
                <span className="text-muted"> · {names[dimension]}</span>
              </th>
              <td className="whitespace-nowrap py-1 pl-3 text-right">
                {isOpen || !score ? (
                  <span className="text-unknown">
                    <span aria-hidden="true">○ </span>
                    {t('open')}
                  </span>
                ) : (
                  scoreText(score, locale)
                )}
              </td>
              <td className="whitespace-nowrap py-1 pl-3 text-right">
                {weightText(weighting.weights[id])}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The eleven scores as a radar with its table. */
export async function IndexSection({
  assessment,
  locale,
}: {
  assessment: Assessment;
  locale: Locale;
}) {
  const t = await getTranslations('standing');
  const drawn = radar(assessment.indicators);
  const open = drawn.axes.filter(({ isOpen }) => isOpen).length;
  return (
    <Section id="index" title={t('index')}>
      <p className="measure text-small text-muted">{t('radarIdea')}</p>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-4 md:grid-cols-[370px_minmax(0,1fr)]">
        <figure className="grid content-start gap-3">
          <RadarDrawing
            radar={drawn}
            words={{
              title: t('radarTitle'),
              description: t('radarDescription', { count: open }),
            }}
            names={await dimensionNames()}
          />
          <figcaption>
            <Legend />
          </figcaption>
        </figure>
        <RadarTable drawn={drawn} assessment={assessment} locale={locale} />
      </div>
    </Section>
  );
}
