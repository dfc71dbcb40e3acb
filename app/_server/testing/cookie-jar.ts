/** The cookies of one browser, without their paths and dates. */
export class CookieJar {
  readonly #kept = new Map<string, string>();
  /** The attributes each cookie was last set with. */
  readonly attributes = new Map<string, string>();

  take(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      this.attributes.set(name, attributes.join('; '));
      if (value === '' || /max-age=0(;|$)/i.test(attributes.join('; '))) this.#kept.delete(name);
      else this.#kept.set(name, value);
    }
  }

  get(name: string): string | undefined {
    return this.#kept.get(name);
  }

  set(name: string, value: string): void {
    this.#kept.set(name, value);
  }

  delete(name: string): void {
    this.#kept.delete(name);
  }

  names(): readonly string[] {
    return [...this.#kept.keys()];
  }

  header(): string {
    return [...this.#kept].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}
