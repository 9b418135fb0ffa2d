/**
 * The id that a request carries. Apps take it over (W3C Trace Context): it stands in their logs and as `traceId` in their
 * problem documents, so that a caller, the owner and the platform speak of the same thing.
 *
 * @see https://www.w3.org/TR/trace-context/
 * @module
 */

/** Value of the header `traceparent` for a trace of its own. */
export function newTraceparent(random: () => number): string {
  return `00-${hexadecimal(32, random)}-${hexadecimal(16, random)}-00`;
}

/** The trace id of a `traceparent` header; none when it is not one. */
export function traceIdOf(traceparent: string | undefined): string | undefined {
  return /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(traceparent ?? '')?.[1];
}

function hexadecimal(digits: number, random: () => number): string {
  const text = Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');
  // All zeros is no id.
  return /^0+$/.test(text) ? `${text.slice(1)}1` : text;
}
