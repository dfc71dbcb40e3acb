import { allAnswers, FIVE_FACTORIES } from '@/lib/assessment/testing/five-factories';
import { STAGES } from '@/lib/taxonomy/stage';
import { fillAssessment } from './fill-assessment';
import { firmAssessment, firmResult } from './firm-result';
import { expect, test } from './test';
import { textOf } from './text-of';
import { LOCALES, wordsOf } from './words';

const AS_OF = '2026-11-24';
/** The glass plant with no more than the start asks for. */
const PLAIN = { sector: '3041', totalAssets: 8.2e8, stage: 'scaling' } as const;

for (const locale of LOCALES) {
  const t = wordsOf(locale);

  test(`${locale}: a result leads through the assessment to a new result that shows what changed`, async ({
    page,
    request,
  }) => {
    test.slow();
    await page.goto(await firmResult(request, PLAIN, locale, AS_OF));
    const earlier = new URL(page.url()).pathname;
    await page.getByRole('button', { name: t('result.assessmentBegin'), exact: true }).click();
    await page.waitForURL(/\/assessment\/[^/]+\/plant/);
    const answers = { ...FIVE_FACTORIES.glass.assessment, ...PLAIN };
    await fillAssessment(page, page.url(), answers, locale);
    const decided = page
      .getByRole('region', { name: /\d/ })
      .filter({ has: page.locator('#decided-by') });
    const count = Number(/\d+/.exec(await textOf(decided.getByRole('heading', { level: 2 })))?.[0]);
    expect(count).toBeGreaterThan(0);
    await expect(decided.getByRole('listitem', { includeHidden: true })).toHaveCount(count);
    await page.getByRole('link', { name: t('standing.changes') }).click();
    await expect(page.getByRole('link', { name: t('result.earlierResult') })).toHaveAttribute(
      'href',
      earlier,
    );
    await expect(page.getByRole('link', { name: t('result.assessmentSee') })).toBeVisible();
  });

  test(`${locale}: other weights change the total, faulty ones are named and stay as typed`, async ({
    page,
    request,
  }) => {
    await page.goto(await firmAssessment(request, allAnswers('parts'), locale));
    const headline = page.getByRole('heading', { level: 1 });
    const byPlatform = await textOf(headline);
    await page.getByRole('link', { name: t('standing.weightKind.equal'), exact: true }).click();
    await expect(page).toHaveURL(/weights=equal/);
    await expect(headline).not.toHaveText(byPlatform);
    await page
      .locator('summary')
      .filter({ hasText: t('standing.customTitle') })
      .click();
    const emissions = page.locator('input[name="emissions"]');
    await emissions.fill('-5');
    await page.getByRole('button', { name: t('standing.customApply'), exact: true }).click();
    await expect(emissions).toHaveValue('-5');
    await expect(emissions).toHaveAttribute('aria-invalid', 'true');
    await expect(headline).toHaveText(byPlatform);
    await emissions.fill('5');
    await page.getByRole('button', { name: t('standing.customApply'), exact: true }).click();
    await expect(emissions).toHaveValue('5');
    await expect(headline).not.toHaveText(byPlatform);
  });

  test(`${locale}: the firm takes the proposed stage, or leaves its own`, async ({
    page,
    request,
  }) => {
    await page.goto(await firmAssessment(request, allAnswers('steel'), locale));
    const earlier = page.url();
    const stage = page.getByRole('region', { name: t('stageProposal.title') });
    const [own, proposed] = [STAGES.labels.retrofitting[locale], STAGES.labels.scaling[locale]];
    await expect(stage).toContainText(own);
    const take = stage.getByRole('button').filter({ hasText: proposed });
    await take.click();
    await page.waitForURL(/since=/);
    expect(page.url().split('?')[0]).not.toBe(earlier);
    await expect(take).toHaveCount(0);
    await page.goto(earlier);
    await expect(take).toBeVisible();
  });
}
