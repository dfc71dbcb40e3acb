import type { Bilingual, Locale } from '@/lib/taxonomy/bilingual';

export interface MailText {
  readonly subject: string;
  readonly body: string;
}

const LANGUAGE = { zh: 'zh-CN', en: 'en-GB' } as const;

/** A moment in the time of China, where the readers are. */
function chinaTime(instant: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(LANGUAGE[locale], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  });
  return format.format(new Date(instant));
}

interface Invitation {
  readonly address: string;
  readonly expiresAt: string;
  readonly provider: Bilingual | null;
}

/** The mail to somebody for whom an account may be opened. */
export function invitationMail(
  locale: Locale,
  { address, expiresAt, provider }: Invitation,
): MailText {
  const until = chinaTime(expiresAt, locale);
  if (locale === 'zh') {
    const as = provider ? `以${provider.zh}工作人员的身份` : '';
    return {
      subject: '邀请您使用绿桥',
      body: `您好：\n\n绿桥管理员邀请您${as}使用绿桥（Greenbridge）。请在北京时间 ${until} 前打开下面的地址，填写姓名并设置密码：\n\n${address}\n\n此地址只能使用一次，请勿转发。如果您不清楚这份邀请的由来，请忽略本邮件。\n`,
    };
  }
  const as = provider ? ` as a member of staff of ${provider.en}` : '';
  return {
    subject: 'Your invitation to Greenbridge',
    body: `Hello,\n\nThe administrator of Greenbridge invites you to use it${as}. Please open the address below by ${until}, China time, to give your name and choose a password:\n\n${address}\n\nThe address works once; please do not pass it on. If you do not know where this invitation comes from, ignore this mail.\n`,
  };
}

/** The mail to somebody who asked to set a new password. */
export function passwordResetMail(
  locale: Locale,
  { address, expiresAt }: { readonly address: string; readonly expiresAt: string },
): MailText {
  const until = chinaTime(expiresAt, locale);
  if (locale === 'zh') {
    return {
      subject: '重设您的绿桥密码',
      body: `您好：\n\n有人为这个邮箱申请重设绿桥（Greenbridge）的密码。如果是您本人，请在北京时间 ${until} 前打开下面的地址，设置新密码：\n\n${address}\n\n此地址只能使用一次。如果不是您本人申请的，请忽略本邮件，密码不会改变。\n`,
    };
  }
  return {
    subject: 'Set a new password for Greenbridge',
    body: `Hello,\n\nSomebody has asked to set a new password for this mail address at Greenbridge. If it was you, please open the address below by ${until}, China time:\n\n${address}\n\nIt works once. If it was not you, ignore this mail: the password stays as it is.\n`,
  };
}
