import { getTranslations } from 'next-intl/server';
import { More } from '@/app/_energy/more';
import { Section } from '@/app/_package/section';
import type { LoadedAssessment } from '@/app/_standing/load-assessment';
import { UsedAssumptions } from '@/app/_worth/used-assumptions';
import type { Bottleneck } from '@/lib/assessment/bottleneck/bottleneck';
import { GAINS_OVERLAP } from '@/lib/assessment/bottleneck/overlap';
import type { AssumptionKey } from '@/lib/finance/assumption';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { fundingOf } from './funding';
import { Gap } from './gap';

/** Shown at once; the others unfold. */
const FIRST_GAPS = 3;

/** What the money saved is reckoned at. */
const PRICES = [
  'electricityPrice',
  'naturalGasPrice',
  'coalPrice',
  'otherEnergyPrice',
] as const satisfies readonly AssumptionKey[];

interface Props {
  readonly loaded: LoadedAssessment;
  readonly token: string;
  readonly locale: Locale;
}

async function Ledger({ loaded, token, locale }: Props) {
  const t = await getTranslations('bottleneck.gaps');
  const { bottlenecks } = loaded.assessment;
  const base = `/${locale}/results/${token}`;
  const funding = fundingOf(loaded);
  const { facts } = loaded.result.firm;
  const shown = (gap: Bottleneck) => (
    <Gap key={gap.id} {...{ gap, funding: funding.get(gap.id), facts, base, locale }} />
  );
  // One more is shown rather than hidden behind a line of its own.
  const first = bottlenecks.length > FIRST_GAPS + 1 ? FIRST_GAPS : bottlenecks.length;
  const rest = bottlenecks.slice(first);
  return (
    <>
      {bottlenecks.slice(0, first).map(shown)}
      {rest.length > 0 ? (
        <More title={t('others', { count: rest.length })}>{rest.map(shown)}</More>
      ) : null}
    </>
  );
}

/** What holds the firm back most, what closing it would bring, and the instruments that pay for it. */
export async function Bottlenecks({ loaded, token, locale }: Props) {
  const t = await getTranslations('bottleneck.gaps');
  const { bottlenecks } = loaded.assessment;
  const hasMoney = bottlenecks.some(({ gain }) => gain?.money);
  const hasInstruments = bottlenecks.some(({ projectTypes }) => projectTypes.length > 0);
  return (
    <Section id="bottlenecks" title={t('title')}>
      {bottlenecks.length === 0 ? (
        <p className="measure">{t('none')}</p>
      ) : (
        <>
          <p className="measure">
            {t('idea')} {GAINS_OVERLAP.text[locale]}
          </p>
          {hasInstruments ? <p className="measure">{t('supposition')}</p> : null}
          <Ledger loaded={loaded} token={token} locale={locale} />
        </>
      )}
      {hasMoney ? (
        <UsedAssumptions
          keys={PRICES}
          basis={loaded.result.basis}
          href={`/${locale}/results/${token}/assumptions`}
          locale={locale}
        />
      ) : null}
    </Section>
  );
}
