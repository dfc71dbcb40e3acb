import { parseArgs } from 'node:util';
import { parseDatabaseUrl } from '@/db/database-url';
import type { AuditBreak, AuditVerdict } from '@/db/queries/verify-audit';
import { reasonOf } from '@/db/reason-of';
import { systemActor } from '@/lib/access/actor';

const HASH = /^[0-9a-f]{64}$/;

const REASONS: Readonly<Record<AuditBreak, string>> = {
  changed: 'does not fit its hash: it, or what stands before it, was changed, moved or removed',
  missing: 'is not there: rows were removed or renumbered',
  beyond_head: 'stands after the end of the log: it was put in past the program',
  head: 'is the last row, but the noted end of the log is another',
  no_head: 'is there, but the noted end of the log is not',
  not_expected: 'is the last row of a log that does not hold the expected hash',
};

function linesOf(verdict: AuditVerdict): string[] {
  if (!verdict.ok) {
    const row = verdict.id === null ? `row ${verdict.at}` : `row ${verdict.at} (${verdict.id})`;
    return [`audit: broken: ${row} ${REASONS[verdict.reason]}`];
  }
  const { rows, head, earlierRows, rowsAfterExpected } = verdict;
  return [
    `audit: ${rows} rows linked${earlierRows > 0 ? `, ${earlierRows} older ones covered by the first` : ''}`,
    `head: ${head ?? 'none yet'}`,
    ...(rowsAfterExpected === undefined
      ? []
      : [`expected: found, ${rowsAfterExpected} rows came after it`]),
  ];
}

function expectedHash(): string | undefined {
  const { expect } = parseArgs({ options: { expect: { type: 'string' } } }).values;
  if (expect !== undefined && !HASH.test(expect))
    throw new Error('--expect takes a hash of 64 hexadecimal digits, as this command prints it');
  return expect;
}

async function verify(): Promise<void> {
  const expect = expectedHash();
  // Before the schema is loaded, which takes its dialect from the address.
  parseDatabaseUrl(process.env.DATABASE_URL);
  const { openDatabase } = await import('@/db/client');
  const { verifyAudit } = await import('@/db/queries/verify-audit');
  const db = openDatabase(process.env.DATABASE_URL);
  try {
    const actor = systemActor('audit-verify');
    const verdict = await verifyAudit(db, actor, expect === undefined ? {} : { expect });
    for (const line of linesOf(verdict)) (verdict.ok ? console.log : console.error)(line);
    if (!verdict.ok) process.exitCode = 1;
  } finally {
    await db.close();
  }
}

try {
  await verify();
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = 1;
}
