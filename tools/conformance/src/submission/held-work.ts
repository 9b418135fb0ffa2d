/**
 * Work that the machine does beside the event loop (hashing, reading Blobs) looks like idleness to a virtual clock, which would
 * jump ahead meanwhile. Here such work holds the clock.
 *
 * @module
 */
import { createHash, createHmac } from 'node:crypto';
import type { VirtualClock } from '@blankett/emulator';

let clock: VirtualClock | undefined;
let patched = false;

/** From now on such work holds this clock, and no other. */
export function holdDuringWork(held: VirtualClock): void {
  clock = held;
  if (patched) return;
  patched = true;
  hashAtOnce();
  patch(globalThis.crypto.subtle, ['sign', 'verify', 'digest', 'encrypt', 'decrypt', 'importKey', 'generateKey', 'exportKey']);
  patch(Blob.prototype, ['arrayBuffer', 'text']);
  // Only what is sent: an answer may be slow on purpose, by the same clock.
  patch(Request.prototype, ['arrayBuffer', 'text']);
}

/** Hashes of journals are many and short: made on the spot they take no turn of another thread. */
function hashAtOnce(): void {
  const { subtle } = globalThis.crypto;
  const secrets = new WeakMap<CryptoKey, Uint8Array>();
  const { importKey, sign, digest } = subtle;
  Object.assign(subtle, {
    async importKey(...given: Parameters<typeof importKey>) {
      const key = await importKey.apply(subtle, given);
      const [format, secret] = given;
      if (format === 'raw' && key.algorithm.name === 'HMAC' && (key.algorithm as HmacKeyAlgorithm).hash.name === 'SHA-256') secrets.set(key, new Uint8Array(secret as Uint8Array));
      return key;
    },
    async sign(...given: Parameters<typeof sign>) {
      const [, key, data] = given;
      const secret = secrets.get(key);
      return secret === undefined ? sign.apply(subtle, given) : bufferOf(createHmac('sha256', secret).update(bytesOf(data)).digest());
    },
    async digest(...given: Parameters<typeof digest>) {
      const [algorithm, data] = given;
      return algorithm === 'SHA-256' ? bufferOf(createHash('sha256').update(bytesOf(data)).digest()) : digest.apply(subtle, given);
    },
  });
}

function bytesOf(data: BufferSource): Uint8Array {
  return data instanceof ArrayBuffer ? new Uint8Array(data) : new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
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
