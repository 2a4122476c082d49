import * as z from 'zod/mini';

/**
 * A value that the browser keeps, and that all tabs of the guide share. Where storage is blocked or full, it lasts as
 * long as the page, and `isKept` says so. What is stored is read as if a stranger had written it, and has a version, so
 * that a guide that keeps more will know what an older one kept. Whoever shows the value listens to `change`.
 */
export class Stored<Value> extends EventTarget {
  readonly #name: string;
  readonly #schema: z.ZodMiniType<{ version: 1; value: Value }>;
  readonly #none: Value;
  #value: Value;
  #isKept = true;

  /**
   * @param name tells one value from another, and with the guide's path one guide of a host from another
   * @param none what it is where nothing is stored, or nothing that can be read
   */
  constructor(name: string, schema: z.ZodMiniType<Value>, none: Value) {
    super();
    this.#name = name;
    this.#schema = z.object({ version: z.literal(1), value: schema });
    this.#none = none;
    this.#value = this.#read() ?? none;
    addEventListener('storage', ({ key }) => {
      if (key !== name && key !== null) return;
      this.#value = this.#read() ?? none;
      this.#tell();
    });
    // A page that comes back out of the browser's memory has slept through what other pages stored.
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted || !this.#isKept) return;
      this.#value = this.#read() ?? none;
      this.#tell();
    });
  }

  get value(): Value {
    return this.#value;
  }

  /** Whether the value will be there on the next page. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** Changes the value, beginning with what another tab may have made of it since. */
  update(change: (value: Value) => Value): void {
    const current = this.#isKept ? (this.#read() ?? this.#value) : this.#value;
    this.#value = change(current);
    this.#write();
    this.#tell();
  }

  clear(): void {
    this.update(() => this.#none);
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }

  /** What is stored: nothing stored is `none`, and `undefined` is what cannot be read. */
  #read(): Value | undefined {
    try {
      const text = localStorage.getItem(this.#name);
      return text === null ? this.#none : z.safeParse(this.#schema, JSON.parse(text)).data?.value;
    } catch {
      return undefined;
    }
  }

  #write(): void {
    try {
      if (this.#value === this.#none) localStorage.removeItem(this.#name);
      else localStorage.setItem(this.#name, JSON.stringify({ version: 1, value: this.#value }));
      this.#isKept = true;
    } catch {
      this.#isKept = false;
    }
  }
}
