import * as z from 'zod/mini';

const keysSchema = z.array(z.string());

/**
 * The works that the reader has selected, by key. They are kept in the browser's storage, which the evidence pages
 * and other tabs share; where storage fails, they last as long as the page.
 */
export class Selection {
  readonly #name: string;
  #keys: Set<string>;

  /** @param base the path of the guide: two guides of one host keep their selections apart */
  constructor(base: string) {
    this.#name = `guide-selection:${base}`;
    this.#keys = this.#read();
  }

  get keys(): ReadonlySet<string> {
    return this.#keys;
  }

  add(keys: Iterable<string>): void {
    for (const key of keys) this.#keys.add(key);
    this.#write();
  }

  remove(keys: Iterable<string>): void {
    for (const key of keys) this.#keys.delete(key);
    this.#write();
  }

  clear(): void {
    this.#keys.clear();
    this.#write();
  }

  /** Forgets works that the guide does not have, as after a new edition. */
  keepOnly(known: ReadonlySet<string>): void {
    this.remove([...this.#keys].filter((key) => !known.has(key)));
  }

  /** Takes what another tab has selected; tells whether there was anything to take. */
  take({ key }: StorageEvent): boolean {
    if (key !== this.#name && key !== null) return false;
    this.#keys = this.#read();
    return true;
  }

  #read(): Set<string> {
    try {
      const stored = z.safeParse(keysSchema, JSON.parse(localStorage.getItem(this.#name) ?? '[]'));
      return new Set(stored.data ?? []);
    } catch {
      return new Set();
    }
  }

  #write(): void {
    try {
      if (this.#keys.size === 0) localStorage.removeItem(this.#name);
      else localStorage.setItem(this.#name, JSON.stringify([...this.#keys]));
    } catch {
      // No storage, or a full one: the selection still works on this page.
    }
  }
}
