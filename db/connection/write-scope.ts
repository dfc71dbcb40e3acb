import { AsyncLocalStorage } from 'node:async_hooks';
import { AppError } from '@/lib/access/app-error';

export interface WriteScope {
  /** @throws AppError `internal` inside a write */
  forbid(): void;
  run<T>(task: () => Promise<T>): Promise<T>;
}

/** Notices a write, or a read past `tx`, inside a write: the one would wait for itself, the other see old rows. */
export function writeScope(): WriteScope {
  const scope = new AsyncLocalStorage<true>();
  return {
    forbid() {
      if (scope.getStore()) throw new AppError('internal', 'inside write(tx => …) use only tx');
    },
    run: (task) => scope.run(true, task),
  };
}
