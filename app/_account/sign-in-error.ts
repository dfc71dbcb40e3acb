/** What the address of the sign-in page may say went wrong; other words stand for a failed sign-on. */
export const SIGN_IN_ERRORS = [
  'wrong',
  'suspended',
  'blocked',
  'codes',
  'identity_unknown',
  'identity_unverified',
  'identity_failed',
] as const;

export type SignInError = (typeof SIGN_IN_ERRORS)[number];

export function isSignInError(text: unknown): text is SignInError {
  return (SIGN_IN_ERRORS as readonly unknown[]).includes(text);
}
