import { randomInt } from 'node:crypto';
import { hash, type Options, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id, the variant this package takes unless told otherwise. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const satisfies Options;

/** Of no password: checked where there is no account, so that the time taken tells nothing. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$NbNBRGNth/Af6klPdtFkcg$rPdTwrN4LzCLD2O9Q7ekr10ULFPLcoMWgKN+P6/PZpE';

/** Without the characters that are taken for one another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 5;
const GROUP_LENGTH = 4;

/** The same keys give the same password, whichever input method composed the characters. */
const normal = (password: string) => password.normalize('NFKC');

/** argon2id with 19 MiB, two passes and a random salt, as a PHC string. */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), COST);
}

/** Whether a password is the one of a hash; takes as long, and is false, where there is no hash. */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  const isRight = await verify(passwordHash ?? NOBODYS_HASH, normal(password));
  return isRight && passwordHash !== null;
}

/** A password for somebody to type once from the screen: 99 random bits in groups of four. */
export function newPassword(): string {
  const letter = () => LETTERS.charAt(randomInt(LETTERS.length));
  const group = () => Array.from({ length: GROUP_LENGTH }, letter).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
