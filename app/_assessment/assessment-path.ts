/** The address of a result's assessment, seen against an earlier result where there is one. */
export function assessmentPath(locale: string, token: string, since?: string): string {
  const query = since ? `?since=${encodeURIComponent(since)}` : '';
  return `/${locale}/results/${token}/assessment${query}`;
}
