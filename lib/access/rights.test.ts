import { describe, expect, it } from 'vitest';
import { type Actor, actorLabel, ROLES, systemActor, VISITOR } from './actor';
import { AppError } from './app-error';
import { ACTIONS, type Action, can, requireRight } from './rights';

const MATRIX: Record<Action, Record<(typeof ROLES)[number], boolean>> = {
  'catalogue.read': { visitor: true, system: true },
  'catalogue.publish': { visitor: false, system: true },
  'result.read': { visitor: true, system: false },
  'result.save': { visitor: true, system: false },
  'intake.read': { visitor: true, system: false },
  'intake.save': { visitor: true, system: false },
  'expired.remove': { visitor: false, system: true },
};

const cells = ACTIONS.flatMap((action) =>
  ROLES.map((role) => ({ role, action, allowed: MATRIX[action][role] })),
);

describe('rights', () => {
  it.each(cells)('$role, $action: $allowed', ({ role, action, allowed }) => {
    const actor: Actor = { role, id: null };
    expect(can(actor, action)).toBe(allowed);
    if (allowed) expect(() => requireRight(actor, action)).not.toThrow();
    else expect(() => requireRight(actor, action)).toThrow(AppError);
  });

  it('says with the code `refused` who may not do what', () => {
    expect(() => requireRight(VISITOR, 'catalogue.publish')).toThrow(
      expect.objectContaining({
        code: 'refused',
        message: 'visitor may not catalogue.publish',
      }),
    );
  });

  it('gives no right to a role that is not in the table', () => {
    const stranger = { role: 'toString', id: null } as unknown as Actor;
    for (const action of ACTIONS) expect(can(stranger, action)).toBe(false);
  });

  it('names actors for the audit log', () => {
    expect(actorLabel(VISITOR)).toBe('visitor');
    expect(actorLabel(systemActor('setup'))).toBe('system:setup');
  });
});
