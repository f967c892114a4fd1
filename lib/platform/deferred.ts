export type Deferred = { promise: Promise<void>; resolve: () => void };

/** A promise that is kept from outside. Node 20 has no Promise.withResolvers. */
export function deferred(): Deferred {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}
