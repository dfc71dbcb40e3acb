import { notFound } from 'next/navigation';
import { AppError, type AppErrorCode } from '@/lib/access/app-error';

/** Turns one kind of error of the data layer, `not_found` unless said, into nothing; others pass. */
export async function orUndefined<T>(
  work: Promise<T>,
  code: AppErrorCode = 'not_found',
): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && error.code === code) return undefined;
    throw error;
  }
}

/** Turns a `not_found` of the data layer into the page that says so; other errors pass. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  }
}
