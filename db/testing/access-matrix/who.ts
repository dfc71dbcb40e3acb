import {
  type Actor,
  isProviderRole,
  PERSON_ROLES,
  type PersonRole,
  systemActor,
  VISITOR,
} from '@/lib/access/actor';

/** Everybody who can ask; of staff, those of p1, of p1 without a one-time password, and of p2. */
export const EVERYBODY = [
  'visitor',
  'firm',
  'editor',
  'approver',
  'approverNoCode',
  'agency',
  'agencyNoCode',
  'editor2',
  'approver2',
  'agency2',
  'analyst',
  'administrator',
  'system',
  'nobody',
] as const;

export type Who = (typeof EVERYBODY)[number];

/** The role of a person's account; nobody's is one that does not exist. */
export function personRole(who: Who): PersonRole | undefined {
  return PERSON_ROLES.find((role) => role === who.replace(/NoCode|2$/, ''));
}

export function providerOf(who: Who): string | null {
  const role = personRole(who);
  if (!role || !isProviderRole(role)) return null;
  return who.endsWith('2') ? 'p2' : 'p1';
}

/** @param id of the account the actor acts under; by default the one of that name */
export function actorOf(who: Who, id: string = who): Actor {
  if (who === 'visitor') return VISITOR;
  if (who === 'system') return systemActor('test');
  if (who === 'nobody') return { role: 'toString', id, secondFactor: true } as unknown as Actor;
  const role = personRole(who);
  if (!role) throw new Error(`${who} has no role`);
  return { role, id, providerId: providerOf(who), secondFactor: !who.endsWith('NoCode') };
}
