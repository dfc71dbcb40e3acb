import type { Actor, PersonRole } from '@/lib/access/actor';

/** A user as the one who acts. */
export function personActor(
  { id, role, providerId }: { id: string; role: PersonRole; providerId: string | null },
  secondFactor = false,
): Actor {
  return { role, id, providerId, secondFactor };
}
