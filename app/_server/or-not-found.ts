import { notFound } from 'next/navigation';
import { AppError } from '@/lib/access/app-error';

function isMissing(error: unknown): boolean {
  return error instanceof AppError && error.code === 'not_found';
}

/** Turns a `not_found` of the data layer into nothing; other errors pass. */
export async function orUndefined<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Turns a `not_found` of the data layer into the page that says so; other errors pass. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isMissing(error)) notFound();
    throw error;
  }
}
