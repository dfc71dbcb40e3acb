import { problem } from './problem';
import { requestLocale } from './request-locale';

type Handler = (request: Request) => Response;

/** Answers for the methods an address does not take, and to the question which it takes. */
function others(allow: string): { refuse: Handler; options: Handler } {
  return {
    refuse: (request) =>
      problem('method-not-allowed', requestLocale(request), { headers: { allow } }),
    options: () => new Response(null, { status: 204, headers: { allow } }),
  };
}

const { refuse: refuseWrites, options: readOptions } = others('GET, HEAD, OPTIONS');
const { refuse: refuseReads, options: postOptions } = others('POST, OPTIONS');

/** What stands beside the GET of an address that can only be read. */
export const READ_ONLY = {
  POST: refuseWrites,
  PUT: refuseWrites,
  PATCH: refuseWrites,
  DELETE: refuseWrites,
  OPTIONS: readOptions,
};

/** What stands beside the POST of an address that only answers posts. */
export const POST_ONLY = {
  GET: refuseReads,
  HEAD: refuseReads,
  PUT: refuseReads,
  PATCH: refuseReads,
  DELETE: refuseReads,
  OPTIONS: postOptions,
};
