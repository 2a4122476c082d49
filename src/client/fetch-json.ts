/**
 * The JSON at an address; what it holds is for the caller's schema to say.
 * @throws where it cannot be had or is no JSON
 */
export async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${String(response.status)}`);
  return response.json();
}
