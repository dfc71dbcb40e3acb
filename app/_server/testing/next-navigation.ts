/** Stands in for next/navigation in tests: where an action leads is thrown as it is there. */
class Landing extends Error {
  readonly place: string;

  constructor(place: string) {
    super(place);
    this.place = place;
  }
}

export const NOT_FOUND = 'not found';

export function redirect(path: string): never {
  throw new Landing(path);
}

export function notFound(): never {
  throw new Landing(NOT_FOUND);
}

/** The path an action redirects to, or NOT_FOUND; other errors pass. */
export async function landingOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Landing) return error.place;
    throw error;
  }
  throw new Error('the action leads nowhere');
}
