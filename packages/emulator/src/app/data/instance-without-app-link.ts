/**
 * An instance as PATCH and DELETE of data show it: storage's document, in which the app has not filled in its own link.
 *
 * @module
 */
import type { StoredInstance } from '../../world/world.js';
import { shownStatus, storedInstanceJson } from '../instances/instance-json.js';

/** behaviour: patch-answer-instance-has-no-app-links */
export function instanceWithoutAppLink(instance: StoredInstance): Record<string, unknown> {
  const withoutLink = <T extends { readonly selfLinks: object }>(document: T): object => ({ ...document, selfLinks: { ...document.selfLinks, apps: null } });
  return { ...storedInstanceJson(instance), ...withoutLink(instance.document), data: instance.data.map(withoutLink), status: shownStatus(instance) };
}
