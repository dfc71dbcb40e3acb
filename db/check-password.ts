import { AppError } from '@/lib/access/app-error';
import { passwordFault } from '@/lib/access/password-rule';

/** @throws AppError `invalid` that names the field `password`, for one that the rule does not take */
export function checkPassword(password: string, email: string): void {
  const fault = passwordFault(password, { email });
  if (fault) throw new AppError('invalid', `password: ${fault.en}`);
}
