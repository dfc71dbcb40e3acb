import { describe, expect, it } from 'vitest';
import { type Actor, ROLES } from '@/lib/access/actor';
import { canReturn, whyNotApprove } from './why-not';

const approver: Actor = { role: 'approver', id: 'u1', providerId: 'p1', secondFactor: true };
const draft = { state: 'in_review', writers: ['u2'] } as const;

describe('whyNotApprove', () => {
  it('finds nothing against a colleague with a one-time password while it is in review', () => {
    expect(whyNotApprove(approver, draft)).toBeUndefined();
    expect(whyNotApprove({ ...approver, role: 'agency' }, draft)).toBeUndefined();
  });

  it.each(ROLES.filter((role) => role !== 'approver' && role !== 'agency'))(
    'names the role of %s',
    (role) => {
      expect(whyNotApprove({ ...approver, role, secondFactor: false }, draft)).toBe('role');
    },
  );

  it('names the pen before role and password, since neither mends it', () => {
    const written = { ...draft, writers: ['u2', 'u1'] };
    expect(whyNotApprove({ ...approver, secondFactor: false }, written)).toBe('writer');
    expect(whyNotApprove({ ...approver, role: 'editor' }, written)).toBe('writer');
    expect(whyNotApprove({ ...approver, secondFactor: false }, draft)).toBe('second_factor');
  });

  it.each(['draft', 'scheduled', 'published', 'discarded'] as const)(
    'names the state %s',
    (state) => {
      expect(whyNotApprove(approver, { ...draft, state })).toBe('not_in_review');
    },
  );
});

describe('canReturn', () => {
  it('is for approvers, of what is on its way', () => {
    expect(canReturn(approver, draft)).toBe(true);
    expect(canReturn(approver, { state: 'scheduled' })).toBe(true);
    expect(canReturn(approver, { state: 'published' })).toBe(false);
    expect(canReturn({ ...approver, secondFactor: false }, draft)).toBe(false);
    expect(canReturn({ ...approver, role: 'editor' }, draft)).toBe(false);
  });
});
