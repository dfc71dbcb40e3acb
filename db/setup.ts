import { parseDatabaseUrl } from './database-url';
import { reasonOf } from './reason-of';

const MOST_LINES = 20;

function shorten(reason: string): string {
  const lines = reason.split('\n');
  const rest = lines.length - MOST_LINES;
  return rest > 0 ? [...lines.slice(0, MOST_LINES), `… and ${rest} more`].join('\n') : reason;
}

async function setUp(): Promise<void> {
  // Before the schema is loaded, which takes its dialect from the address.
  parseDatabaseUrl(process.env.DATABASE_URL);
  const { openDatabase } = await import('./client');
  const { prepareDatabase } = await import('./prepare-database');
  const db = openDatabase(process.env.DATABASE_URL);
  try {
    for (const line of await prepareDatabase(db, { now: new Date() })) console.log(line);
  } finally {
    await db.close();
  }
}

try {
  await setUp();
} catch (error) {
  console.error(shorten(reasonOf(error)));
  process.exitCode = 1;
}
