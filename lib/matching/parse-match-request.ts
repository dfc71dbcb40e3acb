import { type ProfileRequest, parseProfileRequest, readBy } from '@/lib/profile/profile-request';
import { type MatchOptions, matchOptionsSchema } from './match-request-schema';

export type MatchRequest = ProfileRequest<MatchOptions>;

/**
 * Reads the body of a match request. Every fault of every part is reported, with a pointer into
 * the body and words in both languages.
 * @param today the day that counts where the caller names none (ISO)
 */
export function parseMatchRequest(body: unknown, today: string): MatchRequest {
  return parseProfileRequest(body, today, (options) => readBy(matchOptionsSchema, options));
}
