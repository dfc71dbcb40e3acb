import { defineConfig } from 'drizzle-kit';

// The schema takes its dialect from here; nothing is connected to.
process.env.DATABASE_URL = 'file:schema-only.db';

export default defineConfig({
  dialect: 'sqlite',
  schema: './db/schema/*.ts',
  out: './db/migrations/sqlite',
});
