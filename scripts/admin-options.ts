import { parseArgs } from 'node:util';
import { PlainError } from './plain-error.mjs';

const USAGE = 'Usage: npm run admin:create -- --email you@example.cn [--name 姓名]';

export interface AdminOptions {
  readonly email: string;
  readonly name: string;
}

/** Reads what `npm run admin:create` was given. Throws PlainError with the usage for anything else. */
export function readAdminOptions(args: readonly string[]): AdminOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { email: { type: 'string' }, name: { type: 'string' } },
    });
    if (values.email) return { email: values.email, name: values.name ?? '管理员' };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainError(`${reason}\n${USAGE}`);
  }
  throw new PlainError(USAGE);
}
