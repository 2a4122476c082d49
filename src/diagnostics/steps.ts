/** Says that a step of a command is done and how long it took. */
export function reportStep(name: string, milliseconds: number, detail = ''): void {
  console.log(`${name}: done in ${(milliseconds / 1000).toFixed(1)} s${detail === '' ? '' : ` (${detail})`}`);
}

/** Runs a step and says how long it took; a step that fails throws on. */
export async function runStep<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await run();
  reportStep(name, performance.now() - start);
  return result;
}
