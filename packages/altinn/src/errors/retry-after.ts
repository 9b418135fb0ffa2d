/**
 * How long a service asks to be left alone.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 * @module
 */

/** A day. Who is asked to wait for longer has been asked by mistake, or by somebody else than the service. */
const longest = 86_400;

/** `Sat, 21 Nov 2026 12:00:30 GMT`, and the two older forms of a date: what else a date parser takes is not one. */
const httpDate = /^(?:[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT|[A-Z][a-z]{5,8}, \d\d-[A-Z][a-z]{2}-\d\d \d\d:\d\d:\d\d GMT|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4})$/;

/**
 * Seconds, from a number of seconds or a date; a day at the most. Nothing for what is neither.
 *
 * @param now milliseconds since 1970
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,30}$/.test(text)) return Math.min(longest, Number(text));
  if (!httpDate.test(text)) return undefined;
  // The third form names no zone, and means GMT.
  const date = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(date) ? undefined : Math.min(longest, Math.max(0, Math.ceil((date - now) / 1000)));
}
