import { describe, expect, it } from 'vitest';
import type { Instrument } from '@/lib/catalogue/instrument';
import type { Condition } from '@/lib/criteria/condition';
import { compileInstrument } from '@/lib/matching/compiled-instrument';
import { matchInstrument } from '@/lib/matching/match-instrument';
import { instrumentWith } from '@/lib/matching/testing/sample-catalogue';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import { keyReason } from './key-reason';

const AS_OF = '2026-11-24';

function reasons(required: Condition, answers: Answers, changes: Partial<Instrument> = {}) {
  const compiled = compileInstrument(instrumentWith('one', { required, ...changes }));
  const match = matchInstrument(compiled, factsOf(answers, AS_OF).facts, AS_OF);
  const [zh, en] = [keyReason(match, 'zh'), keyReason(match, 'en')];
  expect(en.kind).toBe(zh.kind);
  return { status: match.status, kind: zh.kind, zh: zh.text, en: en.text };
}

const ASSETS: Condition = { attribute: 'totalAssets', op: 'atLeast', value: 1e7 };
const MANUFACTURER: Condition = { attribute: 'sector', op: 'within', value: ['C'] };
const IN_JIANGSU: Condition = { attribute: 'region', op: 'within', value: ['320000'] };
const CERTIFIED: Condition = {
  attribute: 'certifications',
  op: 'includesAny',
  value: ['national_green_factory'],
};
const SCALING: Condition = { attribute: 'stage', op: 'in', value: ['scaling'] };
const REVIEWED: Condition = {
  judgement: { zh: '项目通过专家评审', en: 'Experts approve the project' },
};
const ALLOWED: Condition = {
  judgement: { zh: '符合产业政策', en: 'In line with industrial policy' },
};

const FIRM: Answers = {
  sector: '3110',
  totalAssets: 4e8,
  region: '320500',
  stage: 'planning',
  certifications: ['national_green_factory'],
};

describe('the one reason of an eligible instrument', () => {
  it('is the met criterion that tells most, wherever it stands in the rule', () => {
    const rule = { all: [ASSETS, MANUFACTURER, { any: [IN_JIANGSU, CERTIFIED] }] };
    expect(reasons(rule, FIRM)).toEqual({
      status: 'eligible',
      kind: 'met',
      zh: '认证与称号包括：国家级绿色工厂',
      en: 'Certificates and titles including National green factory',
    });
  });

  it('is never an alternative that the firm does not meet', () => {
    const { zh, en } = reasons({ any: [CERTIFIED, ASSETS] }, { ...FIRM, certifications: [] });
    expect([zh, en]).toEqual(['资产总额不低于1,000万元', 'Total assets of at least CNY 10m']);
  });

  it('is the first met criterion where none tells more than another', () => {
    const other: Condition = { attribute: 'employees', op: 'atMost', value: 500 };
    expect(reasons({ all: [ASSETS, other] }, { ...FIRM, employees: 20 }).zh).toMatch(/^资产总额/);
  });
});

describe('the one reason of an instrument that still waits for a decision', () => {
  it('is what the institution judges first, where everything that can be checked is met', () => {
    expect(reasons({ all: [ASSETS, REVIEWED, ALLOWED] }, FIRM)).toEqual({
      status: 'eligible_subject_to_judgement',
      kind: 'judgement',
      zh: '项目通过专家评审',
      en: 'Experts approve the project',
    });
  });

  it('is the doubt about the record itself, where it may no longer be open', () => {
    const { kind, zh } = reasons({ all: [ASSETS, REVIEWED] }, FIRM, {
      standing: 'uncertain',
      effectiveTo: null,
    });
    expect([kind, zh]).toEqual(['judgement', '政策目前是否仍在执行，须向主管部门确认']);
  });

  it('is never a fact that the firm can still tell itself', () => {
    const rule: Condition = { all: [ASSETS, { any: [CERTIFIED, REVIEWED] }] };
    const { certifications: _, ...unsaid } = FIRM;
    expect(reasons(rule, unsaid)).toMatchObject({
      status: 'eligible_subject_to_judgement',
      zh: '项目通过专家评审',
    });
  });

  it('names what is missing, each once and by its label, and leaves out what is known', () => {
    const rule = {
      all: [
        ASSETS,
        IN_JIANGSU,
        SCALING,
        { not: { attribute: 'stage', op: 'in', value: ['leading'] } },
      ],
    } satisfies Condition;
    expect(reasons(rule, { totalAssets: 4e8 })).toEqual({
      status: 'possible',
      kind: 'missing',
      zh: '所在地区、转型阶段',
      en: 'Region, Transformation stage',
    });
  });

  it('does not ask for what an alternative has already made needless', () => {
    const rule = { all: [{ any: [ASSETS, CERTIFIED] }, IN_JIANGSU] };
    expect(reasons(rule, { totalAssets: 4e8 }).zh).toBe('所在地区');
  });
});

describe('the one reason of an instrument that fails', () => {
  it('is what is short of a near miss', () => {
    const { certifications: _, ...rest } = FIRM;
    expect(reasons({ all: [ASSETS, SCALING] }, rest)).toEqual({
      status: 'near_miss',
      kind: 'change',
      zh: '转型阶段为系统推进',
      en: 'Transformation stage: Scaling up',
    });
    const both = reasons({ all: [CERTIFIED, SCALING] }, { ...FIRM, certifications: [] });
    expect(both.status).toBe('near_miss');
    expect(both.zh).toBe('认证与称号包括：国家级绿色工厂；转型阶段为系统推进');
    expect(both.en).toBe(
      'Certificates and titles including National green factory; Transformation stage: Scaling up',
    );
  });

  it('is the first two of what fails, where it cannot be mended', () => {
    const firm: Answers = { ...FIRM, region: '440300', totalAssets: 1, certifications: [] };
    expect(reasons({ all: [IN_JIANGSU, ASSETS, CERTIFIED] }, firm)).toEqual({
      status: 'ineligible',
      kind: 'fails',
      zh: '位于江苏省；资产总额不低于1,000万元',
      en: 'Located in Jiangsu; Total assets of at least CNY 10m',
    });
  });
});

describe('an instrument outside its dates', () => {
  it('has its dates for a reason, whatever the answers', () => {
    const over = { effectiveTo: '2025-12-31' };
    const coming = { effectiveFrom: '2027' };
    const gone = { standing: 'expired' as const, effectiveTo: null };
    for (const answers of [FIRM, {}, { totalAssets: 1 }]) {
      expect(reasons(ASSETS, answers, over)).toMatchObject({ status: 'ineligible', kind: 'ended' });
      expect(reasons(ASSETS, answers, gone)).toMatchObject({ status: 'ineligible', kind: 'ended' });
      expect(reasons(ASSETS, answers, { ...coming, effectiveTo: null })).toMatchObject({
        status: 'ineligible',
        kind: 'not_yet',
      });
    }
  });
});
