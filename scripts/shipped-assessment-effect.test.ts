import { describe, expect, it } from 'vitest';
import { readCatalogueFiles } from '@/db/catalogue-files';
import { ASSESSMENT_KEYS } from '@/lib/assessment/assessment-keys';
import { allAnswers, FACTORY_IDS, type FactoryId } from '@/lib/assessment/testing/five-factories';
import type { Status } from '@/lib/catalogue/instrument-case';
import { evaluate } from '@/lib/criteria/evaluate';
import type { Outcome } from '@/lib/criteria/outcome';
import { compileInstrument } from '@/lib/matching/compiled-instrument';
import { decidedBy } from '@/lib/matching/decided-by';
import { matchInstrument } from '@/lib/matching/match-instrument';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import { BENCHMARKS, nationalLevels } from '@/lib/taxonomy/benchmark';

const AS_OF = '2026-11-24';
const SHIPPED = (await readCatalogueFiles()).map(compileInstrument);
const LEADER = SHIPPED.find(({ instrument }) => instrument.id.startsWith('energy-carbon-eff'));

interface Expected {
  /** Instruments of support with a verdict other than "possible", of 102. */
  readonly before: number;
  readonly after: number;
  readonly decided: Partial<Record<Status, readonly string[]>>;
}

const EXPECTED: Readonly<Record<FactoryId, Expected>> = {
  steel: {
    before: 70,
    after: 82,
    decided: {
      eligible_subject_to_judgement: [
        'ccb-carbon-loans',
        'cit-rd-super-deduction-100pct',
        'energy-carbon-efficiency-leader-2026',
        'green-finance-for-green-factories-2025',
        'hb-steel-transition-finance-guide-2025',
        'icbc-transition-plus-carbon-linked-loan',
        'industrial-bank-carbon-footprint-and-supply-chain',
        'national-green-factory',
        'sustainability-linked-loan',
      ],
      near_miss: [
        'cit-high-tech-enterprise-15pct',
        'green-building-material-procurement',
        'green-product-certification',
      ],
    },
  },
  cement: {
    before: 72,
    after: 84,
    decided: {
      eligible_subject_to_judgement: [
        'ccb-carbon-loans',
        'cit-rd-super-deduction-100pct',
        'energy-carbon-efficiency-leader-2026',
        'green-finance-for-green-factories-2025',
        'icbc-transition-plus-carbon-linked-loan',
        'industrial-bank-carbon-footprint-and-supply-chain',
        'national-green-factory',
        'sustainability-linked-loan',
      ],
      near_miss: [
        'cit-high-tech-enterprise-15pct',
        'green-product-certification',
        'little-giant-central-award-2024-2026',
        'pboc-transition-finance-standards-pilot',
      ],
    },
  },
  glass: {
    before: 72,
    after: 82,
    decided: {
      eligible_subject_to_judgement: [
        'ccb-carbon-loans',
        'cit-rd-super-deduction-100pct',
        'energy-carbon-efficiency-leader-2026',
        'green-finance-for-green-factories-2025',
        'icbc-transition-plus-carbon-linked-loan',
        'industrial-bank-carbon-footprint-and-supply-chain',
        'national-green-factory',
        'sustainability-linked-loan',
      ],
      near_miss: ['green-product-certification', 'little-giant-central-award-2024-2026'],
    },
  },
  textile: {
    before: 71,
    after: 83,
    decided: {
      eligible_subject_to_judgement: [
        'cit-rd-super-deduction-100pct',
        'energy-carbon-efficiency-leader-2026',
        'industrial-bank-carbon-footprint-and-supply-chain',
      ],
      near_miss: [
        'ccb-carbon-loans',
        'cit-high-tech-enterprise-15pct',
        'green-building-material-procurement',
        'green-finance-for-green-factories-2025',
        'green-product-certification',
        'icbc-transition-plus-carbon-linked-loan',
        'little-giant-central-award-2024-2026',
        'national-green-factory',
        'sustainability-linked-loan',
      ],
    },
  },
  parts: {
    before: 71,
    after: 83,
    decided: {
      eligible_subject_to_judgement: ['cit-rd-super-deduction-100pct'],
      near_miss: [
        'ccb-carbon-loans',
        'green-building-material-procurement',
        'green-finance-for-green-factories-2025',
        'green-product-certification',
        'industrial-bank-carbon-footprint-and-supply-chain',
        'js-sutanrong',
        'little-giant-central-award-2024-2026',
        'national-green-factory',
        'sustainability-linked-loan',
        'zero-carbon-factory-miit',
      ],
      ineligible: ['energy-carbon-efficiency-leader-2026'],
    },
  },
};

function effectOn(id: FactoryId): Expected {
  const { decided, before, after } = decidedBy(SHIPPED, allAnswers(id), ASSESSMENT_KEYS, AS_OF);
  const settled = (counts: Readonly<Record<Status, number>>) =>
    Object.entries(counts).reduce(
      (sum, [status, count]) => sum + (status === 'possible' ? 0 : count),
      0,
    );
  const byStatus: Partial<Record<Status, string[]>> = {};
  for (const { instrument, after: status } of decided) {
    byStatus[status] = [...(byStatus[status] ?? []), instrument.id].sort();
  }
  return { before: settled(before), after: settled(after), decided: byStatus };
}

describe('what the assessment decides of the shipped catalogue', () => {
  it.each(FACTORY_IDS)('for the %s plant', (id) => {
    expect(effectOn(id)).toEqual(EXPECTED[id]);
  });
});

/** How the leaders’ criterion on the energy level comes out, and how well the firm fits. */
function leader(answers: Answers): { level: Outcome; fit: number } {
  if (!LEADER) throw new Error('the leaders are not in the catalogue');
  const { facts } = factsOf(answers, AS_OF);
  const place = LEADER.instrument.preferred.findIndex(({ condition }) =>
    JSON.stringify(condition).includes('benchmarkLevel'),
  );
  const form = LEADER.preferred[place]?.form;
  if (!form) throw new Error('the leaders ask for no energy level');
  const { score } = matchInstrument(LEADER, facts, AS_OF);
  return { level: evaluate(form, facts).outcome, fit: score.fit };
}

describe('the energy level that follows from unit consumption', () => {
  it.each<[FactoryId, Outcome]>([
    ['steel', 'met'],
    ['cement', 'unmet'],
    ['glass', 'met'],
    ['textile', 'unknown'],
    ['parts', 'unknown'],
  ])('of the %s plant is %s where leaders are chosen, and open before', (id, level) => {
    const answers = allAnswers(id);
    const { outputs: _, ...silent } = answers;
    expect(leader(silent).level).toBe('unknown');
    expect(leader(answers).level).toBe(level);
    const gain = leader(answers).fit - leader(silent).fit;
    expect(Math.sign(gain)).toBe({ met: 1, unmet: -1, unknown: 0, judgement: 0 }[level]);
  });

  it('decides for every product whose levels on the list are sure enough, and for no other', () => {
    const sure = { met: 0, open: 0 };
    for (const { id, ...record } of BENCHMARKS) {
      const levels = nationalLevels({ id, ...record });
      if (levels?.benchmark == null) continue;
      const answers = { outputs: [{ benchmark: id, unitConsumption: levels.benchmark }] };
      const level = factsOf(answers, AS_OF).facts.get('benchmarkLevel');
      if (levels.confidence === 'low') {
        expect([id, level]).toEqual([id, undefined]);
        sure.open += 1;
      } else {
        expect([id, leader(answers).level]).toEqual([id, 'met']);
        sure.met += 1;
      }
    }
    expect(sure).toEqual({ met: 55, open: 5 });
  });
});

/** What a text that firms read speaks of, and the attribute that a criterion then has to be on. */
const SPOKEN: readonly (readonly [RegExp, readonly string[]])[] = [
  [/节能量/, ['project.energySaving']],
  [/(减排量|降碳成效|减碳项目)/, ['project.carbonReduction']],
  [/综合能耗|能源消费量/, ['energyUse']],
  [/单位能耗碳排放/, ['carbonPerEnergy']],
  [/非化石能源消费/, ['nonFossilShare']],
  [/能效“领跑者”企业|能效、碳效/, ['benchmarkLevel', 'limitLevel']],
  [/煤炭清洁替代/, ['coalShare']],
];

/** Where the text speaks of something else that no answer tells. */
const APART: Readonly<Record<string, string>> = {
  'carbon-allowance-pledge-loan: project.carbonReduction':
    'credits that the firm holds are pledged, not what its project saves',
  'ndrc-energy-saving-carbon-central-budget-investment: energyUse':
    'the use of the project counts, not that of the firm',
};

describe('a text of an instrument of support that speaks of energy or carbon', () => {
  it('has a criterion on the attribute beside it', () => {
    const silent = SHIPPED.flatMap(({ instrument }) => {
      if (instrument.effect !== 'support') return [];
      const rules = JSON.stringify([instrument.required, instrument.preferred]);
      const judged = [...rules.matchAll(/"judgement":\{"zh":"([^"]*)"/g)].map(([, text]) => text);
      const said = [instrument.name.zh, instrument.summary.zh, ...judged].join('\n');
      return SPOKEN.flatMap(([words, keys]) => {
        const missing = keys.filter((key) => !rules.includes(`"attribute":"${key}"`));
        return words.test(said) && missing.length > 0 ? [`${instrument.id}: ${missing}`] : [];
      });
    });
    expect(silent.filter((line) => !(line in APART))).toEqual([]);
    expect(Object.keys(APART).filter((line) => !silent.includes(line))).toEqual([]);
  });
});
