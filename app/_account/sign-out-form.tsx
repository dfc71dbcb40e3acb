import { Button } from '@/app/_ui/button';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { signOut } from './sign-in-actions';

export function SignOutForm({ locale, label }: { locale: Locale; label: string }) {
  return (
    <form action={signOut}>
      <input type="hidden" name="locale" value={locale} />
      <Button>{label}</Button>
    </form>
  );
}
