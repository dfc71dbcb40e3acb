import { describe, expect, it } from 'vitest';
import { openDatabase } from './client';
import { dialect } from './columns';

const OTHER = { sqlite: 'postgres://localhost/d', postgres: 'file:never-made.db' }[dialect];

describe('openDatabase', () => {
  it('refuses an address of another dialect than the one this process started with', () => {
    expect(() => openDatabase(OTHER)).toThrow(expect.objectContaining({ code: 'internal' }));
  });

  it('refuses an unknown scheme before anything is opened', () => {
    expect(() => openDatabase('mysql://h/d')).toThrow(/unknown scheme mysql/);
  });
});
