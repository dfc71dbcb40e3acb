import { PERSON_ROLES } from '@/lib/access/actor';

const PERSON = new RegExp(`^(?:user|${PERSON_ROLES.join('|')}):(\\S+)$`);

/** The id of the person whom a label of the audit log names, as actor or as subject. */
export function personIn(label: string): string | undefined {
  return PERSON.exec(label)?.[1];
}
