/**
 * Media types in `Accept` and `Content-Type`.
 *
 * @module
 */

/** A Content-Type without its parameters, lower case; none: undefined. */
export function mediaTypeOf(contentType: string | null): string | undefined {
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  return type === undefined || type === '' ? undefined : type;
}

/** Whether an Accept header takes a type; no header takes all. */
export function accepts(accept: string | null, type: string): boolean {
  if (accept === null || accept.trim() === '') return true;
  const family = `${type.split('/')[0]}/*`;
  return accept.split(',').some((part) => {
    const wanted = part.split(';')[0]?.trim().toLowerCase();
    return wanted === type || wanted === '*/*' || wanted === family;
  });
}
