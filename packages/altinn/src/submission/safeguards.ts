/**
 * What keeps a submission from being lost or sent twice. All of it is always on; tests turn one off at a time to show that
 * they would notice.
 *
 * @module
 */

export interface Safeguards {
  /** An ambiguous instantiation is resolved by looking for the instance. */
  readonly lookUp: boolean;
  /** `process/next` is sent only when the process stands where it is believed to stand. */
  readonly flowCheck: boolean;
  /** One worker at a time goes on with a submission. */
  readonly lease: boolean;
  /** What is stored is compared with what was sent. */
  readonly readBack: boolean;
}

/** Under this key an object of options may turn safeguards off. No type shows it: it is for the tests of this house alone. */
export const safeguardsKey: symbol = Symbol.for('@blankett/altinn/submission/safeguards');

/** What a test has turned off; nothing, anywhere else. */
export function safeguardsIn(options: object): Partial<Safeguards> {
  return (options as Readonly<Record<symbol, Partial<Safeguards> | undefined>>)[safeguardsKey] ?? {};
}

export const allSafeguards: Safeguards = { lookUp: true, flowCheck: true, lease: true, readBack: true };
