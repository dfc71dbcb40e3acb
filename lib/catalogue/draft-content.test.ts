import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { draftContentFault, MOST_CONTENT_DEPTH, MOST_CONTENT_LENGTH } from './draft-content';

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 ? [value] : { a: value };
  return value;
}

describe('draftContentFault', () => {
  it('takes any JSON object, unfinished or odd', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
        expect(draftContentFault(content)).toBeUndefined();
      }),
      runs(200),
    );
  });

  it('takes the deepest rule the condition language allows', () => {
    let rule: unknown = { attribute: 'stage', op: 'in', value: ['leading'] };
    for (let level = 0; level < 32; level += 1) rule = { all: [rule] };
    const preferred = [{ condition: rule, weight: 1 }];
    expect(draftContentFault({ required: rule, preferred })).toBeUndefined();
  });

  it('nests so deep and no deeper, and never runs out of stack', () => {
    expect(draftContentFault({ a: nested(MOST_CONTENT_DEPTH - 1) })).toBeUndefined();
    for (const levels of [MOST_CONTENT_DEPTH, 1_000, 200_000]) {
      const fault = draftContentFault({ a: nested(levels) });
      expect(fault?.en).toMatch(/nests deeper than 80 levels/);
      expect(fault?.zh).toMatch(/嵌套超过 80 层/);
    }
  });

  it('ends on what holds itself, and on what is shared until it is huge', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(draftContentFault(circle)?.en).toMatch(/nests deeper/);
    let shared: unknown[] = [1];
    for (let level = 0; level < 40; level += 1) shared = [shared, shared];
    expect(draftContentFault({ shared })?.en).toMatch(/larger than/);
  });

  it('measures what it would be as JSON', () => {
    const room = MOST_CONTENT_LENGTH - JSON.stringify({ a: '' }).length;
    expect(draftContentFault({ a: 'x'.repeat(room) })).toBeUndefined();
    expect(draftContentFault({ a: 'x'.repeat(room + 1) })?.zh).toMatch(/超过 512 KB/);
    expect(draftContentFault({ a: new Array(200_000).fill(0) })?.en).toMatch(/larger/);
  });

  it.each([
    ['a list', []],
    ['a text', 'x'],
    ['null', null],
    ['nothing', undefined],
  ])('refuses %s', (_, value) => {
    expect(draftContentFault(value)?.en).toMatch(/is a JSON object/);
  });

  it.each([
    ['a number without end', Number.POSITIVE_INFINITY],
    ['a number that is none', Number.NaN],
    ['a big integer', 1n],
    ['a function', () => 1],
  ])('refuses %s inside', (_, value) => {
    expect(draftContentFault({ a: [value] })?.en).toMatch(/cannot express/);
  });
});
