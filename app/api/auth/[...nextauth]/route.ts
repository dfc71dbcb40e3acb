import { runAuth } from '@/app/_server/auth-handler';
import { problem, problemOf } from '@/app/_server/problem';
import { requestLocale } from '@/app/_server/request-locale';

/** What next-auth may do here; its own session and log endpoints would tell and take more than we do. */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  GET: ['csrf', 'signin', 'callback', 'signout', 'error'],
  POST: ['signin', 'callback', 'signout'],
};

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

async function answer(request: Request, { params }: Context): Promise<Response> {
  const { nextauth } = await params;
  const locale = requestLocale(request);
  if (!TAKEN[request.method]?.includes(nextauth[0] ?? '') || nextauth.length > 2)
    return problem('not-found', locale);
  try {
    return await runAuth(request, nextauth);
  } catch (error) {
    return problemOf(error, locale);
  }
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
