import { parseDatabaseUrl } from '@/db/database-url';
import { reasonOf } from '@/db/reason-of';
import { systemActor } from '@/lib/access/actor';
import { type AdminOptions, readAdminOptions } from './admin-options';
import { PlainError } from './plain-error.mjs';
import { runMain } from './run-main.mjs';

async function createAccount({ email, name }: AdminOptions): Promise<string> {
  // Before the schema is loaded, which takes its dialect from the address.
  parseDatabaseUrl(process.env.DATABASE_URL);
  const { openDatabase } = await import('@/db/client');
  const { createAdministrator } = await import('@/db/commands/create-administrator');
  const { migrate } = await import('@/db/migrate');
  const db = openDatabase(process.env.DATABASE_URL);
  try {
    await migrate(db);
    const actor = systemActor('console');
    const created = await createAdministrator(db, actor, { email, name, now: new Date() });
    if (!created.ok) throw new PlainError(`${email} has an account already.`);
    return created.madePassword ?? '';
  } finally {
    await db.close();
  }
}

await runMain(async () => {
  const options = readAdminOptions(process.argv.slice(2));
  const password = await createAccount(options).catch((error: unknown) => {
    throw error instanceof PlainError ? error : new PlainError(reasonOf(error));
  });
  console.log(`Administrator ${options.email} created.`);
  console.log(`Password: ${password}`);
  console.log('It is shown this once. Sign in and change it under 我的账号 / Your account.');
  return 0;
});
