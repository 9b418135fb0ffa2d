/**
 * Keyed hashes and seals: what a journal holds in place of what it must not show.
 *
 * @module
 */

/** What one journal's secret makes. */
export interface Secrets {
  /** HMAC-SHA-256 of the parts, as 64 hexadecimal digits. Parts cannot run into one another. */
  hash(...parts: readonly string[]): Promise<string>;
  /** Of a file's bytes, slice by slice: a large one is never in memory as a whole. */
  hashBlob(blob: Blob): Promise<string>;
  /** What can be read again with the same secret only. */
  seal(text: string): Promise<string>;
  /** @throws when it was sealed with another secret, or changed since. */
  open(sealed: string): Promise<string>;
}

const sliceSize = 1 << 22;

/** @param secret of the journal: 32 random bytes */
export async function secretsOf(secret: Uint8Array): Promise<Secrets> {
  const { subtle } = globalThis.crypto;
  const text = new TextEncoder();
  const own = new Uint8Array(secret);
  const signing = await subtle.importKey('raw', own, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const derived = await subtle.sign('HMAC', signing, text.encode('seal'));
  const sealing = await subtle.importKey('raw', derived, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const mac = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => hexadecimal(new Uint8Array(await subtle.sign('HMAC', signing, bytes)));
  return {
    hash: (...parts) => mac(text.encode(JSON.stringify(parts))),
    async hashBlob(blob) {
      const digests: string[] = [String(blob.size)];
      for (let start = 0; start < blob.size; start += sliceSize) {
        digests.push(hexadecimal(new Uint8Array(await subtle.digest('SHA-256', await blob.slice(start, start + sliceSize).arrayBuffer()))));
      }
      return mac(text.encode(JSON.stringify(digests)));
    },
    async seal(plain) {
      const iv = globalThis.crypto.getRandomValues(new Uint8Array(12));
      const sealed = new Uint8Array(await subtle.encrypt({ name: 'AES-GCM', iv }, sealing, text.encode(plain)));
      return `${hexadecimal(iv)}.${hexadecimal(sealed)}`;
    },
    async open(sealed) {
      const [iv = '', body = ''] = sealed.split('.');
      return new TextDecoder().decode(await subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(iv) }, sealing, bytesOf(body)));
    },
  };
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hex.length / 2);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16);
  return bytes;
}
