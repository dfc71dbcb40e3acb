import type { Locator } from '@playwright/test';
import { INDICATOR_IDS } from '@/lib/assessment/indicator';
import { allAnswers } from '@/lib/assessment/testing/five-factories';
import { firmAssessment } from './firm-result';
import { overhang } from './overhang';
import { tooSmall } from './targets';
import { expect, test } from './test';
import { LOCALES, wordsOf } from './words';

const SMALLEST_PX = 11;
/** A4 less the margins that a browser leaves. */
const PRINT_WIDTH = 718;

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

/** Every word of a drawing, where it lies and how large it is on the screen. */
const wordsIn = (drawing: Locator): Promise<Box[]> =>
  drawing.evaluate((svg) => {
    const scale = svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width;
    return [...svg.querySelectorAll('text')].map((word) => {
      const { left, right, top, bottom } = word.getBoundingClientRect();
      const size = Number.parseFloat(getComputedStyle(word).fontSize) * scale;
      return { text: word.textContent ?? '', left, right, top, bottom, size };
    });
  });

const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

async function expectLegible(drawing: Locator, width: number): Promise<void> {
  await expect(drawing).toBeVisible();
  const words = await wordsIn(drawing);
  expect(words.length).toBeGreaterThan(INDICATOR_IDS.length);
  for (const word of words) {
    expect(word.size, word.text).toBeGreaterThanOrEqual(SMALLEST_PX);
    expect(word.left, word.text).toBeGreaterThanOrEqual(0);
    expect(word.right, word.text).toBeLessThanOrEqual(width);
    const covered = words.filter((other) => other !== word && overlaps(word, other));
    expect(
      covered.map(({ text }) => text),
      `over “${word.text}”`,
    ).toEqual([]);
  }
}

for (const locale of LOCALES) {
  const t = wordsOf(locale);

  test(`${locale}: the assessment fits a phone, and its radar can be read there and in print`, async ({
    page,
    request,
  }) => {
    test.slow();
    const path = await firmAssessment(request, allAnswers('steel'), locale);
    await page.goto(path);
    const radar = page.getByRole('img', { name: t('standing.radarTitle') });
    await expectLegible(radar, page.viewportSize()?.width ?? 0);
    for (const more of await page.locator('summary').all()) await more.click();
    expect(await page.evaluate(overhang), 'scrolls sideways').toBe(0);
    expect(await page.evaluate(tooSmall), 'targets').toEqual([]);
    await page.setViewportSize({ width: PRINT_WIDTH, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    await expectLegible(radar, PRINT_WIDTH);
    expect(await page.evaluate(overhang), 'printed').toBe(0);
  });
}
