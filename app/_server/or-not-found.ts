import { notFound } from 'next/navigation';
import { AppError } from '@/lib/access/app-error';

/** Turns a `not_found` of the data layer into the page that says so; other errors pass. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  }
}
