import { createElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ASSESSMENT_PARTS, attributesOfPart } from '@/app/_assessment/parts';
import { readable } from '@/app/_energy/testing/assessed-firms';
import { setRequestLocale } from '@/app/_server/testing/next-intl-server';
import { renderPage } from '@/app/_server/testing/render-page';
import { readCatalogueFiles } from '@/db/catalogue-files';
import { ASSESSMENT_KEYS } from '@/lib/assessment/assessment-keys';
import { allAnswers, FACTORY_IDS } from '@/lib/assessment/testing/five-factories';
import type { Instrument } from '@/lib/catalogue/instrument';
import { decidedBy } from '@/lib/matching/decided-by';
import { instrumentWith } from '@/lib/matching/testing/sample-catalogue';
import type { Answers } from '@/lib/profile/answers';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { DecidedBy } from './decided-by';
import { AS_OF, loadedFrom } from './testing/loaded-from';

vi.mock('next-intl/server', () => import('@/app/_server/testing/next-intl-server'));

const source = { document: 'b1' };
const energy = (id: string, value: number) =>
  instrumentWith(id, { required: { attribute: 'energyUse', op: 'atLeast', value, source } });
const zones = instrumentWith('zones', {
  required: { attribute: 'zones', op: 'includesAny', value: ['beijing_etdz'], source },
});
const FIRM = { sector: '3110', totalAssets: 5e7, stage: 'planning' } as const;

async function rendered(
  answers: Answers,
  instruments: readonly Instrument[],
  locale: Locale,
): Promise<string> {
  setRequestLocale(locale);
  const loaded = loadedFrom(answers, instruments);
  return renderPage(Promise.resolve(createElement(DecidedBy, { loaded, token: 'tok', locale })));
}

describe('what the assessment decides', () => {
  it('is counted and named, with the verdict before and after, and what is still open', async () => {
    const catalogue = [energy('low', 500), energy('high', 5000), zones];
    const answers = { ...FIRM, energyUse: 800 };
    const zh = await rendered(answers, catalogue, 'zh');
    expect(readable(zh)).toContain('这些回答使 2 项政策有了定论');
    expect(readable(zh)).toMatch(/示例low ：可能符合 → 条件都符合/);
    expect(readable(zh)).toMatch(/示例high ：可能符合 → 不符合/);
    expect(readable(zh)).toContain('还有 1 项可能符合');
    expect(zh).toContain('href="/zh/results/tok/low"');
    expect(zh).toContain('href="/zh/results/tok?status=possible"');
    const en = readable(await rendered(answers, catalogue, 'en'));
    expect(en).toContain('With these answers, 2 more instruments are decided');
    expect(en).toContain('Possible → Does not fit');
    expect(en).toContain('One is still possible');
  });

  it('is said to be nothing where the answers decide nothing, or were not given', async () => {
    const given = readable(await rendered({ ...FIRM, energyUse: 800 }, [zones], 'en'));
    expect(given).toContain('These answers decide no more instruments');
    expect(given).not.toContain('has been answered yet');
    const none = readable(await rendered(FIRM, [zones], 'zh'));
    expect(none).toContain('这些回答没有使更多政策有定论');
    expect(none).toContain('都还没有回答');
  });

  it('leads to the whole result where nothing is open any longer', async () => {
    const html = await rendered({ ...FIRM, energyUse: 800 }, [energy('low', 500)], 'en');
    expect(readable(html)).toContain('one more instrument is decided');
    expect(readable(html)).toContain('None is open any longer');
    expect(html).toContain('href="/en/results/tok"');
  });

  it('folds up what goes beyond eight', async () => {
    const catalogue = Array.from({ length: 12 }, (_, at) => energy(`e${at}`, 10));
    const html = await rendered({ ...FIRM, energyUse: 800 }, catalogue, 'zh');
    const [shown = '', folded = ''] = html.split('其余 4 项');
    expect(shown.match(/<li/g)).toHaveLength(8);
    expect(folded.match(/<li/g)).toHaveLength(4);
  });

  it('takes more from possible to decided for each of five factories, of the shipped catalogue', async () => {
    const instruments = await readCatalogueFiles();
    for (const id of FACTORY_IDS) {
      const { catalogue } = loadedFrom(allAnswers(id), instruments).result;
      const found = decidedBy(catalogue.compiled, allAnswers(id), ASSESSMENT_KEYS, AS_OF);
      expect(found.decided.length).toBeGreaterThan(0);
      expect(found.before.possible - found.after.possible).toBe(found.decided.length);
      expect(readable(await rendered(allAnswers(id), instruments, 'en'))).toContain(
        `With these answers, ${found.decided.length} more instruments are decided`,
      );
    }
  });
});

describe('the keys of the assessment', () => {
  it('are all that its walk asks for beyond the plant itself', () => {
    const asked = ASSESSMENT_PARTS.filter((part) => part !== 'plant').flatMap((part) => {
      const { core, more } = attributesOfPart(part);
      return [...core, ...more];
    });
    expect([...ASSESSMENT_KEYS].sort()).toEqual([...asked].sort());
  });
});
