import type { Bilingual } from '@/lib/taxonomy/bilingual';

export interface PlaceOption {
  readonly code: string;
  readonly name: Bilingual;
  /** The group or province it belongs to. */
  readonly within?: Bilingual;
}

const LIMIT = 12;

/** No name is longer; what follows need not travel. */
const MOST_CHARS = 60;

/** Asks the taxonomy; rejects where the server cannot be reached or refuses. */
export async function searchPlaces(
  kind: 'sector' | 'region',
  query: string,
  signal: AbortSignal,
): Promise<readonly PlaceOption[]> {
  const search = new URLSearchParams({
    q: query.trim().slice(0, MOST_CHARS),
    limit: String(LIMIT),
  });
  const answer = await fetch(`/api/v1/taxonomy/${kind}s?${search}`, { signal });
  if (!answer.ok) throw new Error(`taxonomy answered ${answer.status}`);
  const { items } = (await answer.json()) as { items: readonly PlaceOption[] };
  return items;
}
