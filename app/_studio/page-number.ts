/** The page of a list that an address asks for, the first where that is no page number. */
export function pageNumber(given: string | readonly string[] | undefined): number {
  const page = Number(given);
  return Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1;
}
