/** The worker's global object, which the compiler takes for a page's. */
export const worker = self as unknown as ServiceWorkerGlobalScope;

/** The address of a path below the guide's base path. */
export function toUrl(path: string): string {
  return new URL(path, worker.registration.scope).href;
}

/** The path below the guide's base path that an address names, without its query; undefined outside of the guide. */
export function toPath(address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const scope = new URL(worker.registration.scope);
  if (origin !== scope.origin || !pathname.startsWith(scope.pathname)) return undefined;
  return decodeURIComponent(pathname.slice(scope.pathname.length));
}
