import { systemActor } from '@/lib/access/actor';
import { readCatalogueFiles } from './catalogue-files';
import { publishShippedCatalogue } from './commands/publish-shipped-catalogue';
import { removeExpired } from './commands/remove-expired';
import type { Database } from './connection/database';
import { migrate } from './migrate';
import { hasAdministrator } from './queries/has-administrator';

const NO_ADMINISTRATOR =
  'accounts: no administrator yet; create one with: npm run admin:create -- --email you@example.cn';

/** Brings tables and shipped catalogue up to date and drops what has expired; returns lines to show. */
export async function prepareDatabase(
  db: Database,
  { now, folder }: { now: Date; folder?: string },
): Promise<string[]> {
  const actor = systemActor('setup');
  const steps = await migrate(db);
  const instruments = await readCatalogueFiles(folder);
  const { revision, added, changed, removed, kept } = await publishShippedCatalogue(db, actor, {
    instruments,
    now,
  });
  const expired = await removeExpired(db, actor, now);
  return [
    `database: ${db.dialect}, ${steps === 0 ? 'up to date' : `${steps} migrations applied`}`,
    `catalogue: ${instruments.length} instruments, revision ${revision} (${added.length} added, ${changed.length} changed, ${removed.length} withdrawn)`,
    ...(kept.length > 0
      ? [`studio: ${kept.length} shipped instruments left as their providers publish them`]
      : []),
    `expired: ${expired.results} results, ${expired.intakes} forms removed`,
    ...((await hasAdministrator(db, actor)) ? [] : [NO_ADMINISTRATOR]),
  ];
}
