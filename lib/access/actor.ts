export const ROLES = ['visitor', 'system'] as const;

export type Role = (typeof ROLES)[number];

/** Whoever asks for something: the role decides the rights, the id tells actors of a role apart. */
export interface Actor {
  readonly role: Role;
  readonly id: string | null;
}

/** Anyone who has not signed in. */
export const VISITOR: Actor = { role: 'visitor', id: null };

/** A program of the house itself, named by what it does: `setup`, `clean-up`. */
export function systemActor(id: string): Actor {
  return { role: 'system', id };
}

/** How the audit log names an actor: `visitor`, `system:setup`. */
export function actorLabel({ role, id }: Actor): string {
  return id === null ? role : `${role}:${id}`;
}
