import { type Actor, isProviderRole, type Role } from './actor';
import { AppError } from './app-error';

export const ACTIONS = [
  'catalogue.read',
  'catalogue.publish',
  'result.read',
  'result.save',
  'intake.read',
  'intake.save',
  'expired.remove',
  'session.open',
  'session.use',
  'session.end',
  'password.reset',
  'password.change',
  'second_factor.change',
  'user.read',
  'user.invite',
  'user.change',
  'administrator.create',
  'provider.read',
  'provider.change',
  'instrument.assign',
  'instrument.verify',
  'draft.read',
  'draft.write',
  'draft.comment',
  'draft.approve',
  'draft.publish_due',
  'reach.preview',
  'catalogue.import',
  'catalogue.export',
  'owner.remind',
  'mail.send',
  'audit.read',
] as const;

export type Action = (typeof ACTIONS)[number];

/** `own`: only for what belongs to the actor or to the actor's provider. */
export type Scope = 'any' | 'own';

type Rights = Readonly<Partial<Record<Action, Scope>>>;

const OPEN: Rights = {
  'catalogue.read': 'any',
  'result.read': 'any',
  'result.save': 'any',
  'intake.read': 'any',
  'intake.save': 'any',
  'session.open': 'any',
  'password.reset': 'any',
};

const SIGNED_IN: Rights = {
  ...OPEN,
  'session.use': 'own',
  'session.end': 'own',
  'password.change': 'own',
  'second_factor.change': 'own',
};

const STAFF: Rights = {
  ...SIGNED_IN,
  'provider.read': 'own',
  'draft.read': 'own',
  'draft.comment': 'own',
  'instrument.verify': 'own',
  'reach.preview': 'own',
  'catalogue.export': 'own',
};

const WRITES: Rights = { 'draft.write': 'own', 'catalogue.import': 'own' };
const APPROVES: Rights = { 'draft.approve': 'own' };

/** Who may do what. An action that a role does not name is refused. */
const RIGHTS: Readonly<Record<Role, Rights>> = {
  visitor: OPEN,
  firm: SIGNED_IN,
  editor: { ...STAFF, ...WRITES },
  approver: { ...STAFF, ...APPROVES },
  agency: { ...STAFF, ...WRITES, ...APPROVES },
  analyst: { ...SIGNED_IN, 'catalogue.export': 'any' },
  administrator: {
    ...SIGNED_IN,
    'session.end': 'any',
    'user.read': 'any',
    'user.invite': 'any',
    'user.change': 'any',
    'provider.read': 'any',
    'provider.change': 'any',
    'instrument.assign': 'any',
    'catalogue.export': 'any',
    'audit.read': 'any',
  },
  system: {
    'catalogue.read': 'any',
    'catalogue.publish': 'any',
    'catalogue.export': 'any',
    'expired.remove': 'any',
    'administrator.create': 'any',
    'draft.publish_due': 'any',
    'owner.remind': 'any',
    'mail.send': 'any',
    'audit.read': 'any',
  },
};

/** What nobody does on a password alone. */
const NEEDS_SECOND_FACTOR: readonly Action[] = ['draft.approve'];

/** Whom something belongs to: a person, or a provider; `null` for what belongs to no provider. */
export type Owner = { readonly userId: string } | { readonly providerId: string | null };

export function scopeOf({ role }: Pick<Actor, 'role'>, action: Action): Scope | undefined {
  return Object.hasOwn(RIGHTS, role) ? RIGHTS[role][action] : undefined;
}

function owns(actor: Actor, owner: Owner): boolean {
  if ('userId' in owner) return actor.id !== null && owner.userId === actor.id;
  return isProviderRole(actor.role) && !!actor.providerId && owner.providerId === actor.providerId;
}

/** Whether an actor may do this to something of that owner; without an owner, to anything at all. */
export function can(actor: Actor, action: Action, owner?: Owner): boolean {
  const scope = scopeOf(actor, action);
  if (scope === undefined || (scope === 'own' && !(owner && owns(actor, owner)))) return false;
  return actor.secondFactor === true || !NEEDS_SECOND_FACTOR.includes(action);
}

/**
 * Lets an actor pass who has the right.
 * @throws AppError `refused` for a role without it, `second_factor` where a one-time password is
 * still to be given, and `not_found` for what belongs to others, whose existence is not told
 */
export function requireRight(actor: Actor, action: Action, owner?: Owner): void {
  const scope = scopeOf(actor, action);
  if (scope === undefined) throw new AppError('refused', `${actor.role} may not ${action}`);
  if (scope === 'own' && !(owner && owns(actor, owner))) {
    throw new AppError('not_found', `${actor.role} may ${action} on what is its own`);
  }
  if (NEEDS_SECOND_FACTOR.includes(action) && actor.secondFactor !== true) {
    throw new AppError('second_factor', `${action} needs a one-time password`);
  }
}

/**
 * What a list may show: everything, or what belongs to one provider.
 * @throws AppError `refused`
 */
export function requireScope(
  actor: Actor,
  action: Action,
): { readonly all: true } | { readonly providerId: string } {
  const scope = scopeOf(actor, action);
  if (scope === 'any') return { all: true };
  if (scope === 'own' && isProviderRole(actor.role) && actor.providerId) {
    return { providerId: actor.providerId };
  }
  throw new AppError('refused', `${actor.role} may not ${action}`);
}
