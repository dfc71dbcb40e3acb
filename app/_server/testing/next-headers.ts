interface Kept {
  readonly value: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Stands in for next/headers in tests: one browser's cookies and the headers of its request. */
export const browser = {
  cookies: new Map<string, Kept>(),
  headers: new Headers(),
  reset(): void {
    this.cookies.clear();
    this.headers = new Headers();
  },
};

export async function cookies() {
  return {
    get: (name: string) => browser.cookies.get(name),
    set: (name: string, value: string, options: Kept['options']) => {
      browser.cookies.set(name, { value, options });
    },
  };
}

export async function headers(): Promise<Headers> {
  return browser.headers;
}
