/**
 * An instance as PATCH and DELETE of data show it: storage's document, in which the app has not filled in its own link.
 *
 * @module
 */
import type { StoredInstance } from '../../world/world.js';
import { shownStatus, storedInstanceJson } from '../instances/instance-json.js';

/** `sizes`: of elements that were written while the app held an older document. behaviour: patch-answer-instance-has-no-app-links */
export function instanceWithoutAppLink(instance: StoredInstance, sizes: ReadonlyMap<string, number> = new Map()): Record<string, unknown> {
  const withoutLink = <T extends { readonly selfLinks: object }>(document: T): object => ({ ...document, selfLinks: { ...document.selfLinks, apps: null } });
  return { ...storedInstanceJson(instance), ...withoutLink(instance.document), data: instance.data.map((element) => withoutLink({ ...element, size: sizes.get(element.id) ?? element.size })), status: shownStatus(instance) };
}
