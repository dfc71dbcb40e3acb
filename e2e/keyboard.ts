import { expect, type Locator, type Page } from '@playwright/test';

const MOST_STOPS = 120;

interface Stop {
  /** What a person would call it. */
  readonly name: string;
  readonly isSeen: boolean;
  readonly isTarget: boolean;
}

function focusedElement(target: Element): Stop {
  const element = document.activeElement as Element & { labels?: NodeListOf<Element> | null };
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { width, height, bottom, right } = element.getBoundingClientRect();
  const { textContent } = element.labels?.[0] ?? element;
  // Inside a date field the browser's own calendar button has the focus, and draws its own ring.
  const isInside = !element.matches(':focus');
  const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  return {
    name: element.getAttribute('aria-label') ?? textContent.trim(),
    isSeen: width > 0 && height > 0 && bottom > 0 && right > 0 && (isInside || isOutlined),
    isTarget: element === target,
  };
}

/**
 * Presses Tab (or Shift+Tab) until the control has the focus. Every stop on the way must show its
 * focus. Gives the names of the stops in their order.
 */
export async function tabTo(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<string[]> {
  const stops: string[] = [];
  await expect(target).toBeVisible();
  const wanted = await target.elementHandle();
  while (wanted && stops.length < MOST_STOPS) {
    await page.keyboard.press(key);
    const { name, isSeen, isTarget } = await wanted.evaluate(focusedElement);
    expect(isSeen, `the focus on "${name}" can be seen`).toBe(true);
    stops.push(name);
    if (isTarget) return stops;
  }
  throw new Error(`${target} cannot be reached; the stops were ${stops.join(' | ')}`);
}
