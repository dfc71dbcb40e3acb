import { describe, expect, it } from 'vitest';
import { parseDatabaseUrl } from './database-url';

describe('parseDatabaseUrl', () => {
  it.each([
    [undefined, 'data/greenbridge.db'],
    ['', 'data/greenbridge.db'],
    ['  ', 'data/greenbridge.db'],
    ['my.db', 'my.db'],
    ['/srv/data/my.db', '/srv/data/my.db'],
    ['file:my.db', 'my.db'],
    ['file:/srv/my.db', '/srv/my.db'],
    ['file:///srv/my.db', '/srv/my.db'],
    ['C:\\data\\my.db', 'C:\\data\\my.db'],
  ])('takes %j for the SQLite file %s', (value, file) => {
    expect(parseDatabaseUrl(value)).toEqual({ dialect: 'sqlite', file });
  });

  it.each([
    'postgres://u:p@h:5432/d',
    'postgresql://h/d',
    'POSTGRES://h/d',
    'postgres:///d?host=/var/run/postgresql',
  ])('takes %s for PostgreSQL', (url) => {
    expect(parseDatabaseUrl(url)).toEqual({ dialect: 'postgres', url });
  });

  it.each([
    ['mysql://u:secret@h/d', /^DATABASE_URL: unknown scheme mysql: use postgres:/],
    ['sqlite:my.db', /unknown scheme sqlite/],
    ['file:', /needs the path of a file/],
    ['data/', /needs the path of a file/],
    ['file://data/my.db', /without a host/],
    ['my.db?mode=ro', /takes no \?/],
    [':memory:', /in-memory/],
    ['postgres://u:secret@h:port/d', /not a well-formed PostgreSQL address/],
  ])('refuses %s in one line that names the fault and shows no password', (value, message) => {
    const parse = () => parseDatabaseUrl(value);
    expect(parse).toThrow(expect.objectContaining({ code: 'invalid' }));
    expect(parse).toThrow(message);
    expect(parse).not.toThrow(/secret|\n/);
  });
});
