const OURS = /^\/(zh|en)(?=[/?#]|$)/;
/** A base that no address can hold by chance. */
const BASE = 'http://same-site.invalid';

function hasControls(text: string): boolean {
  return [...text].some((sign) => sign <= ' ' || sign === '\u007f');
}

/**
 * Where to go after sign-in: a page of this site, never an address elsewhere.
 * @param wanted what the request says, in whatever form
 */
export function safeNext(wanted: string | null | undefined, otherwise: string): string {
  if (!wanted || hasControls(wanted) || wanted.includes('\\')) return otherwise;
  if (!OURS.test(wanted) || !URL.canParse(wanted, BASE)) return otherwise;
  const { origin, pathname, search } = new URL(wanted, BASE);
  return origin === BASE && OURS.test(pathname) ? `${pathname}${search}` : otherwise;
}

/** A page of the way in, which is to lead on to `next`; '' for nowhere in particular. */
export function withNext(page: string, next: string): string {
  return next === '' ? page : `${page}?${new URLSearchParams({ next })}`;
}
