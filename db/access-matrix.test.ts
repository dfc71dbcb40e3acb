import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '@/lib/access/app-error';
import { dialect } from './columns';
import type { Database } from './connection/database';
import { ACCOUNTS } from './testing/access-matrix/accounts';
import { ADMINISTRATION } from './testing/access-matrix/administration';
import { DRAFTS } from './testing/access-matrix/drafts';
import { IMPORTS } from './testing/access-matrix/imports';
import { type Expected, type Group, OUTCOMES, type Row } from './testing/access-matrix/matrix-row';
import { PUBLIC } from './testing/access-matrix/public';
import { UPKEEP } from './testing/access-matrix/upkeep';
import { actorOf, EVERYBODY, type Who } from './testing/access-matrix/who';
import { openWorld, type World } from './testing/access-matrix/world';
import { openTestDatabase } from './testing/open-test-database';
import { countRows, schemaTables } from './testing/schema-tables';
import { watchedDatabase } from './testing/watched-database';

const GROUPS: readonly Group[] = [
  ...PUBLIC,
  ...ACCOUNTS,
  ...ADMINISTRATION,
  ...DRAFTS,
  ...IMPORTS,
  ...UPKEEP,
];
/** What is only read can be called upon again. */
interface NamedRow extends Row {
  readonly isRead: boolean;
}

const ROWS = GROUPS.flatMap(({ rows, ...group }) =>
  Object.entries(rows).map(([name, row]) => {
    return { name, row: { ...row, isRead: name.startsWith('queries/') }, ...group };
  }),
);

/** Exported beside a command for its test, and reads or writes nothing. */
const NO_DATABASE = ['commands/remind-owners:weekOf'];

async function exportedFunctions(folder: 'commands' | 'queries'): Promise<string[]> {
  const at = fileURLToPath(new URL(`./${folder}/`, import.meta.url));
  const files = readdirSync(at).filter((file) => !file.endsWith('.test.ts'));
  const modules = await Promise.all(
    files.map(async (file) => [file.replace(/\.ts$/, ''), await import(`${at}${file}`)] as const),
  );
  return modules.flatMap(([file, exported]) =>
    Object.entries(exported)
      .filter(([, value]) => typeof value === 'function')
      .map(([name]) => `${folder}/${file}:${name}`),
  );
}

let database: Database;
let world: World;
let tables: Awaited<ReturnType<typeof schemaTables>>;
beforeAll(async () => {
  database = await openTestDatabase();
  tables = await schemaTables();
  world = await openWorld(database);
});
afterAll(() => database.close());

interface Case {
  readonly row: Row;
  readonly who: Who;
  readonly isOwn: boolean;
  readonly isToPass: boolean;
}

type Prepared = Awaited<ReturnType<Row['prepare']>>;

const codeOf = (error: unknown) => {
  if (error instanceof AppError && error.code !== 'internal') return error.code;
  throw error;
};

/** Calls once and says what came of it; with what must not have happened, where it did. */
async function attempt(prepared: Prepared, { row, who, isOwn, isToPass }: Case): Promise<string> {
  const actor = actorOf(who, isOwn ? prepared.userId : undefined);
  const { db, statements } = watchedDatabase(database);
  const before = isToPass ? undefined : await countRows(database, tables);
  const outcome = await prepared.call(db, actor).then(
    ({ result, did }) => ({ said: did ? 'passes' : 'nothing', result }),
    (error: unknown) => ({ said: codeOf(error), result: undefined }),
  );
  if (outcome.said === 'passes') {
    const isShown = prepared.mark && JSON.stringify(outcome.result).includes(prepared.mark);
    if (isShown && !row.shownTo.includes(who)) return 'is shown what is not theirs';
    if (prepared.mark && !isShown && row.shownTo.includes(who))
      return 'is not shown what is theirs';
    return 'passes';
  }
  if (before) expect(await countRows(database, tables), who).toEqual(before);
  if (outcome.said !== 'nothing') expect(statements(), `written for ${who}`).toBe(0);
  return outcome.said;
}

/** How the same call on what does not exist is answered. */
async function attemptAbsent({ callAbsent }: Prepared, { who }: Case): Promise<string | undefined> {
  return callAbsent?.(database, actorOf(who)).then(() => 'passes', codeOf);
}

function outcomesOf(expected: Expected): Readonly<Record<string, string>> {
  const pairs = OUTCOMES.flatMap((outcome) =>
    (expected[outcome] ?? []).map((who) => [who, outcome] as const),
  );
  expect(pairs.map(([who]) => who).toSorted(), 'everybody once').toEqual(EVERYBODY.toSorted());
  return Object.fromEntries(pairs);
}

async function tryEverybody(row: NamedRow, expected: Expected, isOwn: boolean): Promise<void> {
  const wanted = outcomesOf(expected);
  const actual: Record<string, string> = {};
  let unused: Prepared | undefined;
  for (const who of EVERYBODY) {
    const each = { row, who, isOwn, isToPass: wanted[who] === 'passes' };
    const prepared = unused ?? (await row.prepare(world, who));
    unused = undefined;
    actual[who] = await attempt(prepared, each);
    const isUsedUp = actual[who] === 'passes' && !row.isRead;
    if (!isUsedUp && prepared.userId === undefined) unused = prepared;
    if (actual[who] !== 'refused' && actual[who] !== 'not_found') continue;
    const absent = await attemptAbsent(prepared, each);
    if (absent !== undefined) expect(absent, `${who}, on what is not there`).toBe(actual[who]);
  }
  expect(actual).toEqual(wanted);
}

describe(`the matrix of rights on ${dialect}`, () => {
  it('has a row for every function of every command and query, and no other', async () => {
    const exported = [
      ...(await exportedFunctions('commands')),
      ...(await exportedFunctions('queries')),
    ];
    const named = [...ROWS.map(({ name }) => name), ...NO_DATABASE];
    expect(named.toSorted()).toEqual(exported.toSorted());
  });

  it.each(ROWS)('$name holds for everybody', async ({ row, expected }) => {
    await tryEverybody(row, expected, true);
  });

  it.each(ROWS.filter(({ ofOthers }) => ofOthers))(
    '$name holds for everybody on what is another person’s',
    async ({ row, ofOthers = {} }) => {
      await tryEverybody(row, ofOthers, false);
    },
  );
});
