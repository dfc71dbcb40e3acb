import type { Bilingual, Locale } from '@/lib/taxonomy/bilingual';
import type { FreshnessItem } from './freshness-items';

/** Lines beyond this are counted, not listed: a mail is read, a queue is worked through. */
const MOST_LINES = 30;

interface Reminder {
  readonly provider: Bilingual;
  readonly overdue: readonly FreshnessItem[];
  readonly dead: readonly FreshnessItem[];
  /** Where the queue is; left out where the address of the site is not known. */
  readonly address?: string | undefined;
}

function listed(lines: readonly string[], more: (count: number) => string): string {
  const rest = lines.length - MOST_LINES;
  return [...lines.slice(0, MOST_LINES), ...(rest > 0 ? [more(rest)] : [])].join('\n');
}

function chinese({ provider, overdue, dead, address }: Reminder) {
  const more = (count: number) => `……另有 ${count} 项`;
  const late = overdue.map(
    ({ facts, dueOn, overdueDays }) =>
      `- ${facts.name.zh}：应于 ${dueOn} 前核对，已逾期 ${overdueDays} 天`,
  );
  const gone = dead.flatMap((item) =>
    item.dead.map((link) => `- ${item.facts.name.zh}：${link.address}`),
  );
  const parts = [
    '您好：',
    ...(late.length > 0
      ? [`${provider.zh}有 ${late.length} 项产品到期未核对：\n${listed(late, more)}`]
      : []),
    ...(gone.length > 0
      ? [`下列来源网址连续多日打不开，请换成有效的网址：\n${listed(gone, more)}`]
      : []),
    `请对照现行文件核对，无误的登记“今日已核对”，有变化的请修改后送审。${
      address ? `\n${address}` : ''
    }`,
  ];
  const counts = [
    ...(late.length > 0 ? [`${late.length} 项待核对`] : []),
    ...(gone.length > 0 ? [`${gone.length} 个来源打不开`] : []),
  ];
  return { subject: `绿桥：${counts.join('，')}`, body: `${parts.join('\n\n')}\n` };
}

const count = (number: number, one: string, many: string) =>
  number === 1 ? `1 ${one}` : `${number} ${many}`;

function english({ provider, overdue, dead, address }: Reminder) {
  const more = (rest: number) => `… and ${rest} more`;
  const late = overdue.map(
    ({ facts, dueOn, overdueDays }) =>
      `- ${facts.name.en}: due on ${dueOn}, ${count(overdueDays, 'day', 'days')} overdue`,
  );
  const gone = dead.flatMap((item) =>
    item.dead.map((link) => `- ${item.facts.name.en}: ${link.address}`),
  );
  const parts = [
    'Hello,',
    ...(late.length > 0
      ? [
          `${count(late.length, 'instrument', 'instruments')} of ${provider.en} should have been checked by now:\n${listed(late, more)}`,
        ]
      : []),
    ...(gone.length > 0
      ? [
          `These addresses of sources have not answered for days; please replace them:\n${listed(gone, more)}`,
        ]
      : []),
    `Please hold them against the documents in force: note as checked today what is still true, and change what is not.${
      address ? `\n${address}` : ''
    }`,
  ];
  const counts = [
    ...(late.length > 0 ? [`${count(late.length, 'instrument', 'instruments')} to check`] : []),
    ...(gone.length > 0 ? [`${count(gone.length, 'dead source', 'dead sources')}`] : []),
  ];
  return { subject: `Greenbridge: ${counts.join(', ')}`, body: `${parts.join('\n\n')}\n` };
}

/** The weekly mail to those who keep a provider's instruments. */
export function freshnessMail(
  locale: Locale,
  reminder: Reminder,
): { readonly subject: string; readonly body: string } {
  return locale === 'zh' ? chinese(reminder) : english(reminder);
}
