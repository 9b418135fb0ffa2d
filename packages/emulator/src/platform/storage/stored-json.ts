/**
 * Instances and data elements as storage itself shows them.
 *
 * @module
 */
import { shownStatus, storedInstanceJson } from '../../app/instances/instance-json.js';
import type { DataElementDocument, ResourceLinks } from '../../world/documents.js';
import { readStatusNames } from '../../world/read-status.js';
import type { StoredInstance } from '../../world/world.js';

/** What storage shows of its links: reading, its own; writing, none. Recorded: marker, after. */
type Links = 'own' | 'none';

/** An instance as storage shows it: the read status by name, while apps write its number. Recorded: marker. */
export function storageInstance(instance: StoredInstance, links: Links = 'own', withData = true): Record<string, unknown> {
  const status = shownStatus(instance);
  return {
    ...storedInstanceJson(instance),
    selfLinks: shownLinks(instance.document.selfLinks, links),
    status: { ...status, readStatus: readStatusNames[status.readStatus] ?? status.readStatus },
    data: withData ? instance.data.map((element) => storageElement(element, links)) : [],
  };
}

/** A data element as storage shows it. */
export function storageElement(element: DataElementDocument, links: Links = 'own'): Record<string, unknown> {
  return { ...element, selfLinks: shownLinks(element.selfLinks, links) };
}

function shownLinks({ platform }: ResourceLinks, links: Links): { apps: null; platform: string } | null {
  return links === 'own' ? { apps: null, platform } : null;
}
