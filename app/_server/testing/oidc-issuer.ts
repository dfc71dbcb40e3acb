import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';

export const CLIENT = { id: 'greenbridge', secret: 'a secret that only the two of them know' };

export interface Account {
  readonly email: string;
  readonly emailVerified: boolean;
  readonly name: string;
}

const KEY_ID = 'k1';

function newKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: KEY_ID, use: 'sig', alg: 'RS256' };
}

/** Everything that is asked for is granted: consent is not what is tried here. */
async function grantAll(ctx: KoaContextWithOIDC) {
  const { provider, client, session } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const { accountId } = session;
  const grant = new provider.Grant({ accountId, clientId: client.clientId });
  grant.addOIDCScope('openid email profile');
  await grant.save();
  return grant;
}

function configurationFor(
  redirectUri: string,
  accounts: Readonly<Record<string, Account>>,
): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    loadExistingGrant: grantAll,
    findAccount: (_ctx, sub) => {
      const account = accounts[sub];
      if (!account) return undefined;
      const { email, emailVerified, name } = account;
      const claims = { sub, email, email_verified: emailVerified, name };
      return { accountId: sub, claims: async () => claims };
    },
    // Keys are made here and not by the package, so that a test can publish others.
    jwks: { keys: [newKey()] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 600 },
  };
}

export interface Issuer {
  readonly url: string;
  /** Who sits at the browser. */
  account: string;
  /** Publishes keys with which nothing was signed. */
  hasForeignKeys: boolean;
  close(): Promise<void>;
}

function publicHalf({ kty, n, e, kid, use, alg }: ReturnType<typeof newKey>) {
  return { kty, n, e, kid, use, alg };
}

/** A real OpenID Connect server on a free port of this machine, at which `account` signs in at once. */
export async function startIssuer(
  redirectUri: string,
  accounts: Readonly<Record<string, Account>>,
): Promise<Issuer> {
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const server = createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(url, configurationFor(redirectUri, accounts));
  const serve = provider.callback();
  const issuer: Issuer = {
    url,
    account: Object.keys(accounts)[0] ?? '',
    hasForeignKeys: false,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  handle = (request, response) => {
    if (request.url?.startsWith('/interaction/')) {
      const login = { login: { accountId: issuer.account } };
      void provider.interactionFinished(request, response, login);
    } else if (request.url === '/jwks' && issuer.hasForeignKeys) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ keys: [publicHalf(newKey())] }));
    } else void serve(request, response);
  };
  return issuer;
}
