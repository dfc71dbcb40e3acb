import { createHash } from 'node:crypto';

/** An audit row as it stands in the table; states as their JSON text, so that no byte is left out. */
export interface AuditRowText {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly before: string | null;
  readonly after: string | null;
}

const sha256 = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

const columns = ({ id, at, actor, action, subject, before, after }: AuditRowText) =>
  [id, at, actor, action, subject, before, after] as const;

/** The hash of a row in its place: SHA-256 over a JSON list of place, columns and the hash before it. */
export function linkHash(sequence: number, row: AuditRowText, previous: string): string {
  return sha256([sequence, ...columns(row), previous]);
}

export interface LooseRow {
  readonly id: string;
  readonly at: string;
  readonly hash: string;
}

/** A row from before there was a chain, as far as the first link needs it. */
export function looseRow(row: AuditRowText & { readonly hash: string | null }): LooseRow {
  return { id: row.id, at: row.at, hash: sha256([...columns(row), row.hash]) };
}

/**
 * What the first link follows: the hash over all rows from before the chain, by time and then by id,
 * in an order of our own since databases collate text differently.
 */
export function startHash(rows: readonly LooseRow[]): string {
  const key = ({ at, id }: LooseRow) => `${at} ${id}`;
  const ordered = [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return sha256(ordered.map(({ hash }) => hash));
}
