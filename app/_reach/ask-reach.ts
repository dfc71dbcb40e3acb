import type { Locale } from '@/lib/taxonomy/bilingual';
import type { ReachReport } from './reach-report';
import type { ReachRequest } from './reach-request';

export type ReachReply =
  | { readonly kind: 'report'; readonly report: ReachReport }
  /** The draft, or the question, cannot be read: what is wrong with it, in words. */
  | { readonly kind: 'faults'; readonly faults: readonly string[] }
  /** `signed_out`, `busy` or anything else that stood in the way. */
  | { readonly kind: 'failed'; readonly why: 'signed_out' | 'busy' | 'other' };

const WHY: Readonly<Record<number, 'signed_out' | 'busy'>> = { 403: 'signed_out', 503: 'busy' };

async function faultsOf(response: Response): Promise<readonly string[]> {
  const { errors = [], detail = '' } = (await response.json()) as {
    errors?: readonly { message: string }[];
    detail?: string;
  };
  return errors.length > 0 ? errors.map(({ message }) => message) : [detail];
}

/** Asks the server whom a draft reaches. Rejects only where it was aborted. */
export async function askReach(
  request: ReachRequest,
  locale: Locale,
  signal: AbortSignal,
): Promise<ReachReply> {
  try {
    const response = await fetch('/api/studio/reach', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': locale },
      body: JSON.stringify(request),
      signal,
    });
    if (response.ok) return { kind: 'report', report: (await response.json()) as ReachReport };
    if (response.status === 422) return { kind: 'faults', faults: await faultsOf(response) };
    return { kind: 'failed', why: WHY[response.status] ?? 'other' };
  } catch (error) {
    if (signal.aborted) throw error;
    return { kind: 'failed', why: 'other' };
  }
}
