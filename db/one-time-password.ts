import { Secret, TOTP } from 'otpauth';
import { z } from 'zod';

const PERIOD_S = 30;
const SECRET_BYTES = 20;
const SETTING = { algorithm: 'SHA1', digits: 6, period: PERIOD_S } as const;

/** A code as typed: with a gap in the middle, or in full-width digits. */
export const codeSchema = z
  .string()
  .max(100)
  .transform((text) => text.normalize('NFKC').replace(/\s/g, ''));

/** What the program's secret must at least be, wherever one-time secrets are sealed with it. */
export const secretKeySchema = z.string().min(16);

/** A new secret in base32, as authenticator programs take it. */
export function newOneTimeSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The `otpauth:` address of a secret, for a QR code. */
export function oneTimeSecretUri(secret: string, email: string): string {
  return new TOTP({ ...SETTING, issuer: 'Greenbridge', label: email, secret }).toString();
}

/** The code of a moment. */
export function oneTimePassword(secret: string, at: Date): string {
  return TOTP.generate({ ...SETTING, secret: Secret.fromBase32(secret), timestamp: at.getTime() });
}

/**
 * The time step a code belongs to: this one, the one before or the one after (RFC 6238, SHA-1,
 * 6 digits, 30 s), and later than the last step that counted; otherwise `undefined`.
 */
export function stepOfCode(
  code: string,
  { secret, lastStep, now }: { secret: string; lastStep: number | null; now: Date },
): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const timestamp = now.getTime();
  const check = { ...SETTING, secret: Secret.fromBase32(secret), token: code, timestamp };
  const delta = TOTP.validate({ ...check, window: 1 });
  if (delta === null) return undefined;
  const step = TOTP.counter({ period: PERIOD_S, timestamp }) + delta;
  return lastStep === null || step > lastStep ? step : undefined;
}
