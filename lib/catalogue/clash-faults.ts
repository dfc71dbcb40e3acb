import { type Related, relationFaultWords } from '@/lib/packaging/relation-faults';
import type { DraftFault } from './editing/draft-fault';

/**
 * What a new or changed instrument would break in how the catalogue goes together: every fault in
 * its own relations, and every fault between others that is not there without it.
 */
export function clashFaults(
  changed: Related,
  catalogue: readonly Related[],
): readonly DraftFault[] {
  const before = new Set(relationFaultWords(catalogue).map(({ message }) => message.en));
  const others = catalogue.filter(({ id }) => id !== changed.id);
  const isOwn = (ids: readonly string[]) => ids.length === 1 && ids[0] === changed.id;
  return relationFaultWords([...others, changed])
    .filter(({ ids, message }) => isOwn(ids) || !before.has(message.en))
    .map(({ message }) => ({ path: ['relations'], message }));
}
