import { type Column, type SQL, sql } from 'drizzle-orm';

const escaped = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Whether a column begins with a text, signs of LIKE taken as they are. */
export function startsWith(column: Column, text: string): SQL {
  return sql`${column} like ${`${escaped(text)}%`} escape '\\'`;
}

/** Whether a column contains a text, in small or capital Latin letters. */
export function contains(column: Column, text: string): SQL {
  return sql`lower(${column}) like ${`%${escaped(text.toLowerCase())}%`} escape '\\'`;
}
