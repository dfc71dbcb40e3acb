import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '@/lib/profile/testing/runs';
import {
  isUnsaved,
  nextSaveState,
  openState,
  type SaveEvent,
  type SaveState,
  saveStatus,
  waitBeforeSaving,
} from './save-state';

const AT = '2026-11-24T04:00:00.000Z';
const OPENED = openState(3, AT, { id: 'a' });
const THEIRS = { lock: 5, content: { id: 'theirs' }, updatedBy: '王', updatedAt: AT };
const SENT: SaveEvent = { type: 'sent', content: { id: 'sent' } };
const SAVED: SaveEvent = { type: 'saved', lock: 4, savedAt: '2026-11-24T04:00:02.000Z' };

const stateAfter = (...events: readonly SaveEvent[]) => events.reduce(nextSaveState, OPENED);
const edited: SaveEvent = { type: 'edited' };
const failed = (problem: 'network' | 'signed_out' | 'refused' | 'content'): SaveEvent => ({
  type: 'failed',
  problem,
});

describe('the saving of a draft', () => {
  it.each<[string, readonly SaveEvent[], string, number | null]>([
    ['opened', [], 'saved', null],
    ['edited', [edited], 'unsaved', 1500],
    ['sent', [edited, SENT], 'saving', null],
    ['saved', [edited, SENT, SAVED], 'saved', null],
    ['edited while under way', [edited, SENT, edited, SAVED], 'unsaved', 1500],
    ['not reached', [edited, SENT, failed('network')], 'network', 3000],
    [
      'not reached again and again',
      [
        edited,
        SENT,
        failed('network'),
        SENT,
        failed('network'),
        SENT,
        failed('network'),
        SENT,
        failed('network'),
      ],
      'network',
      30_000,
    ],
    ['signed out', [edited, SENT, failed('signed_out')], 'signed_out', 3000],
    ['no longer allowed', [edited, SENT, failed('refused')], 'refused', null],
    ['too large to keep', [edited, SENT, failed('content')], 'content', null],
    ['made smaller', [edited, SENT, failed('content'), edited], 'unsaved', 1500],
    ['changed elsewhere', [edited, SENT, { type: 'stale', theirs: THEIRS }], 'conflict', null],
    [
      'brought together',
      [edited, SENT, { type: 'stale', theirs: THEIRS }, { type: 'settled' }],
      'unsaved',
      1500,
    ],
    [
      'taken up from an earlier visit while others saved',
      [edited, { type: 'kept_apart', base: { id: 'old' }, theirs: THEIRS }],
      'conflict',
      null,
    ],
    ['past writing', [edited, SENT, { type: 'closed' }], 'closed', null],
  ])('%s', (_, events, status, wait) => {
    const state = stateAfter(...events);
    expect([saveStatus(state), waitBeforeSaving(state)]).toEqual([status, wait]);
  });

  it('goes on from the lock of the last save, and knows what both sides agreed on', () => {
    expect(stateAfter(edited, SENT, SAVED)).toMatchObject({ lock: 4, base: { id: 'sent' } });
    expect(stateAfter(edited, SENT, failed('network'))).toMatchObject({
      lock: 3,
      base: { id: 'a' },
    });
    const settled = stateAfter(
      edited,
      SENT,
      { type: 'stale', theirs: THEIRS },
      { type: 'settled' },
    );
    expect(settled).toMatchObject({ lock: 5, base: THEIRS.content, theirs: null });
  });

  it('never says saved while something typed has not reached the server', () => {
    const event: fc.Arbitrary<SaveEvent> = fc.constantFrom<SaveEvent>(
      edited,
      failed('network'),
      failed('signed_out'),
      { type: 'stale', theirs: THEIRS },
      { type: 'settled' },
      { type: 'retry' },
    );
    /** An answer comes only to what was sent, and only the unsent is sent. */
    const run = (state: SaveState, next: SaveEvent | 'round'): SaveState => {
      if (next === 'round')
        return isUnsaved(state) && !state.theirs
          ? nextSaveState(nextSaveState(state, SENT), SAVED)
          : state;
      const needsSent = next.type === 'failed' || next.type === 'stale';
      const ready = needsSent ? nextSaveState(state, SENT) : state;
      return nextSaveState(ready, next);
    };
    fc.assert(
      fc.property(fc.array(fc.oneof(event, fc.constant('round' as const))), (events) => {
        let [edits, reached, state] = [0, 0, OPENED];
        for (const each of events) {
          state = run(state, each);
          if (each !== 'round' && each.type === 'edited') edits = state.edit;
          if (each === 'round' && !isUnsaved(state)) reached = state.edit;
          if (saveStatus(state) === 'saved') expect(reached).toBeGreaterThanOrEqual(edits);
        }
      }),
      runs(300),
    );
  });
});
