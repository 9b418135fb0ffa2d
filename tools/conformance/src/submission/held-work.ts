/**
 * Work that the machine does beside the event loop (hashing, reading Blobs) looks like idleness to a virtual clock, which would
 * jump ahead meanwhile. Here such work holds the clock.
 *
 * @module
 */
import type { VirtualClock } from '@blankett/emulator';

let clock: VirtualClock | undefined;
let patched = false;

/** From now on such work holds this clock, and no other. */
export function holdDuringWork(held: VirtualClock): void {
  clock = held;
  if (patched) return;
  patched = true;
  patch(globalThis.crypto.subtle, ['sign', 'verify', 'digest', 'encrypt', 'decrypt', 'importKey', 'generateKey', 'exportKey']);
  patch(Blob.prototype, ['arrayBuffer', 'text']);
  // Only what is sent: an answer may be slow on purpose, by the same clock.
  patch(Request.prototype, ['arrayBuffer', 'text']);
}

function patch(owner: object, names: readonly string[]): void {
  for (const name of names) {
    const original = (owner as Record<string, (...given: unknown[]) => Promise<unknown>>)[name]!;
    Object.defineProperty(owner, name, {
      configurable: true,
      writable: true,
      value(this: unknown, ...given: unknown[]): Promise<unknown> {
        const work = (): Promise<unknown> => original.apply(this, given);
        return clock === undefined ? work() : clock.hold(work);
      },
    });
  }
}
