import { z } from 'zod';

/** Where this program is reached, for addresses in mails: from its settings, never from a request. */
export const baseUrlSchema = z
  .url({ protocol: /^https?$/ })
  .max(2048)
  .transform((url) => url.replace(/\/+$/, ''));
