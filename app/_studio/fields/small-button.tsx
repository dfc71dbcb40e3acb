'use client';

import type { ComponentProps } from 'react';

/**
 * A button of a dense toolbar. Where it can do nothing now it keeps the focus, so that the keyboard
 * does not lose its place after a move.
 */
export function SmallButton({
  isOff = false,
  onClick,
  className = '',
  ...rest
}: ComponentProps<'button'> & { isOff?: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={isOff || undefined}
      onClick={(event) => {
        if (!isOff) onClick?.(event);
      }}
      className={`inline-flex min-h-9 min-w-9 items-center justify-center rounded-sm border border-rule px-2 text-small hover:border-ink aria-disabled:cursor-default aria-disabled:border-rule aria-disabled:text-muted aria-disabled:opacity-60 ${className}`}
    />
  );
}
