import { AppError } from '@/lib/access/app-error';

export type DatabaseAddress =
  | { readonly dialect: 'sqlite'; readonly file: string }
  | { readonly dialect: 'postgres'; readonly url: string };

export type Dialect = DatabaseAddress['dialect'];

const DEFAULT_FILE = 'data/greenbridge.db';
const SCHEME = /^([a-z][a-z0-9+.-]+):/i;

function refuse(reason: string): never {
  throw new AppError('invalid', `DATABASE_URL: ${reason}`);
}

function sqliteAddress(file: string): DatabaseAddress {
  if (file === '' || file.endsWith('/')) refuse('a SQLite address needs the path of a file');
  if (file.startsWith('//') && !file.startsWith('///')) {
    refuse('write file:path/to.db or file:///absolute/path/to.db, without a host');
  }
  if (/[?#]/.test(file)) refuse('a SQLite path takes no ? and no #');
  return { dialect: 'sqlite', file: file.startsWith('///') ? file.slice(2) : file };
}

function postgresAddress(url: string): DatabaseAddress {
  if (!URL.canParse(url)) refuse('is not a well-formed PostgreSQL address');
  return { dialect: 'postgres', url };
}

/**
 * Reads DATABASE_URL: `postgres://…`, `file:…` or a plain path to a SQLite file; unset or blank means
 * `data/greenbridge.db`. Relative paths count from the working directory, the project's root.
 * @throws AppError `invalid`, one line that never repeats the address: it may hold a password
 */
export function parseDatabaseUrl(value: string | undefined): DatabaseAddress {
  const address = value?.trim() ?? '';
  if (address === '') return { dialect: 'sqlite', file: DEFAULT_FILE };
  if (address.startsWith(':memory:')) refuse('an in-memory database is not kept: give a file');
  const scheme = SCHEME.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) return sqliteAddress(address);
  if (scheme === 'file') return sqliteAddress(address.slice('file:'.length));
  if (scheme === 'postgres' || scheme === 'postgresql') return postgresAddress(address);
  return refuse(`unknown scheme ${scheme}: use postgres://… or the path of a SQLite file`);
}
