/**
 * Whether an instance has been read: numbers where it is kept, names where storage shows it or is asked.
 *
 * @module
 */

/** `status.readStatus` */
export const readStatuses: { readonly unread: 0; readonly read: 1; readonly updatedSinceLastReview: 2 } = { unread: 0, read: 1, updatedSinceLastReview: 2 };

/** By number. */
export const readStatusNames: readonly string[] = ['Unread', 'Read', 'UpdatedSinceLastReview'];

/** The number of a name, whatever its case; none of the names: undefined. */
export function readStatusOf(name: string): number | undefined {
  const at = readStatusNames.findIndex((one) => one.toLowerCase() === name.toLowerCase());
  return at < 0 ? undefined : at;
}
