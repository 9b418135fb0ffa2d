/**
 * How an instance of ours is known again when the answer that named it was lost: a key of our own in its dataValues.
 *
 * The template and multipart keep dataValues to the end; `instances/create` and copies drop them; an app may overwrite them.
 * So it is a capability of a service, found by reading back (recorded: marker). Where it has none, see `perform/birth`.
 *
 * @module
 */

/** A key that no app has among its dataFields. */
export const markerKey = 'blankettSubmission';

/** The dataValues that an instance is made with. */
export function markerValues(submissionKey: string): Readonly<Record<string, string>> {
  return { [markerKey]: submissionKey };
}

/** Whose mark it bears: the submission's key, or none. */
export function markOf(dataValues: Readonly<Record<string, unknown>> | null | undefined): string | undefined {
  if (dataValues === null || dataValues === undefined || !Object.hasOwn(dataValues, markerKey)) return undefined;
  const value = dataValues[markerKey];
  return typeof value === 'string' ? value : undefined;
}
