import type { Actor, Role } from './actor';
import { AppError } from './app-error';

export const ACTIONS = [
  'catalogue.read',
  'catalogue.publish',
  'result.read',
  'result.save',
  'intake.read',
  'intake.save',
  'expired.remove',
] as const;

export type Action = (typeof ACTIONS)[number];

/** Who may do what. An action that a role does not name is refused. */
const RIGHTS: Readonly<Record<Role, readonly Action[]>> = {
  visitor: ['catalogue.read', 'result.read', 'result.save', 'intake.read', 'intake.save'],
  system: ['catalogue.read', 'catalogue.publish', 'expired.remove'],
};

export function can(actor: Actor, action: Action): boolean {
  return Object.hasOwn(RIGHTS, actor.role) && RIGHTS[actor.role].includes(action);
}

/** Lets an actor pass who has the right. @throws AppError `refused` for everyone else */
export function requireRight(actor: Actor, action: Action): void {
  if (!can(actor, action)) throw new AppError('refused', `${actor.role} may not ${action}`);
}
