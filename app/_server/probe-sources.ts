import { noteSourceProbe } from '@/db/commands/note-source-probe';
import { dueSourceAddresses } from '@/db/queries/due-source-addresses';
import { systemActor } from '@/lib/access/actor';
import { database } from './database';
import { type Probe, probeAddress } from './probe-address';

/** Few, so that no site takes it for an attack. */
const AT_ONCE = 2;

const PROBER = systemActor('prober');

/** Off unless it is asked for: where this runs there may be no way out, and all links would look dead. */
export function mayProbe(env: NodeJS.ProcessEnv = process.env): boolean {
  return env.PROBE_SOURCES === '1';
}

/**
 * Looks at every source that was not looked at for a day and notes how it answered.
 * @returns how many were looked at
 */
export async function probeSources(
  look: (address: string) => Promise<Probe> = probeAddress,
): Promise<number> {
  const due = [...(await dueSourceAddresses(database(), PROBER, { now: new Date() }))];
  const count = due.length;
  const worker = async () => {
    for (let address = due.shift(); address !== undefined; address = due.shift()) {
      const probe = await look(address);
      await noteSourceProbe(database(), PROBER, { address, ...probe, now: new Date() });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return count;
}
