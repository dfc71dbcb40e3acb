import { problem } from '@/app/_server/problem';
import { requestLocale } from '@/app/_server/request-locale';

function notFound(request: Request): Response {
  const detail = { zh: '没有这个接口', en: 'There is nothing at this address' };
  return problem('not-found', requestLocale(request), { detail });
}

export {
  notFound as DELETE,
  notFound as GET,
  notFound as HEAD,
  notFound as OPTIONS,
  notFound as PATCH,
  notFound as POST,
  notFound as PUT,
};
