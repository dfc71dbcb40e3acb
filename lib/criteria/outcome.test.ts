import { describe, expect, it } from 'vitest';
import { best, OUTCOMES, type Outcome, opposite, worst } from './outcome';

const pairs = OUTCOMES.flatMap((a) => OUTCOMES.map((b) => [a, b] as const));
const triples = pairs.flatMap(([a, b]) => OUTCOMES.map((c) => [a, b, c] as const));
const LOGICAL = ['unmet', 'unknown', 'met'] as const satisfies readonly Outcome[];

describe('the four outcomes', () => {
  it('stand in order: unmet, unknown, judgement, met', () => {
    for (const [at, low] of OUTCOMES.entries()) {
      for (const high of OUTCOMES.slice(at)) {
        expect([worst([low, high]), best([low, high])]).toEqual([low, high]);
      }
    }
  });

  it('fold whatever their order and grouping', () => {
    for (const [a, b, c] of triples) {
      for (const fold of [worst, best]) {
        expect(fold([a, b])).toBe(fold([b, a]));
        expect(fold([fold([a, b]), c])).toBe(fold([a, fold([b, c])]));
        expect(fold([a, b, c])).toBe(fold([fold([a, b]), c]));
      }
    }
  });

  it('are idempotent, absorbed and distributed', () => {
    for (const [a, b, c] of triples) {
      expect([worst([a, a]), best([a, a])]).toEqual([a, a]);
      expect([worst([a, best([a, b])]), best([a, worst([a, b])])]).toEqual([a, a]);
      expect(worst([a, best([b, c])])).toBe(best([worst([a, b]), worst([a, c])]));
    }
  });

  it('are met by all of nothing and unmet by any of nothing', () => {
    expect([worst([]), best([])]).toEqual(['met', 'unmet']);
  });

  it('turn round under negation, twice to themselves, the open ones staying open', () => {
    expect(OUTCOMES.map(opposite)).toEqual(['met', 'unknown', 'judgement', 'unmet']);
    for (const outcome of OUTCOMES) expect(opposite(opposite(outcome))).toBe(outcome);
  });

  it('obey De Morgan’s laws where no judgement is mixed in', () => {
    for (const a of LOGICAL) {
      for (const b of LOGICAL) {
        expect(opposite(worst([a, b]))).toBe(best([opposite(a), opposite(b)]));
        expect(opposite(best([a, b]))).toBe(worst([opposite(a), opposite(b)]));
      }
    }
  });

  it('do not obey them with one, which is why negation is pushed down first', () => {
    expect(opposite(worst(['unknown', 'judgement']))).toBe('unknown');
    expect(best([opposite('unknown'), opposite('judgement')])).toBe('judgement');
  });
});
