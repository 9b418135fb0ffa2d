/**
 * What a worker and the process that kills it tell each other.
 *
 * @module
 */

/** What a worker is started with, as JSON in its first argument. */
export interface WorkerTask {
  /** Folder of the journal. */
  readonly journal: string;
  /** Where the emulator listens. */
  readonly origin: string;
  readonly reference: string;
  /** How it is gone on with where another has died: by the same call again, or by `resume`. */
  readonly call: 'submit' | 'resume';
  readonly party: string;
  /** An Altinn token for the party. */
  readonly token: string;
  /** The file of the form, and what its attachment holds. */
  readonly form: string;
  readonly attachment: string;
  /** The emulator's time when the worker was started, and how many times as fast as the machine's it goes. */
  readonly now: number;
  readonly rate: number;
}

/** From the worker. At each `append` it waits for the word to go on. */
export type WorkerMessage =
  | { readonly about: 'append'; readonly when: 'before' | 'after'; readonly kind: string }
  | { readonly about: 'end'; readonly state: string; readonly twins: number }
  | { readonly about: 'error'; readonly code: string; readonly message: string };

/** To the worker: go on. */
export const goOn = 'go on';
