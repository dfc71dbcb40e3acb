import { createElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { readable } from '@/app/_energy/testing/assessed-firms';
import { setRequestLocale } from '@/app/_server/testing/next-intl-server';
import { renderPage } from '@/app/_server/testing/render-page';
import type { LoadedAssessment } from '@/app/_standing/load-assessment';
import { readCatalogueFiles } from '@/db/catalogue-files';
import type { Bottleneck } from '@/lib/assessment/bottleneck/bottleneck';
import type { IndicatorId } from '@/lib/assessment/indicator';
import { allAnswers, FACTORY_IDS } from '@/lib/assessment/testing/five-factories';
import { instrumentWith } from '@/lib/matching/testing/sample-catalogue';
import { point } from '@/lib/profile/interval';
import type { Locale } from '@/lib/taxonomy/bilingual';
import type { ProjectType } from '@/lib/taxonomy/project-type';
import { Bottlenecks } from './bottlenecks';
import { fundingOf, ownTypes } from './funding';
import { loadedFrom } from './testing/loaded-from';

vi.mock('next-intl/server', () => import('@/app/_server/testing/next-intl-server'));

const source = { document: 'b1' };
const types = (...value: ProjectType[]) =>
  ({ attribute: 'project.types', op: 'includesAny', value, source }) as const;

const CATALOGUE = [
  ...[1, 2, 3, 4, 5, 6, 7].map((at) =>
    instrumentWith(`heat-${at}`, { required: types('waste_heat') }),
  ),
  instrumentWith('a-liking', { preferred: [{ condition: types('waste_heat'), weight: 1 }] }),
  instrumentWith('large-solar', {
    required: {
      all: [
        types('clean_energy'),
        { attribute: 'project.investment', op: 'atLeast', value: 1e7, source },
      ],
    },
  }),
  instrumentWith('solar-for-leaders', {
    required: {
      all: [types('clean_energy'), { attribute: 'stage', op: 'in', value: ['leading'], source }],
    },
  }),
];

const FIRM = {
  sector: '3110',
  totalAssets: 5e7,
  stage: 'planning',
  'project.types': ['waste_heat', 'rd'],
} as const;

const ORIGIN = { title: { zh: '示例来源', en: 'A sample source' }, confidence: 'low' } as const;

function gap(id: IndicatorId, changes: Partial<Bottleneck> = {}): Bottleneck {
  return {
    id,
    score: point(40),
    lost: { min: 6, max: 7.25 },
    frontier: { value: 0.5, origin: ORIGIN },
    gain: { energy: point(1200), carbon: { min: 2600, max: 3100 }, money: point(2.16e6) },
    lines: [{ text: { zh: '一行算式', en: 'A line of arithmetic' }, origin: ORIGIN }],
    projectTypes: ['waste_heat'],
    missing: [],
    ...changes,
  };
}

const GAPS = [
  gap('energy_intensity'),
  gap('emissions', {
    gain: { energy: null, carbon: null, money: null },
    missing: ['previousEmissions'],
    projectTypes: ['clean_energy'],
  }),
  gap('energy_consumption', { missing: ['fuelUse'] }),
  gap('strategy', { gain: null, projectTypes: ['green_factory'] }),
  gap('clean_use', { gain: { energy: null, carbon: null, money: null }, projectTypes: [] }),
];

function rendered(loaded: LoadedAssessment, locale: Locale): Promise<string> {
  setRequestLocale(locale);
  return renderPage(Promise.resolve(createElement(Bottlenecks, { loaded, token: 'tok', locale })));
}

const withGaps = (bottlenecks: readonly Bottleneck[]) =>
  loadedFrom(FIRM, CATALOGUE, { bottlenecks });

const articleOf = (html: string, id: IndicatorId) =>
  html.match(new RegExp(`<article id="gap-${id}".*?</article>`, 's'))?.[0] ?? '';

describe('the bottlenecks', () => {
  it('tell what an indicator costs, what closing it brings, and how that was got', async () => {
    const zh = readable(articleOf(await rendered(withGaps(GAPS), 'zh'), 'energy_intensity'));
    for (const text of ['能源强度', '拉低总分 6 至 7.2 分', '得分 40', '1,200 吨标准煤'])
      expect(zh).toContain(text);
    for (const text of ['2,600 至 3,100 吨二氧化碳当量', '216万元', '一行算式', '示例来源'])
      expect(zh).toContain(text);
    expect(zh).toContain('满分的水平：0.5 吨标准煤/万元');
    const en = readable(articleOf(await rendered(withGaps(GAPS), 'en'), 'energy_intensity'));
    for (const text of ['Costs 6 to 7.2 points of the total', '1,200 tce', 'CNY 2.16m'])
      expect(en).toContain(text);
  });

  it('name what is missing where no gain can be told, and say where there is none', async () => {
    const html = await rendered(withGaps(GAPS), 'en');
    const said = (id: IndicatorId) => readable(articleOf(html, id));
    expect(said('emissions')).toMatch(/cannot be told yet. Missing: Emissions of the year before/);
    expect(said('energy_consumption')).toContain('still missing: Energy use by carrier');
    expect(said('strategy')).toContain('saves no energy by itself');
    expect(said('clean_use')).toContain('does not follow from the data');
  });

  it('show the first three at once and fold up the others', async () => {
    const html = await rendered(withGaps(GAPS), 'zh');
    const [shown = ''] = html.split('其余 2 项');
    for (const id of ['energy_intensity', 'emissions', 'energy_consumption'] as const)
      expect(articleOf(shown, id)).not.toBe('');
    expect(articleOf(shown, 'strategy')).toBe('');
    expect(articleOf(html, 'strategy')).not.toBe('');
    const all = await rendered(withGaps(GAPS.slice(0, 4)), 'zh');
    expect(all).not.toContain('其余 1 项<');
  });

  it('list five instruments as they would stand, those that only prefer the kind last, the rest folded', async () => {
    const html = articleOf(await rendered(withGaps(GAPS), 'zh'), 'energy_intensity');
    const [shown = '', folded = ''] = html.split('其余 3 项政策');
    const ids = (part: string) =>
      [...part.matchAll(/href="\/zh\/results\/tok\/([^"]+)"/g)].map(([, id]) => id);
    expect(ids(shown)).toEqual(['heat-1', 'heat-2', 'heat-3', 'heat-4', 'heat-5']);
    expect(ids(folded)).toEqual(['heat-6', 'heat-7', 'a-liking']);
    expect(readable(shown)).toContain('假设项目属于这些类别');
    expect(readable(shown)).toContain('条件中列明：余热余压利用');
  });

  it('leave out what the firm would nearly or not at all fit', async () => {
    const html = articleOf(await rendered(withGaps(GAPS), 'en'), 'emissions');
    expect(html).toContain('/en/results/tok/large-solar');
    expect(html).not.toContain('solar-for-leaders');
  });

  it('refer to the list of an earlier one for the same kinds, and say where there is none', async () => {
    const html = await rendered(withGaps(GAPS), 'en');
    const same = articleOf(html, 'energy_consumption');
    expect(same).toContain('href="#gap-energy_intensity"');
    expect(readable(same)).toContain('The same 8 instruments as under “Energy intensity”');
    expect(readable(articleOf(html, 'strategy'))).toContain('The catalogue has no instrument');
  });

  it('say where the firm’s own project closes one already', async () => {
    const html = await rendered(withGaps(GAPS), 'zh');
    expect(readable(articleOf(html, 'energy_intensity'))).toContain(
      '贵公司填写的项目已包含其中的：余热余压利用',
    );
    expect(articleOf(html, 'emissions')).not.toContain('贵公司填写的项目已包含');
  });

  it('name the prices money rests on and lead to where they are changed', async () => {
    const html = await rendered(withGaps(GAPS), 'en');
    expect(html).toContain('href="/en/results/tok/assumptions"');
    for (const price of ['Electricity price', 'Natural gas price', 'Price of raw coal'])
      expect(html).toContain(price);
    const without = GAPS.map((each) => ({ ...each, gain: null }));
    expect(await rendered(withGaps(without), 'en')).not.toContain('Electricity price');
  });

  it('say once that gains overlap, and that the verdicts are of a supposition', async () => {
    const html = readable(await rendered(withGaps(GAPS), 'en'));
    expect(html.match(/must not be added up/g)).toHaveLength(1);
    expect(html.match(/no verdict on your present project/g)).toHaveLength(1);
    expect(html).toContain('assumption of this platform');
  });

  it('say so where there is none', async () => {
    expect(readable(await rendered(withGaps([]), 'zh'))).toContain('没有低于满分的指标');
    const en = readable(await rendered(withGaps([]), 'en'));
    expect(en).toContain('no gap to close');
    expect(en).not.toContain('supposition');
  });

  it('read in both languages for five factories and the shipped catalogue, no failed instrument among them', async () => {
    const instruments = await readCatalogueFiles();
    for (const id of FACTORY_IDS) {
      const loaded = loadedFrom(allAnswers(id), instruments);
      const listed = [...fundingOf(loaded).values()].flatMap((funding) => funding.instruments);
      expect(listed.length).toBeGreaterThan(0);
      const zh = readable(await rendered(loaded, 'zh'));
      expect(zh).not.toMatch(/差一点|✕|△/);
      const en = await rendered(loaded, 'en');
      expect(en).not.toMatch(/\b[Ee]ligible\b|Nearly/);
      expect(readable(en)).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('the firm’s own kinds of project', () => {
  it('are those of its project that close the gap, none where it has told of none', () => {
    const { facts } = withGaps([]).result.firm;
    expect(ownTypes({ projectTypes: ['ccus', 'waste_heat'] }, facts)).toEqual(['waste_heat']);
    expect(ownTypes({ projectTypes: ['waste_heat'] }, new Map())).toEqual([]);
  });
});
