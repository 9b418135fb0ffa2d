/**
 * Parts of the client that are loaded when they are first needed: who does not need them does not carry them.
 *
 * @module
 */
import { AltinnError } from '../errors/altinn-error.js';

/**
 * Loads a part and makes it ready, once. Where it could not be loaded, the next call tries again: a moment without a network
 * does no lasting harm.
 *
 * @throws AltinnError from what is returned: `network`, when the part cannot be loaded; nothing has been sent then
 */
export function loadedPart<Part, Ready>(load: () => Promise<Part>, make: (part: Part) => Ready): () => Promise<Ready> {
  let ready: Promise<Ready> | undefined;
  return () => {
    ready ??= load().then(make, (cause: unknown) => {
      ready = undefined;
      throw new AltinnError({ code: 'network', operation: 'load', retryable: true, outcomeKnown: true, reason: 'a part of the client could not be loaded', cause });
    });
    return ready;
  };
}

/** The calls of a part, the first of which loads it. */
export function loadedCalls<Calls extends object>(names: { readonly [Name in keyof Calls]: true }, load: () => Promise<Calls>): Calls {
  const later = (name: string) => async (...given: readonly unknown[]) => (await load() as Functions)[name]!(...given);
  return Object.fromEntries(Object.keys(names).map(name => [name, later(name)])) as Calls;
}

type Functions = Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;
