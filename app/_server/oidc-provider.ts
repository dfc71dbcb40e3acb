import type { OAuthConfig } from 'next-auth/providers/oauth';

/** The id under which next-auth knows the institution's own sign-on. */
export const OIDC = 'oidc';

const ANSWERS_WITHIN_MS = 10_000;
const DEFAULT_NAME = 'OpenID Connect';

/** What an issuer says of a person, checked against its key. */
export interface OidcClaims {
  readonly iss: string;
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean | string;
  readonly name?: string;
}

interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
}

/** The sign-on that the environment names; nothing where one of its three values is missing. */
export function oidcSettings(): OidcSettings | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = process.env;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return undefined;
  return {
    issuer: OIDC_ISSUER.replace(/\/$/, ''),
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME || DEFAULT_NAME,
  };
}

/**
 * Any OpenID Connect issuer, by its discovery document. The code is bound to this browser by PKCE,
 * state and nonce; the identity token is checked for signature, issuer, audience and time.
 */
export function oidcProvider(settings: OidcSettings): OAuthConfig<OidcClaims> {
  return {
    id: OIDC,
    name: settings.name,
    type: 'oauth',
    wellKnown: `${settings.issuer}/.well-known/openid-configuration`,
    clientId: settings.clientId,
    clientSecret: settings.clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid email profile' } },
    httpOptions: { timeout: ANSWERS_WITHIN_MS },
    userinfo: {
      // Many issuers keep the mail out of the identity token; the client sees that `sub` is the same.
      async request({ client, tokens }) {
        const claims = (tokens as { claims(): OidcClaims }).claims();
        if (claims.email || !client.issuer.metadata.userinfo_endpoint) return claims;
        return { ...(await client.userinfo(tokens as never)), ...claims };
      },
    },
    profile: ({ sub, email, name }) => ({ id: sub, email: email ?? null, name: name ?? null }),
  };
}
