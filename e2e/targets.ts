/**
 * Runs in the page: what is under 24 by 24 pixels and has to be hit with a finger. A link within a
 * line of text is as high as the line; a radio button or check box is hit by its label.
 */
export function tooSmall(): string[] {
  const LEAST_PX = 24;
  const controls = document.querySelectorAll<HTMLElement>(
    'a[href], button, input:not([type=hidden]), select, summary',
  );
  const isInText = (element: HTMLElement) =>
    element.matches('a') &&
    getComputedStyle(element).display === 'inline' &&
    element.parentElement?.textContent.trim() !== element.textContent.trim();
  return [...controls]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => !element.closest('[aria-hidden=true]'))
    .map((element) => element.closest('label') ?? element)
    .filter((element) => !isInText(element))
    .filter((element) => {
      const { width, height, bottom } = element.getBoundingClientRect();
      return bottom > 0 && (width < LEAST_PX || height < LEAST_PX);
    })
    .map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`);
}
