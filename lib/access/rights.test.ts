import { describe, expect, it } from 'vitest';
import {
  type Actor,
  actorLabel,
  isProviderRole,
  ROLES,
  type Role,
  systemActor,
  VISITOR,
} from './actor';
import { AppError } from './app-error';
import { ACTIONS, type Action, can, requireRight, requireScope, type Scope } from './rights';

const EVERYONE: readonly Role[] = ROLES.filter((role) => role !== 'system');
const SIGNED_IN = EVERYONE.filter((role) => role !== 'visitor');
const STAFF: readonly Role[] = ['editor', 'approver', 'agency'];

/** Written out a second time, by action, so that a slip in the table of roles is seen. */
const MATRIX: Record<Action, { readonly any?: readonly Role[]; readonly own?: readonly Role[] }> = {
  'catalogue.read': { any: ROLES },
  'catalogue.publish': { any: ['system'] },
  'result.read': { any: EVERYONE },
  'result.save': { any: EVERYONE },
  'intake.read': { any: EVERYONE },
  'intake.save': { any: EVERYONE },
  'expired.remove': { any: ['system'] },
  'session.open': { any: EVERYONE },
  'session.use': { own: SIGNED_IN },
  'session.end': { any: ['administrator'], own: SIGNED_IN },
  'password.reset': { any: EVERYONE },
  'password.change': { own: SIGNED_IN },
  'second_factor.change': { own: SIGNED_IN },
  'user.read': { any: ['administrator'] },
  'user.invite': { any: ['administrator'] },
  'user.change': { any: ['administrator'] },
  'administrator.create': { any: ['system'] },
  'provider.read': { any: ['administrator'], own: STAFF },
  'provider.change': { any: ['administrator'] },
  'instrument.assign': { any: ['administrator'] },
  'instrument.verify': { own: STAFF },
  'draft.read': { own: STAFF },
  'draft.write': { own: ['editor', 'agency'] },
  'draft.comment': { own: STAFF },
  'draft.approve': { own: ['approver', 'agency'] },
  'draft.publish_due': { any: ['system'] },
  'reach.preview': { own: STAFF },
  'catalogue.import': { own: ['editor', 'agency'] },
  'catalogue.export': { any: ['analyst', 'administrator', 'system'], own: STAFF },
  'owner.remind': { any: ['system'] },
  'mail.send': { any: ['system'] },
  'audit.read': { any: ['administrator', 'system'] },
};

function expected(action: Action, role: Role): Scope | undefined {
  if (MATRIX[action].any?.includes(role)) return 'any';
  return MATRIX[action].own?.includes(role) ? 'own' : undefined;
}

const cells = ACTIONS.flatMap((action) =>
  ROLES.map((role) => ({ role, action, scope: expected(action, role) })),
);

const actorOf = (role: Role): Actor => ({
  role,
  id: 'u1',
  ...(isProviderRole(role) ? { providerId: 'p1' } : {}),
  secondFactor: true,
});

describe('rights', () => {
  it.each(cells)('$role, $action: $scope', ({ role, action, scope }) => {
    const actor = actorOf(role);
    const mine = isProviderRole(role) ? { providerId: 'p1' } : { userId: 'u1' };
    const foreign = isProviderRole(role) ? { providerId: 'p2' } : { userId: 'u2' };
    expect(can(actor, action, mine)).toBe(scope !== undefined);
    expect(can(actor, action)).toBe(scope === 'any');
    expect(can(actor, action, foreign)).toBe(scope === 'any');
    if (scope === 'any') expect(() => requireRight(actor, action)).not.toThrow();
    else expect(() => requireRight(actor, action, foreign)).toThrow(AppError);
  });

  it('says with the code `refused` who may not do what', () => {
    expect(() => requireRight(VISITOR, 'catalogue.publish')).toThrow(
      expect.objectContaining({ code: 'refused', message: 'visitor may not catalogue.publish' }),
    );
  });

  it('does not tell whether what belongs to another provider exists', () => {
    expect(() => requireRight(actorOf('editor'), 'draft.write', { providerId: 'p2' })).toThrow(
      expect.objectContaining({ code: 'not_found' }),
    );
    expect(can(actorOf('editor'), 'draft.read', { providerId: null })).toBe(false);
    expect(can({ role: 'editor', id: 'u1' }, 'draft.read', { providerId: null })).toBe(false);
  });

  it('asks for a one-time password before an approval', () => {
    const { secondFactor, ...onPasswordAlone } = actorOf('approver');
    expect(secondFactor).toBe(true);
    expect(can(onPasswordAlone, 'draft.approve', { providerId: 'p1' })).toBe(false);
    expect(() => requireRight(onPasswordAlone, 'draft.approve', { providerId: 'p1' })).toThrow(
      expect.objectContaining({ code: 'second_factor' }),
    );
  });

  it('shows lists whole, to one provider, or not at all', () => {
    expect(requireScope(actorOf('administrator'), 'provider.read')).toEqual({ all: true });
    expect(requireScope(actorOf('editor'), 'draft.read')).toEqual({ providerId: 'p1' });
    expect(() => requireScope(actorOf('administrator'), 'draft.read')).toThrow(AppError);
    expect(() => requireScope({ role: 'editor', id: 'u1' }, 'draft.read')).toThrow(AppError);
  });

  it('gives no right to a role that is not in the table', () => {
    const stranger = { role: 'toString', id: null } as unknown as Actor;
    for (const action of ACTIONS) expect(can(stranger, action)).toBe(false);
  });

  it('names actors for the audit log', () => {
    expect(actorLabel(VISITOR)).toBe('visitor');
    expect(actorLabel(systemActor('setup'))).toBe('system:setup');
    expect(actorLabel(actorOf('editor'))).toBe('editor:u1');
  });
});
