import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '@/lib/profile/testing/runs';
import { openHistory, recordEdit, redoEdit, undoEdit } from './edit-history';

const START = openHistory({ n: 0 });

describe('the history of a session', () => {
  it('takes typing in one field as one step, until a second has passed', () => {
    const typed = [100, 600, 1100].reduce(
      (history, at) => recordEdit(history, { n: at }, 'name.zh', at),
      START,
    );
    expect(undoEdit(typed).present).toEqual({ n: 0 });
    const later = recordEdit(typed, { n: 9 }, 'name.zh', 3000);
    expect(undoEdit(later).present).toEqual({ n: 1100 });
    const elsewhere = recordEdit(typed, { n: 9 }, 'name.en', 1200);
    expect(undoEdit(elsewhere).present).toEqual({ n: 1100 });
  });

  it('forgets what was taken back once something new is written', () => {
    const undone = undoEdit(recordEdit(START, { n: 1 }, 'a', 0));
    const changed = recordEdit(undone, { n: 2 }, 'b', 5000);
    expect(redoEdit(changed)).toBe(changed);
  });

  it('takes back and does again step by step, whatever was written', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 30 }), (values) => {
        const states = values.map((n, index) => ({ n, index }));
        const full = states.reduce(
          (history, content) => recordEdit(history, content, String(content.index), 0),
          START,
        );
        let history = full;
        for (const content of states.toReversed()) {
          expect(history.present).toEqual(content);
          history = undoEdit(history);
        }
        expect(history.present).toEqual(START.present);
        expect(undoEdit(history)).toBe(history);
        for (const content of states) {
          history = redoEdit(history);
          expect(history.present).toEqual(content);
        }
      }),
      runs(100),
    );
  });
});
