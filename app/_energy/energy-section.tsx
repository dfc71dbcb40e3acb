import { getTranslations } from 'next-intl/server';
import { Scrollable } from '@/app/_package/scrollable';
import { Section } from '@/app/_package/section';
import { missingLabels } from '@/app/_result/missing-labels';
import type { LoadedAssessment } from '@/app/_standing/load-assessment';
import type { EnergyAccount } from '@/lib/assessment/account/energy-account';
import { figure } from '@/lib/assessment/account/figure';
import { gridOf } from '@/lib/assessment/account/grid-of';
import { formatKnown } from '@/lib/profile/format-known';
import type { Facts } from '@/lib/profile/known';
import { attribute } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { CarrierTable, FactorSources } from './carrier-table';
import { LineList } from './line-list';
import { More } from './more';
import { OriginLine } from './origin-line';
import { ToAnswers } from './to-answers';
import { TotalsTable } from './totals-table';
import { isEmpty, ownFigures } from './totals-view';

interface Shown {
  readonly account: EnergyAccount;
  readonly facts: Facts;
  readonly locale: Locale;
}

/** Which province's grid, and of which year. */
async function Grid({ account, facts, locale }: Shown) {
  const t = await getTranslations('energyAccount');
  if (!account.totals.electricity) return null;
  const { factor, origin } = gridOf(facts);
  return (
    <div>
      <h3 className="font-semibold">{t('grid')}</h3>
      <p>{t('gridFactor', { value: figure(factor)[locale] })}</p>
      <OriginLine origin={origin} locale={locale} />
    </div>
  );
}

async function GreenPower({ account: { greenPower }, locale }: Shown) {
  const t = await getTranslations('energyAccount');
  if (!greenPower) return null;
  return (
    <div>
      <h3 className="font-semibold">{t('greenPower')}</h3>
      <LineList lines={greenPower.lines} locale={locale} />
    </div>
  );
}

async function Differences({ account: { differences }, locale }: Shown) {
  const t = await getTranslations('energyAccount');
  if (differences.length === 0) return null;
  return (
    <div>
      <h3 className="font-semibold">{t('differences')}</h3>
      <ul className="measure list-disc pl-5">
        {differences.map(({ attribute: key, text }) => (
          <li key={key}>{text[locale]}</li>
        ))}
      </ul>
    </div>
  );
}

/** No table: what the firm said outright still counts, and is named. */
async function WithoutTable({ facts, locale }: Shown) {
  const t = await getTranslations('energyAccount');
  const own = ownFigures(facts);
  return (
    <>
      <p className="measure">{t('empty')}</p>
      {own.length > 0 ? (
        <dl>
          {own.map((key) => {
            const known = facts.get(key);
            return (
              <div key={key} className="flex flex-wrap gap-x-4">
                <dt>{attribute(key).label[locale]}</dt>
                <dd>{known ? formatKnown(attribute(key), known, locale) : null}</dd>
              </div>
            );
          })}
        </dl>
      ) : null}
    </>
  );
}

async function Arithmetic({ account: { rows, lines }, locale }: Shown) {
  const t = await getTranslations('energyAccount');
  return (
    <More title={t('arithmetic')}>
      <LineList lines={[...rows.flatMap((row) => row.lines), ...lines]} locale={locale} />
    </More>
  );
}

async function Account(shown: Shown) {
  const t = await getTranslations('energyAccount');
  const { account, locale } = shown;
  return (
    <>
      <p className="measure text-small text-muted">{t('idea')}</p>
      {account.rows.length > 0 ? (
        <>
          <Scrollable label={t('table')}>
            <CarrierTable rows={account.rows} locale={locale} />
          </Scrollable>
          <FactorSources rows={account.rows} locale={locale} />
        </>
      ) : null}
      <TotalsTable totals={account.totals} locale={locale} />
      <Differences {...shown} />
      <div className="grid gap-x-12 gap-y-4 md:grid-cols-2">
        <Grid {...shown} />
        <GreenPower {...shown} />
      </div>
    </>
  );
}

/** Energy and emissions of the year: what each carrier makes, scope by scope, with every factor. */
export async function EnergySection({
  loaded,
  token,
  locale,
}: {
  loaded: LoadedAssessment;
  token: string;
  locale: Locale;
}) {
  const t = await getTranslations('energyAccount');
  const { account } = loaded.assessment;
  const shown = { account, facts: loaded.result.firm.facts, locale };
  return (
    <Section id="energy-account" title={t('title')}>
      {isEmpty(account) ? <WithoutTable {...shown} /> : <Account {...shown} />}
      {account.missing.length > 0 ? (
        <p className="text-unknown">
          {t('missing', { list: missingLabels(account.missing, locale) })}
        </p>
      ) : null}
      {isEmpty(account) ? (
        <ToAnswers word={t('fillIn')} token={token} locale={locale} />
      ) : (
        <Arithmetic {...shown} />
      )}
    </Section>
  );
}
