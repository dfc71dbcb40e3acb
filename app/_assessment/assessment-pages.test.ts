import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { messagesOf } from '@/app/_i18n/messages-of';
import { rememberIntake } from '@/app/_intake/intake-cookies';
import { keepForm } from '@/app/_intake/keep-form';
import { browser } from '@/app/_server/testing/next-headers';
import { landingOf, NOT_FOUND } from '@/app/_server/testing/next-navigation';
import { openCatalogue } from '@/app/_server/testing/open-catalogue';
import { renderPage } from '@/app/_server/testing/render-page';
import AssessmentPartPage from '@/app/[locale]/assessment/[token]/[part]/page';
import AssessmentPage from '@/app/[locale]/assessment/page';
import IntakeStepPage from '@/app/[locale]/intake/[token]/[step]/page';
import type { Database } from '@/db/connection/database';
import { SAMPLE_CATALOGUE } from '@/lib/matching/testing/sample-catalogue';
import { writeForm } from '@/lib/profile/form/write-form';
import { attribute } from '@/lib/profile/registry';
import { BENCHMARKS } from '@/lib/taxonomy/benchmark';
import { LOCALES, type Locale } from '@/lib/taxonomy/bilingual';
import { ASSESSMENT_PARTS, attributesOfPart } from './parts';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('next/server', () => ({ connection: () => Promise.resolve() }));
vi.mock('next/headers', () => import('@/app/_server/testing/next-headers'));
vi.mock('next/navigation', () => import('@/app/_server/testing/next-navigation'));
vi.mock('next-intl/server', () => import('@/app/_server/testing/next-intl-server'));

beforeAll(async () => {
  handle.db = await openCatalogue(SAMPLE_CATALOGUE);
});
beforeEach(() => browser.reset());
afterAll(() => handle.db.close());

type Form = Record<string, string[]>;
type Search = Readonly<Record<string, string>>;

async function partPage(
  part: string,
  form: Form = {},
  { locale = 'zh', search = {} }: { locale?: Locale; search?: Search } = {},
): Promise<string> {
  const token = (await keepForm(form)) ?? '';
  const params = Promise.resolve({ locale, token, part });
  return renderPage(AssessmentPartPage({ params, searchParams: Promise.resolve(search) }));
}

const plain = (html: string) =>
  html
    .replaceAll(/<!-- -->|&#x27;/g, (part) => (part === '<!-- -->' ? '' : "'"))
    .replaceAll('&amp;', '&');

describe('the entry', () => {
  const entry = (locale: Locale) =>
    renderPage(AssessmentPage({ params: Promise.resolve({ locale }) }));

  it.each(LOCALES)(
    'tells what comes of it, what it needs and how long it takes (%s)',
    async (locale) => {
      const html = plain(await entry(locale));
      const { assessment } = messagesOf(locale);
      for (const text of [assessment.lead, assessment.hand1, assessment.takes, assessment.begin])
        expect(html).toContain(text);
      expect(html).not.toContain(assessment.fresh);
    },
  );

  it('offers to go on with the form of this browser, or to begin anew', async () => {
    await rememberIntake((await keepForm({ sector: ['3011'] })) ?? '');
    const html = await entry('zh');
    expect(html).toMatch(/<button[^>]*value="begin"[^>]*>接着已填的内容评估/);
    expect(html).toMatch(/<button[^>]*value="fresh"/);
  });
});

describe.each(LOCALES)('the parts of the assessment (%s)', (locale) => {
  it.each(ASSESSMENT_PARTS)(
    '%s asks for its answers under its title, with every field',
    async (part) => {
      const html = plain(await partPage(part, {}, { locale }));
      const words = messagesOf(locale).assessment.parts[part];
      expect(html).toMatch(/<h1[^>]*>/);
      expect(html).toContain(words.title);
      expect(html).toContain(words.idea);
      const { core, more } = attributesOfPart(part);
      for (const key of [...core, ...more]) {
        expect(html, key).toContain(`id="f-${key}"`);
        const { help } = attribute(key);
        if (help) expect(html, key).toContain(help[locale]);
      }
    },
  );

  it('are named in the rail, those already begun with a mark', async () => {
    const html = await partPage('energy', { sector: ['3011'], greenPatents: ['3'] }, { locale });
    const marked = [...html.matchAll(/value="to:(\w+)"[^>]*>(.*?)<\/button>/g)]
      .filter(([, , inner]) => inner?.includes('✓'))
      .map(([, part]) => part);
    expect(marked).toEqual(['plant', 'research']);
    expect(html).toMatch(
      /value="to:energy"[^>]*aria-current="step"|aria-current="step"[^>]*value="to:energy"/,
    );
  });

  it('offer the assessment everywhere, and nothing after the last', async () => {
    const { see, checkAll } = messagesOf(locale).assessment;
    const [first, last] = [
      await partPage('plant', {}, { locale }),
      await partPage('research', {}, { locale }),
    ];
    for (const html of [first, last]) expect(html).toContain(`>${see}</button>`);
    expect([first.includes('value="back"'), last.includes('value="back"')]).toEqual([false, true]);
    expect(last).not.toContain('value="next"');
    expect(last).toContain(`>${checkAll}</button>`);
  });
});

describe('a part of the assessment', () => {
  it('says what has to be corrected only once it was looked at', async () => {
    const form = { valueAdded: ['much'] };
    expect(await partPage('progress', form)).not.toContain('role="alert"');
    const html = await partPage('progress', form, { search: { check: '1' } });
    expect(html).toContain('role="alert"');
    expect(html).toContain('href="#f-valueAdded"');
    expect(html).toContain('value="much"');
  });

  it('asks for the sector where the assessment cannot do without', async () => {
    const html = await partPage('plant', {}, { search: { check: '1' } });
    expect(html).toContain('href="#f-sector"');
    const given = await partPage('plant', { sector: ['3011'] }, { search: { check: '1' } });
    expect(given).not.toContain('role="alert"');
  });

  it('is not there under a strange name or token', async () => {
    expect(await landingOf(partPage('tax'))).toBe(NOT_FOUND);
    const params = Promise.resolve({ locale: 'zh', token: 'nobody', part: 'plant' });
    const page = AssessmentPartPage({ params, searchParams: Promise.resolve({}) });
    expect(await landingOf(page)).toBe(NOT_FOUND);
  });
});

describe('the table of energy carriers', () => {
  const filled = writeForm(
    {
      region: '320500',
      fuelUse: [
        { carrier: 'electricity', amount: 126.4, unit: 'wan_kWh' },
        { carrier: 'natural_gas', amount: 38.5, unit: 'wan_m3' },
        { carrier: 'steam', amount: 5200, unit: 't' },
      ],
    },
    'zh',
  );

  it('shows nothing of a sum while it is empty, then energy and both scopes', async () => {
    expect(await partPage('energy')).not.toContain('id="fuel-sum"');
    const html = plain(await partPage('energy', filled));
    const sum = /<section aria-labelledby="fuel-sum".*?<\/section>/s.exec(html)?.[0] ?? '';
    // 1,264,000 kWh × 0.0001229 + 385,000 m³ × (0.0011 to 0.00133) + 5,200 t × 0.1286, GB/T 2589-2020.
    expect(sum).toContain('1,247.6吨标准煤至1,336.1吨标准煤');
    expect(sum).toContain('范围一（直接排放）');
    expect(sum).toContain('范围二（外购电力和热力）');
    expect(sum).not.toContain('还没有填地区');
  });

  it('says that the grid factor is open while the region is', async () => {
    const { region: _, ...rest } = filled;
    expect(await partPage('energy', rest)).toContain('还没有填地区');
  });

  it.each(LOCALES)(
    'has an example by the same arithmetic, with the standard named (%s)',
    async (locale) => {
      const html = plain(await partPage('energy', filled, { locale }));
      const example = /<details class="border-y.*?<\/details>/s.exec(html)?.[0] ?? '';
      const sum = /<section aria-labelledby="fuel-sum".*?<dl.*?<\/dl>/s.exec(html)?.[0] ?? '';
      expect(example).toContain('126.4');
      expect(example).toContain('GB/T 2589-2020');
      expect(example).toContain(/<dl.*<\/dl>/s.exec(sum)?.[0]);
    },
  );

  it('leads to the upload of a ledger by a button that keeps what was typed', async () => {
    expect(await partPage('energy')).toMatch(/<button[^>]*value="to:assessment\/ledger"/);
    expect(await partPage('progress')).not.toContain('to:assessment/ledger');
  });

  it('names a unit that does not fit its carrier, in its row', async () => {
    const form = { ...filled, 'fuelUse.1.unit': ['kWh'] };
    const html = await partPage('energy', form, { search: { check: '1' } });
    expect(html).toContain('href="#f-fuelUse-1-unit"');
    expect(html).toContain('id="f-fuelUse-1-unit-error"');
  });
});

describe('the products', () => {
  const selectOf = (html: string, row: number) =>
    new RegExp(`<select id="f-outputs-${row}-benchmark".*?</select>`, 's').exec(html)?.[0] ?? '';
  const optionsOf = (html: string) =>
    [...html.matchAll(/<option value="([^"]*)"/g)].map(([, id]) => id);
  const chosen: Form = {
    sector: ['3011'],
    'outputs.rows': ['3'],
    'outputs.0.benchmark': ['cement_clinker_energy'],
    'outputs.0.unitConsumption': ['105'],
  };

  it.each(LOCALES)(
    'can all be chosen in an empty row, which starts with none (%s)',
    async (locale) => {
      const select = selectOf(await partPage('products', { sector: ['3011'] }, { locale }), 0);
      expect(optionsOf(select).toSorted()).toEqual(
        ['', ...BENCHMARKS.map(({ id }) => id)].toSorted(),
      );
      expect(select).not.toMatch(/<option value="[^"]+" selected/);
      expect(select.indexOf('<optgroup')).toBe(
        select.indexOf(`<optgroup label="${messagesOf(locale).assessment.ownProducts}"`),
      );
    },
  );

  it('show the unit and levels of their record once chosen, and offer its units alone', async () => {
    const html = plain(await partPage('products', chosen));
    expect(html).toContain('标准所用单位：千克标准煤/吨');
    expect(html).toContain('标杆 100，基准 117');
    const units = /<select id="f-outputs-0-unit".*?<\/select>/s.exec(html)?.[0] ?? '';
    expect(optionsOf(units)).toEqual(expect.arrayContaining(['', 'kgce_per_t', 'MJ_per_t']));
    expect(optionsOf(units)).not.toContain('kWh_per_t');
    expect(optionsOf(selectOf(html, 0)).length).toBeLessThan(BENCHMARKS.length / 2);
    expect(optionsOf(selectOf(html, 1))).toHaveLength(BENCHMARKS.length + 1);
  });

  it('keep a unit that was chosen though it does not fit, so that it can be seen and corrected', async () => {
    const form = { ...chosen, 'outputs.0.unit': ['kWh_per_t'] };
    const html = await partPage('products', form, { search: { check: '1' } });
    expect(html).toMatch(/<option value="kWh_per_t" selected/);
    expect(html).toContain('id="f-outputs-0-unit-error"');
  });

  it('say so where the figures of a product are not sure', async () => {
    const form = { ...chosen, 'outputs.0.benchmark': ['soda_ash_solvay_dense_energy'] };
    expect(await partPage('products', form)).toContain('只供参考，不用来判断');
  });

  it.each(LOCALES)('leave the page light enough to be sent twice over (%s)', async (locale) => {
    const row = (at: number, product: string): Form => ({
      [`outputs.${at}.benchmark`]: [product],
      [`outputs.${at}.unitConsumption`]: ['105'],
    });
    const six = BENCHMARKS.slice(0, 6).map(({ id }, at) => row(at, id));
    const forms: Form[] = [
      { sector: ['2614'] },
      Object.assign({ sector: ['2614'], 'outputs.rows': ['6'] }, ...six),
    ];
    for (const form of forms) {
      const html = await partPage('products', form, { locale });
      expect(Buffer.byteLength(html)).toBeLessThan(150_000);
    }
  });
});

describe('the summary of the intake', () => {
  it.each(LOCALES)(
    'holds the answers of the assessment too, each part a press away (%s)',
    async (locale) => {
      const form = { sector: ['3011'], greenPatents: ['3'], valueAdded: ['much'] };
      const params = Promise.resolve({
        locale,
        token: (await keepForm(form)) ?? '',
        step: 'summary',
      });
      const html = await renderPage(IntakeStepPage({ params, searchParams: Promise.resolve({}) }));
      expect(html).toContain(`>${messagesOf(locale).assessment.summary}</h2>`);
      for (const part of ['products', 'progress', 'management', 'research'])
        expect(html).toContain(`value="to:assessment/${part}"`);
      expect(html).toContain(attribute('greenPatents').label[locale]);
      expect(html).toMatch(/href="\/\w+\/assessment\/[\w-]+\/progress\?check=1#f-valueAdded"/);
    },
  );
});
