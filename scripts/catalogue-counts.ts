import type { Instrument } from '@/lib/catalogue/instrument';

/** How often each value occurs, the most frequent first. */
function tally(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

function counted(title: string, values: readonly string[]): string {
  const each = tally(values);
  return each === '' ? `${title}: none` : `${title}: ${values.length} (${each})`;
}

/** What a catalogue holds, a line for each way of counting it. */
export function catalogueCounts(instruments: readonly Instrument[]): readonly string[] {
  const effects = (which: (instrument: Instrument) => boolean) =>
    instruments.filter(which).map(({ effect }) => effect);
  const isQuantified = ({ benefit }: Instrument) => benefit.parts.length > 0;
  const saysWhyNot = ({ benefit }: Instrument) => benefit.unquantified !== null;
  const isSilent = (each: Instrument) => !isQuantified(each) && !saysWhyNot(each);
  return [
    `kind: ${tally(instruments.map(({ kind }) => kind))}`,
    `level: ${tally(instruments.map(({ level }) => level))}`,
    `confidence: ${tally(instruments.map(({ confidence }) => confidence))}`,
    `effect: ${tally(instruments.map(({ effect }) => effect))}`,
    counted('quantified', effects(isQuantified)),
    counted(
      'say why not',
      effects((each) => !isQuantified(each) && saysWhyNot(each)),
    ),
    counted('neither', effects(isSilent)),
    counted(
      'parts',
      instruments.flatMap(({ benefit }) => benefit.parts.map(({ type }) => type)),
    ),
    counted(
      'relations',
      instruments.flatMap(({ relations }) => relations.map(({ kind }) => kind)),
    ),
    `cases: ${instruments.reduce((sum, { cases }) => sum + cases.length, 0)}`,
  ];
}
