import { CASE_STATUSES } from '@/lib/catalogue/field-codes';
import type { InstrumentCase } from '@/lib/catalogue/instrument-case';
import { attribute, isAttributeKey } from '@/lib/profile/registry';
import type { Bilingual, Locale } from '@/lib/taxonomy/bilingual';
import type { CaseFault } from './run-case';

const LISTED: Readonly<Record<Locale, string>> = { zh: '、', en: ', ' };

function names(keys: readonly string[], locale: Locale): string {
  const words = keys.map((key) => (isAttributeKey(key) ? attribute(key).label[locale] : key));
  return words.join(LISTED[locale]) || { zh: '无', en: 'nothing' }[locale];
}

function statusWords({ match, failed }: Extract<CaseFault, { kind: 'status' }>): Bilingual {
  const got = CASE_STATUSES.labels[match.status];
  const [keys, zh, en] =
    match.status === 'possible' ? [match.missing, '缺', 'missing'] : [failed, '不符合', 'fails'];
  if (keys.length > 0) {
    return {
      zh: `现在得出“${got.zh}”（${zh}：${names(keys, 'zh')}）`,
      en: `it now gives “${got.en}” (${en}: ${names(keys, 'en')})`,
    };
  }
  return match.validity === 'in_force'
    ? { zh: `现在得出“${got.zh}”`, en: `it now gives “${got.en}”` }
    : {
        zh: `现在得出“${got.zh}”（样例日期不在有效期内）`,
        en: `it now gives “${got.en}” (not in force on the day of the case)`,
      };
}

/** How a labelled case comes out otherwise, as its writer would put it. */
export function caseFaultWords(sample: InstrumentCase, fault: CaseFault): Bilingual {
  const { title } = sample;
  const label = CASE_STATUSES.labels[sample.status];
  switch (fault.kind) {
    case 'profile': {
      const said = (locale: Locale) =>
        fault.issues.map(({ pointer, message }) => `${pointer} ${message[locale]}`).join('; ');
      return {
        zh: `样例“${title.zh}”的企业情况有误：${said('zh')}`,
        en: `The profile of case “${title.en}” is faulty: ${said('en')}`,
      };
    }
    case 'status': {
      const now = statusWords(fault);
      return {
        zh: `样例“${title.zh}”标注为“${label.zh}”，${now.zh}`,
        en: `Case “${title.en}” is labelled “${label.en}”; ${now.en}`,
      };
    }
    case 'reasons':
      return {
        zh: `样例“${title.zh}”应因“${names(fault.expected, 'zh')}”不符合，现在是因“${names(fault.failed, 'zh')}”`,
        en: `Case “${title.en}” is to fail for “${names(fault.expected, 'en')}” and fails for “${names(fault.failed, 'en')}”`,
      };
  }
}
