import type { Locale } from '@/lib/taxonomy/bilingual';

/** What a request says about the browser behind it. */
export interface AuthRequest {
  readonly locale: Locale;
  readonly secure: boolean;
  readonly address: string;
  readonly device: string;
}
