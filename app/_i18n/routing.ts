import { defineRouting } from 'next-intl/routing';

/** Chinese is the default; the address always names the language. */
export const routing = defineRouting({
  locales: ['zh', 'en'],
  defaultLocale: 'zh',
  localePrefix: 'always',
  localeDetection: false,
});
