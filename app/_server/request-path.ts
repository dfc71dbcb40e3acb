/** The header in which the proxy tells a page its own address, for the way back after sign-in. */
export const PATH_HEADER = 'x-greenbridge-path';

/** Path and query of a page's address, without what the framework adds to it. */
export function pathOf(url: URL): string {
  const search = new URLSearchParams(url.searchParams);
  search.delete('_rsc');
  return search.size > 0 ? `${url.pathname}?${search}` : url.pathname;
}
