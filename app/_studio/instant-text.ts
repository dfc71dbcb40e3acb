import type { Locale } from '@/lib/taxonomy/bilingual';
import { chinaTime } from '@/lib/taxonomy/china-time';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * An instant (ISO) as the staff read it, in China's time. Put together here, since server and
 * browser may know different words for a month and React would see two texts.
 */
export function instantText(instant: string, locale: Locale): string {
  const local = chinaTime(new Date(instant));
  const [month, day] = [Number(local.slice(5, 7)), Number(local.slice(8, 10))];
  const time = local.slice(11, 16);
  return locale === 'zh' ? `${month}月${day}日 ${time}` : `${day} ${MONTHS[month - 1]} ${time}`;
}
