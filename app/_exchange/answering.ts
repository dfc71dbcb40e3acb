import { problemOf } from '@/app/_server/problem';
import { requestLocale } from '@/app/_server/request-locale';

/** Answers a call of the studio; whatever it throws becomes problem details. */
export async function answering(
  request: Request,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    return problemOf(error, requestLocale(request));
  }
}
