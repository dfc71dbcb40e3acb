/**
 * `editor` and `approver` are staff of one provider; `agency` is staff of a public body that keeps
 * funds and tax measures, and does both; `system` is a program of the house itself.
 */
export const ROLES = [
  'visitor',
  'firm',
  'editor',
  'approver',
  'agency',
  'analyst',
  'administrator',
  'system',
] as const;

export type Role = (typeof ROLES)[number];

/** The roles a person can be given. */
export const PERSON_ROLES = [
  'firm',
  'editor',
  'approver',
  'agency',
  'analyst',
  'administrator',
] as const satisfies readonly Role[];

export type PersonRole = (typeof PERSON_ROLES)[number];

/** The roles that belong to one provider and to no one else. */
export const PROVIDER_ROLES = ['editor', 'approver', 'agency'] as const satisfies readonly Role[];

export function isProviderRole(role: Role): role is (typeof PROVIDER_ROLES)[number] {
  return (PROVIDER_ROLES as readonly Role[]).includes(role);
}

/** Whoever asks for something: the role decides the rights, the id tells actors of a role apart. */
export interface Actor {
  readonly role: Role;
  readonly id: string | null;
  /** The provider whose staff the actor is. */
  readonly providerId?: string | null;
  /** A one-time password was given in this session. */
  readonly secondFactor?: boolean;
}

/** Anyone who has not signed in. */
export const VISITOR: Actor = { role: 'visitor', id: null };

/** A program of the house itself, named by what it does: `setup`, `clean-up`. */
export function systemActor(id: string): Actor {
  return { role: 'system', id };
}

/** How the audit log names an actor: `visitor`, `system:setup`, `editor:u_…`. */
export function actorLabel({ role, id }: Actor): string {
  return id === null ? role : `${role}:${id}`;
}
