import type { Bilingual } from '@/lib/taxonomy/bilingual';

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

const FAULTS = {
  short: {
    zh: `密码至少 ${PASSWORD_MIN} 个字符。`,
    en: `A password has at least ${PASSWORD_MIN} characters.`,
  },
  long: {
    zh: `密码最多 ${PASSWORD_MAX} 个字符。`,
    en: `A password has at most ${PASSWORD_MAX} characters.`,
  },
  mail: {
    zh: '密码不能取自邮箱地址。',
    en: 'A password is not taken from the mail address.',
  },
  obvious: {
    zh: '这个密码太容易被猜到，请换一个。',
    en: 'This password is too easy to guess. Choose another one.',
  },
} as const satisfies Record<string, Bilingual>;

/** What people type first; also with digits or signs before or after it, or twice in a row. */
const OBVIOUS: readonly string[] = [
  'password',
  'passw0rd',
  'p@ssword',
  'p@ssw0rd',
  'mypassword',
  'changeme',
  'letmein',
  'welcome',
  'iloveyou',
  'woaini',
  'admin',
  'administrator',
  'root',
  'manager',
  'greenbridge',
  'lvqiao',
  'mima',
  'qwertyuiop',
  'qwerty',
  'qwertyuiopasdfghjkl',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc',
  '1q2w3e4r5t6y',
  '绿桥',
  '密码',
  '我爱你',
];

/** Fewer different characters than this are a pattern, not a password. */
const FEWEST_DIFFERENT = 5;

function isRun(points: readonly number[]): boolean {
  // 9 is followed by 0 on the keyboard.
  const follows = (a: number, b: number, by: number) =>
    b - a === by || (by === 1 && a === 57 && b === 48) || (by === -1 && a === 48 && b === 57);
  return [1, -1].some((by) =>
    points.every((point, i) => i === 0 || follows(points[i - 1] ?? point, point, by)),
  );
}

function isObvious(folded: string): boolean {
  const characters = [...folded];
  if (new Set(characters).size < FEWEST_DIFFERENT) return true;
  if (isRun(characters.map((character) => character.codePointAt(0) ?? 0))) return true;
  const word = folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return [folded, word].some((text) =>
    OBVIOUS.some((obvious) => text !== '' && text.replaceAll(obvious, '') === ''),
  );
}

function isOfMail(folded: string, email: string): boolean {
  const mail = email.normalize('NFKC').trim().toLowerCase();
  const [name = ''] = mail.split('@');
  if (mail === '') return false;
  return folded.includes(mail) || folded.replace(/[^\p{L}]+$/u, '') === name || folded === name;
}

/**
 * What is wrong with a password that somebody chooses, in both languages; `undefined` for a good
 * one. Characters are counted as code points, in the form in which the password is hashed (NFKC).
 */
export function passwordFault(
  password: string,
  { email }: { readonly email: string },
): Bilingual | undefined {
  const normal = password.normalize('NFKC');
  const length = [...normal].length;
  if (length < PASSWORD_MIN) return FAULTS.short;
  if (length > PASSWORD_MAX) return FAULTS.long;
  const folded = normal.toLowerCase();
  if (isOfMail(folded, email)) return FAULTS.mail;
  return isObvious(folded) ? FAULTS.obvious : undefined;
}
