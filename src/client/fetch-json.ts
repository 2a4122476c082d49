/**
 * The JSON at an address; what it holds is for the caller's schema to say.
 * @throws where it cannot be had or is no JSON
 */
export async function fetchJson(address: string): Promise<unknown> {
  const json = await fetchJsonIfThere(address);
  if (json === undefined) throw new Error(`There is nothing at ${address}`);
  return json;
}

/**
 * The same, or undefined where there is nothing at the address.
 * @throws where it cannot be said, or what is there is no JSON
 */
export async function fetchJsonIfThere(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${address} answered ${String(response.status)}`);
  return response.json();
}
