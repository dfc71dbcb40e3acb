import { getTranslations } from 'next-intl/server';
import { Section } from '@/app/_package/section';
import {
  type ProductPlacement,
  productPlacements,
} from '@/lib/assessment/products/product-placements';
import { formatInterval } from '@/lib/profile/format-interval';
import { groupDigits } from '@/lib/profile/format-number';
import { benchmarkLabel, benchmarksOfSector } from '@/lib/taxonomy/benchmark';
import { BENCHMARK_UNITS } from '@/lib/taxonomy/benchmark-unit';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { codeLabel } from '@/lib/taxonomy/code-list';
import { LevelSources, LevelTable } from './level-table';
import type { LoadedAssessment } from './load-assessment';
import { placementSentences } from './placement-words';
import { type Mark, productBar } from './product-bar';
import { ProductBarDrawing } from './product-bar-drawing';

interface Shown {
  readonly placement: ProductPlacement;
  readonly id: string;
  readonly locale: Locale;
}

async function Bar({ placement, id, locale }: Shown) {
  const t = await getTranslations('standing');
  const { record, consumption } = placement;
  const firm = consumption
    ? t('firmValue', { value: formatInterval(consumption, null, locale) })
    : '';
  const bar = productBar(placement, {
    mark: (mark: Mark, value) =>
      t('markValue', { mark: t(`shortMark.${mark}`), value: groupDigits(value) }),
    firm,
  });
  if (!bar) return null;
  const title = t('barTitle', {
    product: benchmarkLabel(record)[locale],
    unit: codeLabel(BENCHMARK_UNITS, record.unit)[locale],
  });
  return (
    <ProductBarDrawing
      bar={bar}
      id={id}
      words={{ title, description: t('barDescription'), firm }}
    />
  );
}

async function Product({ placement, id, locale }: Shown) {
  const sentences = await placementSentences(placement, locale);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-3 border-b border-rule pb-5">
      <h3 className="font-semibold">{benchmarkLabel(placement.record)[locale]}</h3>
      <ul className="measure grid gap-1">
        {sentences.map(({ text, caveat }) => (
          <li key={text}>
            {text}
            {caveat ? (
              <span className="block text-small text-unknown">
                <span aria-hidden="true">○ </span>
                {caveat}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-3 md:grid-cols-[340px_minmax(0,1fr)]">
        <Bar placement={placement} id={id} locale={locale} />
        <LevelTable placement={placement} locale={locale} />
      </div>
      <LevelSources placement={placement} locale={locale} />
    </li>
  );
}

async function NoProducts({ loaded }: { loaded: LoadedAssessment }) {
  const t = await getTranslations('standing');
  const known = loaded.result.firm.facts.get('sector');
  const hasBenchmarks = known?.kind === 'sector' && benchmarksOfSector(known.code).length > 0;
  return <p className="measure">{t(hasBenchmarks ? 'noProducts' : 'noBenchmarks')}</p>;
}

/** Each stated product beside its limits, benchmark and baseline. */
export async function ProductSection({
  loaded,
  locale,
}: {
  loaded: LoadedAssessment;
  locale: Locale;
}) {
  const t = await getTranslations('standing');
  const { assessment, result } = loaded;
  const placements = productPlacements(result.firm.facts, assessment.asOf);
  return (
    <Section id="products" title={t('products')}>
      {placements.length === 0 ? (
        <NoProducts loaded={loaded} />
      ) : (
        <>
          <p className="measure text-small text-muted">{t('productsIdea')}</p>
          <ul className="grid grid-cols-[minmax(0,1fr)] gap-5 print:block print:space-y-5">
            {placements.map((placement, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a product may be stated twice, and none moves.
              <Product key={index} placement={placement} id={`product-${index}`} locale={locale} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
