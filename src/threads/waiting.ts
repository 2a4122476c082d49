/** Somebody who waits until something holds. */
export interface Waiting {
  /** Fulfilled when it holds. Broken by what failed, then and later. */
  readonly wait: () => Promise<void>;
  /** Looks whether it holds now. */
  readonly look: () => void;
  readonly fail: (reason: unknown) => void;
}

/** @param holds is asked when somebody begins to wait, and at every look */
export function createWaiting(holds: () => boolean): Waiting {
  let failed: { readonly reason: unknown } | undefined;
  let waiting: PromiseWithResolvers<undefined> | undefined;
  return {
    wait: async () => {
      if (failed !== undefined) throw failed.reason;
      if (!holds()) await (waiting ??= Promise.withResolvers()).promise;
    },
    look: () => {
      if (waiting === undefined || !holds()) return;
      waiting.resolve(undefined);
      waiting = undefined;
    },
    fail: (reason) => {
      failed ??= { reason };
      waiting?.reject(reason);
    },
  };
}
