import type { Page } from '@playwright/test';
import { INDICATOR_IDS } from '@/lib/assessment/indicator';
import { INDICATORS } from '@/lib/assessment/indicators';
import {
  allAnswers,
  FACTORY_IDS,
  type FactoryId,
  FIVE_FACTORIES,
} from '@/lib/assessment/testing/five-factories';
import { groupDigits } from '@/lib/profile/format-number';
import { benchmark, benchmarkLabel } from '@/lib/taxonomy/benchmark';
import { BENCHMARK_LEVELS, LIMIT_LEVELS } from '@/lib/taxonomy/firm-codes';
import { STAGES } from '@/lib/taxonomy/stage';
import { fillAssessment } from './fill-assessment';
import { firmIntake } from './firm-result';
import { expect, test } from './test';
import { textOf } from './text-of';
import { LOCALES, type Locale, wordsOf } from './words';

interface Expected {
  /** tce a year, worked out from the coefficients of GB/T 2589-2020; two ends for natural gas. */
  readonly energy: readonly [number, number];
  /** tCO2 a year: fuel by default factors, power by the grid factor of the province, processes. */
  readonly emissions: readonly [number, number];
  readonly products: Readonly<
    Record<
      string,
      { limit?: keyof typeof LIMIT_LEVELS.labels; list?: keyof typeof BENCHMARK_LEVELS.labels }
    >
  >;
  readonly stage: (typeof STAGES.codes)[number];
}

const exact = (value: number) => [value, value] as const;
const ELECTRICITY = 0.1229e-3;
const GAS = [1.1e-3, 1.33e-3] as const;
const GAS_CO2 = 2.16219e-3;
const DIESEL = 1.4571;
const DIESEL_CO2 = 3.1451;
const withGas = (rest: number, cubicMetres: number) =>
  [rest + cubicMetres * GAS[0], rest + cubicMetres * GAS[1]] as const;

/** Grid factors of 2023: Hebei 0.6516, Anhui 0.6553, Fujian 0.4211, Zhejiang 0.4974, Jiangsu 0.5827 kg/kWh. */
const EXPECTED: Readonly<Record<FactoryId, Expected>> = {
  steel: {
    energy: withGas(
      648_000 * 0.9714 + 400_000 * 0.836472 + 3_200 * DIESEL + 4.5e8 * ELECTRICITY,
      2e7,
    ),
    emissions: exact(
      648_000 * 2.8518 +
        400_000 * 2.3228 +
        2e7 * GAS_CO2 +
        3_200 * DIESEL_CO2 +
        180_000 +
        4.5e8 * 0.6516e-3,
    ),
    products: {
      blast_furnace_iron_energy: { limit: 'level1', list: 'benchmark_or_better' },
      converter_steel_energy: { limit: 'level1', list: 'benchmark_or_better' },
    },
    stage: 'scaling',
  },
  cement: {
    energy: exact(190_000 * 0.79174 + 300 * DIESEL + 9.3e7 * ELECTRICITY),
    emissions: exact(190_000 * 2.0715 + 300 * DIESEL_CO2 + 814_000 + 9.3e7 * 0.6553e-3),
    products: {
      cement_clinker_energy: { limit: 'level2', list: 'between' },
      cement_clinker_electricity: { limit: 'level2' },
      cement_clinker_coal: { limit: 'level2' },
    },
    stage: 'scaling',
  },
  glass: {
    energy: withGas(80 * DIESEL + 2.6e7 * ELECTRICITY, 2.8e7),
    emissions: exact(2.8e7 * GAS_CO2 + 80 * DIESEL_CO2 + 38_000 + 2.6e7 * 0.4211e-3),
    products: {
      flat_glass_500_to_800_energy: { limit: 'level1', list: 'benchmark_or_better' },
    },
    stage: 'leading',
  },
  textile: {
    energy: withGas(130_000 * 0.1286 + 3.2e7 * ELECTRICITY, 6.5e6),
    emissions: [
      6.5e6 * GAS_CO2 + 130_000 * 0.29 + 3.2e7 * 0.4974e-3,
      6.5e6 * GAS_CO2 + 130_000 * 0.415 + 3.2e7 * 0.4974e-3,
    ],
    products: { woven_fabric_dyeing_energy: {} },
    stage: 'planning',
  },
  parts: {
    energy: withGas(2.6e6 * ELECTRICITY + 12 * DIESEL, 80_000),
    emissions: exact(80_000 * GAS_CO2 + 12 * DIESEL_CO2 + 2.6e6 * 0.5827e-3),
    products: {},
    stage: 'not_started',
  },
};

/** As a column shows it: whole from a hundred thousand on, one decimal from a thousand on. */
const shown = (value: number) => {
  const digits = value >= 1e5 ? 0 : value >= 1e3 ? 1 : 4;
  return groupDigits(Number(value.toFixed(digits)));
};

async function expectAccount(page: Page, expected: Expected, locale: Locale): Promise<void> {
  const t = wordsOf(locale);
  for (const key of ['energy', 'emissions'] as const) {
    const row = page.getByRole('row').filter({
      has: page.getByRole('rowheader', { name: t(`energyAccount.total.${key}`), exact: true }),
    });
    const figures = (await textOf(row.getByRole('cell'))).match(/[\d,.]+/g) ?? [];
    expect([key, ...new Set(expected[key].map(shown))]).toEqual([key, ...figures]);
  }
}

async function expectProducts(page: Page, expected: Expected, locale: Locale): Promise<void> {
  const t = wordsOf(locale);
  const section = page.getByRole('region', { name: t('standing.products') });
  await expect(section.getByRole('heading', { level: 3 })).toHaveCount(
    Object.keys(expected.products).length,
  );
  for (const [id, { limit, list }] of Object.entries(expected.products)) {
    const item = section
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: benchmarkLabel(benchmark(id))[locale] }) });
    const said = item.getByRole('listitem');
    if (limit)
      await expect(said.filter({ hasText: LIMIT_LEVELS.labels[limit][locale] })).not.toHaveCount(0);
    if (list)
      await expect(said.filter({ hasText: BENCHMARK_LEVELS.labels[list][locale] })).not.toHaveCount(
        0,
      );
    if (!limit && !list) await expect(item).toContainText(t('standing.noLevels'));
  }
}

async function expectRadar(page: Page, locale: Locale): Promise<void> {
  const t = wordsOf(locale);
  const radar = page.getByRole('img', { name: t('standing.radarTitle') });
  await expect(radar).toBeVisible();
  const rows = page.getByRole('region', { name: t('standing.index') }).getByRole('row');
  await expect(rows).toHaveCount(INDICATOR_IDS.length + 1);
  for (const [index, id] of INDICATOR_IDS.entries()) {
    await expect(radar.locator('text').getByText(String(index + 1), { exact: true })).toHaveCount(
      1,
    );
    await expect(rows.nth(index + 1)).toContainText(INDICATORS[id].name[locale]);
  }
}

async function expectAssessment(page: Page, expected: Expected, locale: Locale): Promise<string> {
  const t = wordsOf(locale);
  await expectRadar(page, locale);
  await expectAccount(page, expected, locale);
  await expectProducts(page, expected, locale);
  await expect(page.getByRole('region', { name: t('stageProposal.title') })).toContainText(
    STAGES.labels[expected.stage][locale],
  );
  const gaps = page.getByRole('region', { name: t('bottleneck.gaps.title') });
  await expect(gaps.getByRole('link').first()).toBeVisible();
  return textOf(page.getByRole('heading', { level: 1 }));
}

for (const id of FACTORY_IDS) {
  test(`${id}: ten minutes of answers lead to an assessment that both languages tell alike`, async ({
    page,
    request,
  }) => {
    test.slow();
    const form = await firmIntake(request, FIVE_FACTORIES[id].intake, 'zh');
    const first = `${form.replace('/intake/', '/assessment/')}/plant`;
    const path = await fillAssessment(page, first, allAnswers(id), 'zh');
    const told = [];
    for (const locale of LOCALES) {
      await page.goto(path.replace('/zh/', `/${locale}/`));
      const headline = await expectAssessment(page, EXPECTED[id], locale);
      told.push(headline.match(/[\d.]+/g));
    }
    expect(told[0]).toEqual(told[1]);
  });
}
