import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '@/app/_i18n/messages-of';
import { readCatalogueFiles } from '@/db/catalogue-files';
import { blankInstrument } from '@/lib/catalogue/blank-instrument';
import { draftFaults } from '@/lib/catalogue/editing/draft-faults';
import type { JsonObject } from '@/lib/catalogue/editing/json-path';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { FormView } from '../fields/form-view';
import { RuleSentences } from '../meaning/rule-sentences';
import { EditorContext } from './editor-context';
import { faultsByField } from './faults-by-field';
import { membersOfSection, SECTION_IDS, type SectionId, sectionOf } from './sections';

const typeOf = ({ benefit }: JsonObject) =>
  JSON.stringify((benefit as { parts: { type: string }[] }).parts.map(({ type }) => type));

const SHIPPED = (await readCatalogueFiles()) as unknown as readonly JsonObject[];
/** One with each type of benefit, and each with relations, so that every field is seen. */
const VARIED = SHIPPED.filter(
  ({ benefit, relations }, index) =>
    (relations as readonly unknown[]).length > 0 ||
    SHIPPED.findIndex((each) => typeOf(each) === typeOf({ benefit })) === index,
);
const BLANK = blankInstrument('new-one', { zh: '示例银行', en: 'A bank' });

function markup(content: JsonObject, section: SectionId, locale: Locale = 'zh'): string {
  const faults = faultsByField(draftFaults(content));
  const { studio } = messagesOf(locale);
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={{ studio }}
      timeZone="Asia/Shanghai"
      onError={(error) => {
        throw error;
      }}
    >
      <EditorContext value={{ locale, content, isWritable: true, faults, change: () => undefined }}>
        <FormView members={membersOfSection(section)} path={[]} value={content} />
        <RuleSentences />
      </EditorContext>
    </NextIntlClientProvider>,
  );
}

const idsIn = (html: string) => [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);

/** Controls that neither a label names nor they themselves. */
function unnamed(html: string): readonly string[] {
  const labelled = new Set([...html.matchAll(/for="([^"]+)"/g)].map(([, id]) => id));
  return [...html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => {
      const id = /\sid="([^"]+)"/.exec(tag)?.[1] ?? '';
      return !labelled.has(id) && !tag.includes('aria-label=') && !tag.includes('checkbox');
    });
}

describe('the fields of the editor', () => {
  it.each(SECTION_IDS)(
    'of %s show every shipped instrument, each control once and named',
    (section) => {
      for (const content of VARIED) {
        const html = markup(content, section);
        const ids = idsIn(html);
        expect(ids.length - new Set(ids).size, `${content.id}: ids used twice`).toBe(0);
        expect(unnamed(html), String(content.id)).toEqual([]);
      }
    },
  );

  it('show a blank draft, with what is missing beside its field', () => {
    for (const section of SECTION_IDS) expect(markup(BLANK, section, 'en')).not.toBe('');
    expect(markup(BLANK, 'identity')).toContain('名称（中文）：还没有填');
    expect(markup(BLANK, 'sources')).toContain('来源：至少要有一项');
  });

  it('show content of any other kind without breaking', () => {
    for (const odd of [null, 7, 'x', [], [null], { all: [{}] }, { not: null }, { parts: [7] }])
      for (const key of Object.keys(BLANK))
        expect(markup({ ...BLANK, [key]: odd }, sectionOf(key))).not.toBe('');
  });

  it('show the words of the record as they are, and amounts in units', () => {
    const content = SHIPPED.find(({ id }) => id === 'js-huanbaodai');
    const html = markup(content ?? {}, 'rule');
    expect(html).toContain('合作银行从项目库中选定项目并批准贷款');
    expect(html).toContain('位于江苏省');
    expect(html).toContain('Located in Jiangsu');
  });
});
