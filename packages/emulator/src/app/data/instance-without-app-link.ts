/**
 * An instance as PATCH and DELETE of data show it: storage's document, in which the app has not filled in its own link.
 *
 * @module
 */
import type { StoredInstance } from '../../world/world.js';
import { storedInstanceJson, withoutLinks } from '../instances/instance-json.js';

/** It shows the instance's own last change. `sizes`: of elements that were written while the app held an older document. behaviour: patch-answer-instance-has-no-app-links */
export function instanceWithoutAppLink(instance: StoredInstance, sizes: ReadonlyMap<string, number> = new Map()): Record<string, unknown> {
  const { document: { lastChanged, lastChangedBy }, data } = instance;
  const sized = data.map((element) => ({ ...element, size: sizes.get(element.id) ?? element.size }));
  return withoutLinks({ ...storedInstanceJson(instance), data: sized, lastChanged, lastChangedBy }, 'apps');
}
