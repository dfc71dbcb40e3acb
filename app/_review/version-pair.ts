interface Numbered {
  readonly version: number;
}

/** Two versions set against each other, the earlier first. */
export interface VersionPair<V> {
  readonly from: V;
  readonly to: V;
}

type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * The two versions an address names by their numbers, in either order; else the newest and the one
 * before it; undefined where there are no two.
 */
export function versionPair<V extends Numbered>(
  versions: readonly V[],
  search: Search,
): VersionPair<V> | undefined {
  const named = (name: string) => versions.find(({ version }) => String(version) === search[name]);
  const [newest, before] = versions;
  const one = named('from') ?? before;
  const other = named('to') ?? newest;
  if (!one || !other || one === other) return undefined;
  return one.version < other.version ? { from: one, to: other } : { from: other, to: one };
}
