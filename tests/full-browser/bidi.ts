import { z } from 'zod';

const messageSchema = z.union([
  z.looseObject({ type: z.literal('success'), id: z.int(), result: z.unknown() }),
  z.looseObject({ type: z.literal('error'), id: z.int().nullable(), error: z.string(), message: z.string() }),
  z.looseObject({ type: z.literal('event'), method: z.string(), params: z.unknown() }),
]);

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A connection over WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), of which the tests need six commands.
 * Neither Playwright nor Puppeteer serves here: both ask Debian's Firefox for commands that it does not know yet, and
 * both run `eval()` in the page, which the guide's policy forbids. Once it allows one of them, this file can go.
 */
export class BidiConnection {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners: ((method: string, params: unknown) => void)[] = [];
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      this.#receive(messageSchema.parse(JSON.parse(String(data))));
    });
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The browser closed the connection'));
    });
  }

  /** @throws an Error where nobody answers at the address */
  static async open(address: string): Promise<BidiConnection> {
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', () => {
        reject(new Error(`No browser answers at ${address}`));
      });
    });
    return new BidiConnection(socket);
  }

  /** @throws an Error with the browser's own words where it refuses */
  send(method: string, params: object): Promise<unknown> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Calls a function for each event that was subscribed to. */
  listen(listener: (method: string, params: unknown) => void): void {
    this.#listeners.push(listener);
  }

  close(): void {
    this.#socket.close();
  }

  #receive(message: z.infer<typeof messageSchema>): void {
    if (message.type === 'event') {
      for (const listener of this.#listeners) listener(message.method, message.params);
      return;
    }
    const waiting = this.#waiting.get(message.id ?? 0);
    this.#waiting.delete(message.id ?? 0);
    if (message.type === 'success') waiting?.resolve(message.result);
    else waiting?.reject(new Error(`${message.error}: ${message.message}`));
  }
}
