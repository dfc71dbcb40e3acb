import { ALL_ASKERS, type Asker } from '@/db/testing/access-matrix/askers';

/** A status, or where a redirect leads: to sign in, to what says that a page is not for them, or on. */
export type Answer = number | 'sign-in' | 'refused' | 'onward';

/** Which answer goes to whom; everybody stands in it once. */
export type Answers = ReadonlyMap<Answer, readonly Asker[]>;

/** One page, or one method of a route, as it is asked for. */
export interface Place {
  /** As it lies in app. */
  readonly file: string;
  /** With the names of things in braces: `/zh/studio/drafts/{draft}`. */
  readonly address: string;
  readonly method: string;
  readonly answers: Answers;
  readonly body?: Readonly<Record<string, unknown>>;
  /** Fields of a form that is posted. */
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Needs what only a running server has: its files, its workers. */
  readonly serverOnly?: boolean;
}

type Asked = Partial<Pick<Place, 'body' | 'form' | 'headers' | 'serverOnly'>>;

export const answers = (...pairs: readonly (readonly [Answer, readonly Asker[]])[]): Answers =>
  new Map(pairs);

export const toEverybody = (answer: Answer): Answers => answers([answer, ALL_ASKERS]);

export const page = (path: string, address: string, given: Answers, asked: Asked = {}): Place => ({
  file: `${path}/page.tsx`,
  address,
  method: 'GET',
  answers: given,
  ...asked,
});

export function route(path: string, address: string) {
  return (method: string, given: Answers, asked: Asked = {}): Place => ({
    file: `${path}/route.ts`,
    address,
    method,
    answers: given,
    ...asked,
  });
}

/** The methods that a route refuses to everybody, and the question which it takes. */
export function refusedMethods(path: string, address: string, methods: readonly string[]): Place[] {
  const of = route(path, address);
  return [
    ...methods.map((method) => of(method, toEverybody(405))),
    of('OPTIONS', toEverybody(204)),
  ];
}

export function answerFor(place: Pick<Place, 'answers'>, asker: Asker): Answer | undefined {
  return [...place.answers].find(([, askers]) => askers.includes(asker))?.[0];
}

/** An address with the names in braces replaced. */
export function filledIn(text: string, things: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const thing = things[name];
    if (thing === undefined) throw new Error(`there is no ${name}`);
    return thing;
  });
}
