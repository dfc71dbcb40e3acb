import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Scrollable } from '@/app/_package/scrollable';
import { Section } from '@/app/_package/section';
import { type Assessment, WEIGHT_KINDS, type WeightKind } from '@/lib/assessment/assessment';
import { REFERENCE_WEIGHTS } from '@/lib/assessment/reference-weights';
import { type Aggregate, LEAST_KNOWN } from '@/lib/assessment/weighting/aggregate';
import { CONCENTRATION } from '@/lib/assessment/weighting/stability';
import type { Interval } from '@/lib/profile/interval';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { CustomWeightsForm } from './custom-weights-form';
import { gradeWords } from './grade-words';
import { scoreText, shareText } from './score-text';
import { stabilityWords } from './stability-words';
import { type GivenGrade, givenGrade } from './standing-summary';
import { type WeightsAsked, weightsQuery } from './weight-choice';

interface Props {
  readonly assessment: Assessment;
  readonly asked: WeightsAsked;
  /** The address of the page. */
  readonly base: string;
  readonly locale: Locale;
}

interface Row {
  readonly kind: WeightKind;
  readonly index: Aggregate;
  /** Where the page with these weights is; none for weights typed by the reader. */
  readonly href: string | undefined;
}

function rowsOf({ assessment, base }: Props): readonly Row[] {
  const rows: Row[] = WEIGHT_KINDS.map((kind) => ({
    kind,
    index: assessment.indexBy[kind],
    href: `${base}${weightsQuery(kind)}#weights`,
  }));
  if (assessment.weighting.kind !== 'custom') return rows;
  return [...rows, { kind: 'custom', index: assessment.index, href: undefined }];
}

/** Closeness is a number from 0 to 1. */
const closenessText = ({ min, max }: Interval, locale: Locale) => {
  const [low, high] = [min.toFixed(2), max.toFixed(2)];
  if (low === high) return low;
  return locale === 'zh' ? `${low} 至 ${high}` : `${low} to ${high}`;
};

/** A grade as a cell of the column of grades. */
async function shortGrade(given: GivenGrade): Promise<string> {
  if (given.kind === 'single') return given.grade;
  return given.kind === 'range' ? `${given.worst}–${given.best}` : gradeWords(given);
}

async function WeightRow({
  row,
  isChosen,
  locale,
}: {
  row: Row;
  isChosen: boolean;
  locale: Locale;
}) {
  const t = await getTranslations('standing');
  const { kind, index, href } = row;
  const cell = 'whitespace-nowrap py-2 pl-4 text-right';
  const name = 'inline-block first-letter:uppercase';
  return (
    <tr className={`border-b border-rule ${isChosen ? 'font-medium' : ''}`}>
      <th scope="row" className={`py-2 text-left ${isChosen ? 'font-semibold' : 'font-normal'}`}>
        {isChosen || !href ? (
          <span aria-current={isChosen ? 'true' : undefined} className={name}>
            {t(`weightKind.${kind}`)}
          </span>
        ) : (
          <Link href={href} prefetch={false} rel="nofollow" scroll={false} className={name}>
            {t(`weightKind.${kind}`)}
          </Link>
        )}
        {isChosen ? <span className="text-small text-muted"> {t('chosen')}</span> : null}
      </th>
      <td className={cell}>{scoreText(index.total, locale)}</td>
      <td className={cell}>{await shortGrade(givenGrade(index))}</td>
      <td className={cell}>{shareText(index.completeness)}</td>
      <td className={cell}>{closenessText(index.closeness, locale)}</td>
    </tr>
  );
}

async function Comparison(props: Props) {
  const t = await getTranslations('standing');
  const { assessment, locale } = props;
  const head = 'whitespace-nowrap py-2 pl-4 text-right align-bottom font-semibold';
  return (
    <table className="w-full max-w-3xl border-collapse text-small">
      <thead>
        <tr className="border-b-2 border-ink">
          <th scope="col" className="py-2 text-left align-bottom font-semibold">
            {t('weights')}
          </th>
          <th scope="col" className={head}>
            {t('total')}
          </th>
          <th scope="col" className={head}>
            {t('grade')}
          </th>
          <th scope="col" className={head}>
            {t('knownShare')}
          </th>
          <th scope="col" className={head}>
            {t('closeness')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(props).map((row) => (
          <WeightRow
            key={row.kind}
            row={row}
            isChosen={row.kind === assessment.weighting.kind}
            locale={locale}
          />
        ))}
      </tbody>
    </table>
  );
}

/** What the index is under other weights, how firm the grade is, and weights of the reader's own. */
export async function WeightsSection(props: Props) {
  const t = await getTranslations('standing');
  const { assessment, asked, base, locale } = props;
  return (
    <Section id="weights" title={t('weightsTitle')}>
      <p className="measure">{await stabilityWords(assessment)}</p>
      <Scrollable label={t('weights')}>
        <Comparison {...props} />
      </Scrollable>
      <ul className="measure list-disc pl-5 text-small text-muted">
        <li>{t('platformNote')}</li>
        <li>{t('entropyNote', { firms: REFERENCE_WEIGHTS.firms })}</li>
        <li>{t('closenessNote')}</li>
        <li>{t('stabilityNote', { concentration: CONCENTRATION })}</li>
        <li>{t('gradeNote', { least: shareText(LEAST_KNOWN) })}</li>
      </ul>
      <CustomWeightsForm asked={asked} base={base} locale={locale} />
    </Section>
  );
}
