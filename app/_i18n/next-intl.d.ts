import type { Messages } from './messages-of';

declare module 'next-intl' {
  interface AppConfig {
    Locale: 'zh' | 'en';
    Messages: Messages;
  }
}
