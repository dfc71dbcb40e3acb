/** How far a page reaches beyond the width of the window; runs in the page. */
export function overhang(): number {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth - clientWidth;
}
