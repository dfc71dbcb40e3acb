import 'next-auth';
import 'next-auth/jwt';

declare module 'next-auth' {
  interface User {
    /** Set once the database has opened a session. */
    sessionToken?: string;
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sessionToken?: string;
  }
}
