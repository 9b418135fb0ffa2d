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

export const allSafeguards: Safeguards = { lookUp: true, flowCheck: true, lease: true, readBack: true };
