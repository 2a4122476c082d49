import { createServer } from 'node:net';

/** The first of two ports next to each other that nobody listens on, from a given one upward. */
export async function findPortPair(from: number): Promise<number> {
  for (let port = from; ; port += 2) {
    if ((await isPortFree(port)) && (await isPortFree(port + 1))) return port;
  }
}

/** Whether nobody listens on a port of this machine. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.once('listening', () => {
      probe.close(() => {
        resolve(true);
      });
    });
    probe.listen(port, 'localhost');
  });
}
