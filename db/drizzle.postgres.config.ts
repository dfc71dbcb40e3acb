import { defineConfig } from 'drizzle-kit';

// The schema takes its dialect from here; nothing is connected to.
process.env.DATABASE_URL = 'postgres://schema-only';

export default defineConfig({
  dialect: 'postgresql',
  schema: './db/schema/*.ts',
  out: './db/migrations/postgres',
});
