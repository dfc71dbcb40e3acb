import { pointerOf } from '@/lib/profile/profile-issue';

interface Place {
  readonly value: unknown;
  readonly path: readonly string[];
}

/** The pointer of the first container that nests deeper than allowed; the outermost is level 1. */
export function deepPlace(value: unknown, most: number): string | undefined {
  const open: Place[] = [{ value, path: [] }];
  for (let place = open.pop(); place; place = open.pop()) {
    const { value: container, path } = place;
    if (typeof container !== 'object' || container === null) continue;
    if (path.length >= most) return pointerOf(path);
    for (const [key, inner] of Object.entries(container)) {
      if (typeof inner === 'object') open.push({ value: inner, path: [...path, key] });
    }
  }
  return undefined;
}
