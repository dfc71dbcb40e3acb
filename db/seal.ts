import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { AppError } from '@/lib/access/app-error';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const FORM = 'v1.';

export interface SealKey {
  /** The program's secret, from which the key is derived. */
  readonly secretKey: string;
  /** What the text belongs to: it opens for nothing else. */
  readonly context: string;
}

function keyFrom(secretKey: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secretKey, '', 'greenbridge seal v1', KEY_BYTES));
}

/** Encrypts a text so that it can be neither read nor moved to another place (AES-256-GCM, HKDF). */
export function seal(text: string, { secretKey, context }: SealKey): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyFrom(secretKey), iv).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return FORM + Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** @throws AppError `internal` for another key or context, and for a text that was changed */
export function unseal(sealed: string, { secretKey, context }: SealKey): string {
  const bytes = Buffer.from(sealed.slice(FORM.length), 'base64url');
  try {
    const decipher = createDecipheriv(CIPHER, keyFrom(secretKey), bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const text = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new AppError('internal', 'a sealed text does not open: has AUTH_SECRET changed?', {
      cause,
    });
  }
}
