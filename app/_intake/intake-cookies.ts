import { cookies, headers } from 'next/headers';
import { INTAKE_KEPT_DAYS } from '@/db/retention';

const RESUME = 'gb_intake';
const CORRECTS = 'gb_corrects';
const DAY_SECONDS = 86_400;

/** Only the browser that typed the form keeps its address; no script can read it. */
async function keep(name: string, value: string, days: number): Promise<void> {
  const secure = (await headers()).get('x-forwarded-proto') === 'https';
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
  (await cookies()).set(name, value, { ...options, maxAge: days * DAY_SECONDS });
}

/** Remembers which form this browser is filling in. */
export function rememberIntake(token: string): Promise<void> {
  return keep(RESUME, token, INTAKE_KEPT_DAYS);
}

/** The form this browser was filling in, if any. */
export async function rememberedIntake(): Promise<string | undefined> {
  return (await cookies()).get(RESUME)?.value;
}

/** Remembers the result that a form corrects, so that the new one is shown against it. */
export function rememberCorrected(intake: string, result: string): Promise<void> {
  return keep(CORRECTS, `${intake}.${result}`, 1);
}

/** The result that this form corrects. */
export async function correctedResult(intake: string): Promise<string | undefined> {
  const [of, result] = (await cookies()).get(CORRECTS)?.value.split('.') ?? [];
  return of === intake ? result : undefined;
}
