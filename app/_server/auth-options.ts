import type { AuthOptions, Profile, User } from 'next-auth';
import type { SignInError } from '@/app/_account/sign-in-error';
import { endSession } from '@/db/commands/end-session';
import { signInWithIdentity } from '@/db/commands/sign-in-with-identity';
import { findSession } from '@/db/queries/find-session';
import { VISITOR } from '@/lib/access/actor';
import { authCookies } from './auth-cookies';
import type { AuthRequest } from './auth-request';
import { authSecret } from './auth-secret';
import { database } from './database';
import { OIDC, type OidcClaims, oidcProvider, oidcSettings } from './oidc-provider';
import { passwordProvider } from './password-provider';
import { COOKIE_MAX_AGE_SECONDS } from './session-cookie';

const isTrue = (value: unknown) => value === true || value === 'true';

/** How the sign-in page names why an identity opens no session. */
const REFUSALS = {
  unknown: 'identity_unknown',
  unverified: 'identity_unverified',
  suspended: 'suspended',
} as const satisfies Record<string, SignInError>;

/** Opens a session for a person their issuer vouches for; true, or the page that says why not. */
async function admit(user: User, profile: Profile | undefined, request: AuthRequest) {
  const { iss, sub, email, email_verified, name } = profile as unknown as OidcClaims;
  const { address, device, locale } = request;
  const signedIn = await signInWithIdentity(database(), VISITOR, {
    issuer: iss,
    subject: sub,
    email: email ?? '',
    emailVerified: isTrue(email_verified),
    name: name ?? '',
    locale,
    address,
    device,
    now: new Date(),
  });
  if (!signedIn.ok) return `/${locale}/sign-in?error=${REFUSALS[signedIn.reason]}`;
  user.sessionToken = signedIn.token;
  return true;
}

async function endNamedSession(token: string | undefined): Promise<void> {
  const now = new Date();
  const found = token && (await findSession(database(), { token, now }));
  if (found) await endSession(database(), found.holder, { tokenHash: found.tokenHash, now });
}

const report = (code: string, metadata: unknown) => {
  const { error } = (metadata ?? {}) as { error?: unknown };
  const cause = metadata instanceof Error ? metadata : error;
  console.error(`sign-in: ${code}: ${cause instanceof Error ? cause.message : 'no reason given'}`);
};

/** How next-auth works here: its cookie seals our session's token, all else is read from the database. */
export function authOptions(request: AuthRequest): AuthOptions {
  const { locale, secure } = request;
  const oidc = oidcSettings();
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: COOKIE_MAX_AGE_SECONDS },
    useSecureCookies: secure,
    cookies: authCookies(secure),
    pages: {
      signIn: `/${locale}/sign-in`,
      signOut: `/${locale}/account`,
      error: `/${locale}/sign-in`,
    },
    providers: [passwordProvider(request), ...(oidc ? [oidcProvider(oidc)] : [])],
    callbacks: {
      signIn: async ({ user, account, profile }) =>
        account?.provider === OIDC ? admit(user, profile, request) : true,
      jwt: ({ token, user }) => {
        const sessionToken = user?.sessionToken ?? token.sessionToken;
        return sessionToken === undefined ? {} : { sessionToken };
      },
    },
    events: { signOut: ({ token }) => endNamedSession(token?.sessionToken) },
    logger: { error: report, warn: () => undefined, debug: () => undefined },
  };
}
