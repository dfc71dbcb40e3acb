import { groupDigits } from '@/lib/profile/format-number';
import type { Count } from './small-cells';

/** A number of firms, or that it is too small to be told. */
export function countText(count: Count): string {
  return count === null ? '<5' : groupDigits(count);
}
