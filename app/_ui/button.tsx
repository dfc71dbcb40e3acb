import type { ComponentProps } from 'react';

const LOOKS = {
  primary: 'bg-accent text-accent-ink border-accent font-medium hover:opacity-90',
  plain: 'bg-sheet text-ink border-edge hover:border-ink',
  quiet: 'border-transparent text-accent underline underline-offset-4 px-2',
} as const;

export type ButtonLook = keyof typeof LOOKS;

export function buttonClass(look: ButtonLook): string {
  return `inline-flex min-h-11 items-center justify-center rounded-sm border px-4 py-2 no-underline ${LOOKS[look]}`;
}

export function Button({
  look = 'plain',
  className = '',
  ...rest
}: ComponentProps<'button'> & { look?: ButtonLook }) {
  return <button type="submit" {...rest} className={`${buttonClass(look)} ${className}`} />;
}
