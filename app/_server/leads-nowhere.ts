import { ASSESSMENT_WALK, INTAKE_WALK, isPageOf } from '@/app/_intake/walk';
import { findIntake } from '@/db/queries/find-intake';
import { findResult } from '@/db/queries/find-result';
import { VISITOR } from '@/lib/access/actor';
import { catalogueAt, currentCatalogue } from './catalogue';
import { database } from './database';
import { orUndefined } from './or-not-found';

type IsThere = (first: string, second: string | undefined) => Promise<boolean>;

/** Pages of a result beside those of its instruments. */
const RESULT_PAGES = ['assessment', 'assumptions', 'export', 'package'];

/** In the place of a form's token: the files to fill in. */
const LEDGER_TEMPLATES = 'template';

async function isFormThere(token: string): Promise<boolean> {
  const found = findIntake(database(), VISITOR, { token, now: new Date() });
  return (await orUndefined(found)) !== undefined;
}

/** The pages whose address names something stored. */
const STORED: Readonly<Record<string, IsThere>> = {
  results: async (token, id) => {
    const found = await orUndefined(findResult(database(), VISITOR, { token, now: new Date() }));
    if (!found || id === undefined || RESULT_PAGES.includes(id)) return found !== undefined;
    return (await catalogueAt(found.revision)).byId.has(id);
  },
  intake: async (token, step) => {
    if (step === undefined || !isPageOf(INTAKE_WALK, step)) return step === 'count';
    return isFormThere(token);
  },
  assessment: async (token, part) => {
    if (token === LEDGER_TEMPLATES) return part !== undefined;
    const pages = [...ASSESSMENT_WALK.pages, ...ASSESSMENT_WALK.asides];
    return part !== undefined && pages.includes(part) && isFormThere(token);
  },
  instruments: async (id) => (await currentCatalogue()).byId.has(id),
};

/**
 * Whether an address names a result, form, step or instrument that is not there. The proxy asks
 * before anything is rendered: a page that calls `notFound` while it renders is an empty document
 * to a browser without scripts (vercel/next.js issue 62228).
 */
export async function leadsNowhere(pathname: string): Promise<boolean> {
  const [, , area = '', first, second] = pathname.split('/').map(decodeURIComponent);
  const isThere = Object.hasOwn(STORED, area) ? STORED[area] : undefined;
  return isThere !== undefined && first !== undefined && !(await isThere(first, second));
}
