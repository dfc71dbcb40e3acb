import Credentials from 'next-auth/providers/credentials';
import { signInWithPassword } from '@/db/commands/sign-in-with-password';
import { VISITOR } from '@/lib/access/actor';
import type { AuthRequest } from './auth-request';
import { database } from './database';

/** Sign-in by mail and password for programs; people use the page, which opens the same session. */
export function passwordProvider({ address, device }: AuthRequest) {
  return Credentials({
    credentials: { email: {}, password: {} },
    async authorize(given) {
      const email = given?.email ?? '';
      const password = given?.password ?? '';
      const input = { email, password, address, device, now: new Date() };
      const signedIn = await signInWithPassword(database(), VISITOR, input);
      // The message becomes the `error` of the sign-in page.
      if (!signedIn.ok) throw new Error('until' in signedIn ? 'blocked' : signedIn.reason);
      return { id: signedIn.userId, sessionToken: signedIn.token };
    },
  });
}
