/**
 * The log that storage keeps of each instance, from which the history of its process is read.
 *
 * @module
 */
import type { Call } from '../http/route.js';
import type { Caller } from '../policy/caller.js';
import { userById } from '../setup/parties.js';
import type { ProcessDocument } from './documents.js';
import type { StoredInstance } from './world.js';

/** Kinds of events; the spelling is the platform's. */
export type InstanceEventKind =
  | 'Created' | 'Saved' | 'Deleted' | 'Undeleted' | 'Submited' | 'SentToSign' | 'Signed' | 'ConfirmedComplete' | 'SubstatusUpdated'
  | 'process_StartEvent' | 'process_StartTask' | 'process_EndTask' | 'process_AbandonTask' | 'process_EndEvent';

/** What an event says of the process: as the instance has it, or as the app had it when it made the event. */
export type ProcessInfo = Omit<ProcessDocument, 'currentTask'> & { readonly currentTask: unknown };

/** An event before it is logged. */
export interface NewInstanceEvent {
  readonly kind: InstanceEventKind;
  readonly dataId?: string;
  /** Left out: the process as it stands. */
  readonly process?: ProcessInfo | null;
  /** Left out: now. */
  readonly at?: string;
}

/** The platform's document of a user, in events. `national`: with the person's number, as an app sends it. */
function eventUser(call: Call, caller: Caller | undefined, national: boolean): Record<string, unknown> {
  return {
    userId: caller?.kind === 'user' ? caller.userId : null,
    orgId: caller?.kind === 'org' ? caller.org ?? null : null,
    authenticationLevel: caller?.authenticationLevel ?? 0,
    endUserSystemId: null,
    nationalIdentityNumber: national && caller?.kind === 'user' ? userById(call.world.population, caller.userId)?.pid ?? null : null,
    systemUserId: caller?.kind === 'systemUser' ? caller.systemUserId : null,
    systemUserOwnerOrgNo: caller?.kind === 'systemUser' ? caller.organisationNumber : null,
    systemUserName: null,
  };
}

/** Logs an event of storage's own: what was done to the instance or to its data. */
export function logInstanceEvent(call: Call, instance: StoredInstance, event: NewInstanceEvent): void {
  append(call, instance, event, eventUser(call, call.caller, false));
}

/** Logs an event of the process, which the app has made: it names the person. */
export function logProcessEvent(call: Call, instance: StoredInstance, event: NewInstanceEvent): void {
  append(call, instance, event, eventUser(call, call.caller, true));
}

/** An app sends an instance with its process: what was logged before the process was known bears it too. recorded: after */
export function completeEvents(instance: StoredInstance): void {
  for (const event of instance.events) event['processInfo'] ??= structuredClone(instance.document.process);
}

function append(call: Call, instance: StoredInstance, event: NewInstanceEvent, user: Record<string, unknown>): void {
  const { instanceOwner, process } = instance.document;
  instance.events.push({
    id: call.world.newGuid(),
    instanceId: instance.id,
    dataId: event.dataId ?? null,
    created: event.at ?? call.world.timestamp(),
    eventType: event.kind,
    instanceOwnerPartyId: instanceOwner.partyId,
    user,
    relatedUser: null,
    processInfo: structuredClone(event.process === undefined ? process : event.process),
    additionalInfo: null,
  });
}
