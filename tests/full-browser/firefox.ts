import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { tools } from '../tools.ts';
import { BidiConnection } from './bidi.ts';

const treeSchema = z.looseObject({ contexts: z.array(z.looseObject({ context: z.string() })).min(1) });
const resultSchema = z.union([
  z.looseObject({ type: z.literal('success'), result: z.looseObject({ value: z.string() }) }),
  z.looseObject({ type: z.literal('exception'), exceptionDetails: z.looseObject({ text: z.string() }) }),
]);
const logSchema = z.looseObject({ level: z.string(), text: z.string().nullable() });
const middleSchema = z.object({ x: z.number(), y: z.number() });

/** Debian's Firefox with one window, driven as a reader drives it: by addresses, pointer and keys. */
export class Firefox {
  /** What pages said to the console since the last visit, policy and errors included. */
  readonly said: string[] = [];
  readonly #program: ChildProcess;
  readonly #profile: string;
  readonly #connection: BidiConnection;
  readonly #context: string;

  private constructor(program: ChildProcess, profile: string, connection: BidiConnection, context: string) {
    this.#program = program;
    this.#profile = profile;
    this.#connection = connection;
    this.#context = context;
    connection.listen((_method, params) => {
      const { level, text } = logSchema.parse(params);
      this.said.push(`${level}: ${text ?? ''}`);
    });
  }

  /** @throws an Error where Firefox does not start */
  static async start(): Promise<Firefox> {
    const profile = await mkdtemp(join(tmpdir(), 'guide-firefox-'));
    const options = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
    const program = spawn(tools.firefox.command, options, { stdio: ['ignore', 'ignore', 'pipe'] });
    process.once('exit', () => program.kill()); // also where a test gave up on it
    const connection = await BidiConnection.open(`${await readAddress(program)}/session`);
    await connection.send('session.new', { capabilities: {} });
    await connection.send('session.subscribe', { events: ['log.entryAdded'] });
    const { contexts } = treeSchema.parse(await connection.send('browsingContext.getTree', {}));
    const context = contexts[0]?.context ?? '';
    await connection.send('browsingContext.setViewport', { context, viewport: { width: 1440, height: 900 } });
    return new Firefox(program, profile, connection, context);
  }

  /** Opens an address, and comes back when it has loaded. */
  async visit(url: string): Promise<void> {
    await this.#navigate('about:blank'); // what the page before was still loading is not to be heard
    this.said.length = 0;
    await this.#navigate(url);
  }

  async #navigate(url: string): Promise<void> {
    await this.#connection.send('browsingContext.navigate', { context: this.#context, url, wait: 'complete' });
  }

  async reload(): Promise<void> {
    await this.#connection.send('browsingContext.reload', { context: this.#context, wait: 'complete' });
  }

  /**
   * What an expression is in the page.
   * @param expression JavaScript; its value must be one that JSON knows
   * @throws an Error where it throws, or where its value does not fit
   */
  async read<Value>(schema: z.ZodType<Value>, expression: string): Promise<Value> {
    const answer = resultSchema.parse(
      await this.#connection.send('script.callFunction', {
        functionDeclaration: `async () => JSON.stringify(await (${expression}) ?? null)`,
        target: { context: this.#context },
        awaitPromise: true,
      }),
    );
    if (answer.type === 'exception') throw new Error(`${answer.exceptionDetails.text} in ${expression}`);
    return schema.parse(JSON.parse(answer.result.value));
  }

  /** How many elements of a selector are shown. */
  count(selector: string): Promise<number> {
    const all = `[...document.querySelectorAll(${JSON.stringify(selector)})]`;
    return this.read(z.int(), `${all}.filter((element) => element.checkVisibility()).length`);
  }

  /** Presses the pointer on the first element of a selector. */
  async click(selector: string): Promise<void> {
    const { x, y } = await this.read(
      middleSchema,
      `(() => {
        const element = document.querySelector(${JSON.stringify(selector)});
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = element.getClientRects()[0];
        return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
      })()`,
    );
    await this.#perform({
      type: 'pointer',
      id: 'mouse',
      actions: [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    });
  }

  /** Types characters into what has the focus. */
  async type(text: string): Promise<void> {
    const actions = Array.from(text).flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#perform({ type: 'key', id: 'keyboard', actions });
  }

  async #perform(source: object): Promise<void> {
    await this.#connection.send('input.performActions', { context: this.#context, actions: [source] });
  }

  /** Ends this Firefox and takes its profile away. */
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#program.once('exit', resolve));
    await this.#connection.send('browser.close', {});
    this.#connection.close();
    await ended;
    await rm(this.#profile, { recursive: true, force: true });
  }
}

/** The address that Firefox prints when it listens. */
async function readAddress({ stderr }: ChildProcess): Promise<string> {
  if (stderr === null) throw new Error('Firefox has no channel to say its address on');
  for await (const line of createInterface({ input: stderr })) {
    const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
    if (address !== undefined) {
      stderr.resume(); // what it says later is read and dropped, or it would block
      return address;
    }
  }
  throw new Error('Firefox ended before it listened');
}
