import { EXCHANGE_COLUMNS, exchangeColumn } from './exchange-columns';

/** The column that holds what stands at a path of the instrument; null where no one column does. */
export function columnAt(path: readonly PropertyKey[]): string | null {
  for (let length = path.length; length > 0; length -= 1) {
    const name = path.slice(0, length).map(String).join('.');
    if (exchangeColumn(name)) return name;
  }
  const start = path.map(String).join('.');
  const first = EXCHANGE_COLUMNS.find(({ name }) => start !== '' && name.startsWith(`${start}.`));
  return first?.name ?? null;
}
