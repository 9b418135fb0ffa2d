/**
 * Reads `multipart/form-data` as ASP.NET's MultipartReader does: a body that ends before its closing boundary is refused whole.
 *
 * @module
 */

/** A part of a body; names of headers in lower case. */
export interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** The boundary that a Content-Type names; none: undefined. */
export function boundaryOf(contentType: string): string | undefined {
  const match = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  return match?.[1] ?? match?.[2];
}

/** The parts in their order; undefined if the body ends too early. */
export function readMultipart(body: Uint8Array, boundary: string): readonly Part[] | undefined {
  const delimiter = ascii(`--${boundary}`);
  const parts: Part[] = [];
  let at = startsWith(body, delimiter, 0) ? 0 : afterLineBreak(indexOf(body, [13, 10, ...delimiter], 0));
  while (at >= 0) {
    const head = at + delimiter.length;
    if (startsWith(body, [45, 45], head)) return parts;
    const headersAt = indexOf(body, [13, 10], head) + 2;
    const bodyAt = startsWith(body, [13, 10], headersAt) ? headersAt + 2 : indexOf(body, [13, 10, 13, 10], headersAt) + 4;
    const end = indexOf(body, [13, 10, ...delimiter], bodyAt - 2);
    if (headersAt < 2 || bodyAt < 4 || end < 0) return undefined;
    parts.push({ headers: readHeaders(body.subarray(headersAt, bodyAt)), body: body.slice(Math.min(bodyAt, end), end) });
    at = end + 2;
  }
  return undefined;
}

function readHeaders(bytes: Uint8Array): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of new TextDecoder().decode(bytes).split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

function ascii(text: string): number[] {
  return [...new TextEncoder().encode(text)];
}

function afterLineBreak(index: number): number {
  return index < 0 ? -1 : index + 2;
}

function startsWith(bytes: Uint8Array, wanted: readonly number[], at: number): boolean {
  return at + wanted.length <= bytes.length && wanted.every((byte, index) => bytes[at + index] === byte);
}

function indexOf(bytes: Uint8Array, wanted: readonly number[], from: number): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first, Math.max(0, from)); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, wanted, at)) return at;
  }
  return -1;
}
