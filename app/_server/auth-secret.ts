import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseDatabaseUrl } from '@/db/database-url';
import { AppError } from '@/lib/access/app-error';

const FILE_NAME = 'auth-secret';
const BYTES = 32;
const LEAST_LENGTH = 32;

function givenSecret(): string | undefined {
  const given = process.env.AUTH_SECRET || process.env.NEXTAUTH_SECRET;
  if (given !== undefined && given !== '' && given.length < LEAST_LENGTH) {
    throw new AppError('internal', `AUTH_SECRET is shorter than ${LEAST_LENGTH} characters`);
  }
  return given || undefined;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function readSecret(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Written aside and linked into place, so that of two processes at once one wins, whole. */
function makeSecret(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(BYTES).toString('base64url')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch {
    // Another process was first, or the file system has no links.
    if (readSecret(file) === undefined) renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  return readSecret(file) ?? '';
}

function keptSecret(): string {
  const address = parseDatabaseUrl(process.env.DATABASE_URL);
  if (address.dialect === 'postgres') {
    throw new AppError('internal', 'sign-in is off: set AUTH_SECRET, the same for every process');
  }
  const file = join(dirname(address.file), FILE_NAME);
  return readSecret(file) ?? makeSecret(file);
}

let secret: string | undefined;

/**
 * The key of cookies and of what is sealed: AUTH_SECRET (or NEXTAUTH_SECRET), else one made at the
 * first start and kept beside the SQLite file.
 * @throws AppError `internal` on PostgreSQL without AUTH_SECRET
 */
export function authSecret(): string {
  secret ??= givenSecret() ?? keptSecret();
  return secret;
}

/** Why nobody can sign in here, or nothing where they can. */
export function signInFault(): string | undefined {
  try {
    authSecret();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
