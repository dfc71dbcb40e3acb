import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';

/** The user behind an actor. @throws AppError `refused` where there is none */
export function personId({ id, role }: Actor): string {
  if (id === null) throw new AppError('refused', `${role} is nobody in particular`);
  return id;
}
