import { database } from '@/app/_server/database';
import { privateJson } from '@/app/_server/json-response';
import { READ_ONLY } from '@/app/_server/only-methods';
import { problem } from '@/app/_server/problem';
import { requestLocale } from '@/app/_server/request-locale';
import { currentRevision } from '@/db/queries/current-revision';
import { VISITOR } from '@/lib/access/actor';
import type { Health } from './health-schema';

export const dynamic = 'force-dynamic';

export const { POST, PUT, PATCH, DELETE, OPTIONS } = READ_ONLY;

const PATIENCE_MS = 3_000;

async function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the database did not answer')), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

export async function GET(request: Request): Promise<Response> {
  try {
    const work = async () => currentRevision(database(), VISITOR);
    const health: Health = {
      status: 'ok',
      database: 'ok',
      revision: await withinPatience(work()),
    };
    return privateJson(health);
  } catch (error) {
    console.error(error);
    const detail = { zh: '数据库没有响应', en: 'The database does not answer' };
    return problem('unavailable', requestLocale(request), { detail });
  }
}
