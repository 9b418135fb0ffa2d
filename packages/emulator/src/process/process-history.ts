/**
 * The history of a process, as storage reads it from the events of an instance.
 *
 * @see https://github.com/Altinn/altinn-storage/blob/main/src/Storage/Helpers/ProcessHelper.cs
 * @module
 */
import type { StoredInstance } from '../world/world.js';

/** One line of a history. */
export interface HistoryItem {
  readonly eventType: string;
  readonly elementId: string;
  readonly occured: string | null;
  readonly started: string | null;
  ended: string | null;
  readonly performedBy: string;
}

interface Event {
  readonly eventType: string;
  readonly created: string;
  readonly user: { readonly nationalIdentityNumber: string | null; readonly orgId: string | null; readonly systemUserOwnerOrgNo: string | null };
  readonly processInfo: {
    readonly started: string | null;
    readonly startEvent: string | null;
    readonly ended: string | null;
    readonly endEvent: string | null;
    readonly currentTask: { readonly elementId: string; readonly started: string | null } | null;
  } | null;
}

/** The history, oldest first: one line for each task however often it was entered. */
export function processHistory(instance: StoredInstance): readonly HistoryItem[] {
  const items: HistoryItem[] = [];
  for (const event of instance.events as unknown as readonly Event[]) {
    const { eventType, created, processInfo } = event;
    if (processInfo === null || !eventType.startsWith('process_')) continue;
    const { started, startEvent, ended, endEvent, currentTask } = processInfo;
    const performedBy = event.user.nationalIdentityNumber ?? event.user.orgId ?? event.user.systemUserOwnerOrgNo ?? '';
    if (eventType === 'process_StartEvent') items.push({ eventType, elementId: startEvent ?? '', occured: started, started: null, ended: null, performedBy });
    else if (eventType === 'process_EndEvent') items.push({ eventType, elementId: endEvent ?? '', occured: ended, started: null, ended: null, performedBy });
    else if (currentTask !== null) {
      const known = items.find((item) => item.elementId === currentTask.elementId);
      // recorded: history – a task that begins is given the time at which the whole process did
      if (eventType === 'process_StartTask') {
        if (known === undefined) items.push({ eventType, elementId: currentTask.elementId, occured: started, started, ended: null, performedBy });
      } else if (known !== undefined) known.ended = created;
      else items.push({ eventType, elementId: currentTask.elementId, occured: created, started: currentTask.started, ended: created, performedBy });
    }
  }
  return items;
}
