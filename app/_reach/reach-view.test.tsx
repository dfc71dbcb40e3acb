import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '@/app/_i18n/messages-of';
import { encodePopulation } from '@/lib/matching/reach/population';
import { sumBy } from '@/lib/matching/reach/reach-cube';
import { reachOf } from '@/lib/matching/reach/reach-of';
import { instrumentWith } from '@/lib/matching/testing/sample-catalogue';
import { SAMPLE_SEED, sampleFirm } from '@/lib/population/sample-firm';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { ReachLive } from './reach-live';
import { type PopulationKind, type ReachReport, reachReport } from './reach-report';

const AS_OF = '2026-11-24';
const source = { document: 'b1' };
const FIRMS = Array.from({ length: 300 }, (_, at) => sampleFirm(SAMPLE_SEED, at, AS_OF));
const OLD = instrumentWith('a');
const NEW = instrumentWith('a', {
  required: {
    any: [
      { attribute: 'totalAssets', op: 'atLeast', value: 1e8, source },
      { attribute: 'totalAssets', op: 'atLeast', value: 1e13, source },
    ],
  },
});
const { cube, ...reach } = reachOf(OLD, NEW, encodePopulation(FIRMS, AS_OF), AS_OF);

function reported(population: PopulationKind, locale: Locale): ReachReport {
  return reachReport(
    {
      reach,
      cross: sumBy(cube, ['sector', 'stage']),
      by: ['sector', 'stage'],
      population,
      isLater: true,
      clashes: [{ kind: 'alike', message: { zh: '可能重复', en: 'May be a double' } }],
      cases: [
        { title: 'one', expected: 'eligible', found: 'eligible', ok: true },
        { title: 'two', expected: 'eligible', found: 'possible', ok: false },
        { title: '3', expected: null, found: null, ok: false },
      ],
    },
    locale,
  );
}

function shown(initial: ReachReport | null, locale: Locale): string {
  const { reach: messages } = messagesOf(locale);
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={{ reach: messages }}
      timeZone="Asia/Shanghai"
      onError={(error) => {
        throw error;
      }}
    >
      <ReachLive draftId="d" version={1} locale={locale} initial={initial} />
    </NextIntlClientProvider>,
  );
}

describe('the reach preview', () => {
  it('calls the firms a sample made by program, and leads to what is assumed', () => {
    const html = shown(reported('sample', 'zh'), 'zh');
    expect(html).toContain('不是真实企业');
    expect(html).toContain('href="/zh/method/sample-firms"');
    expect(html).toMatch(/示例企业 \d+/);
    expect(html).toContain('没有一家企业满足这一条');
    expect(html).toContain('有样例与标注不符，改正之前不能发布。');
    expect(html).toContain('2026年11月24日');
    expect(html).toContain('可能重复');
  });

  it('reads in English, with every figure in a table behind its bar', () => {
    const html = shown(reported('sample', 'en'), 'en');
    expect(html).toContain('They are not real');
    expect(html).toContain('Not as labelled');
    const rows = html.match(/<tr/g)?.length ?? 0;
    expect(rows).toBe(1 + reach.byGroup.sector.length);
    expect(html).toMatch(/<svg aria-hidden="true"/);
    expect(html.match(/<label/g)?.length).toBe(3);
  });

  it('tells small numbers of stored firms as fewer than five', () => {
    expect(shown(reported('stored', 'zh'), 'zh')).toContain('&lt;5');
  });

  it('says that it is computing while there is no report', () => {
    const html = shown(null, 'zh');
    expect(html).toContain('正在计算覆盖面');
    expect(html).toContain('role="status"');
  });
});
