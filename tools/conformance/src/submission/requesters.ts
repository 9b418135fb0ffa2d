/**
 * Who asks: requests on a field say which process of ours sent them, or that a person did.
 *
 * @module
 */
import type { Trial } from './trial.js';

/** Requests with this header are a person's: no fault befalls them. */
export const personsHeader = 'x-person';
/** Says which process of ours asks. */
export const workerHeader = 'x-worker';

export function fetchWith(trial: Trial, header: string, value: string): typeof fetch {
  return (input, init) => {
    const request = new Request(input, init);
    request.headers.set(header, value);
    return trial.emulator.fetch(request);
  };
}
