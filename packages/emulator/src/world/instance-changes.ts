/**
 * What storage notes on an instance for those who call it, and for apps: confirmations, substatus, deletion.
 *
 * @module
 */
import { memberOf, textOf } from '../http/lenient-json.js';
import type { Call } from '../http/route.js';
import { touchInstance } from './data-elements.js';
import type { StatusDocument } from './documents.js';
import { logEffect } from './effects.js';
import { logInstanceEvent } from './instance-events.js';
import type { StoredInstance, World } from './world.js';

/** Notes the confirmation of the calling owner. Said twice by the same, it stands once. */
export function confirmInstance(call: Call, instance: StoredInstance): void {
  const stakeholderId = call.caller?.kind === 'org' ? call.caller.org ?? call.caller.organisationNumber : '';
  const confirmations = instance.document.completeConfirmations ?? [];
  if (confirmations.some((confirmation) => confirmation.stakeholderId === stakeholderId)) return;
  instance.document.completeConfirmations = [...confirmations, { stakeholderId, confirmedOn: call.world.timestamp() }];
  touchInstance(call, instance);
  logInstanceEvent(call, instance, { kind: 'ConfirmedComplete' });
  logEffect(call, instance, { kind: 'confirmed' });
}

type Substatus = NonNullable<StatusDocument['substatus']>;

/** A substatus as JSON has it. */
export function readSubstatus(value: unknown): Substatus {
  return { label: textOf(memberOf(value, 'label')) ?? null, description: textOf(memberOf(value, 'description')) ?? null };
}

/** Why a substatus cannot be set; nothing: it can. */
export function substatusFault(substatus: Substatus): string | undefined {
  return substatus.label ? undefined : `Invalid sub status: ${JSON.stringify(substatus)}. Substatus must be defined and include a label.`;
}

/** How the case stands, as its owner says. */
export function setSubstatus(call: Call, instance: StoredInstance, substatus: Substatus): void {
  instance.document.status.substatus = substatus;
  touchInstance(call, instance);
  logInstanceEvent(call, instance, { kind: 'SubstatusUpdated' });
  logEffect(call, instance, { kind: 'changed' });
}

/** Whether the app's metadata says that an archived instance cannot be deleted yet. */
export function isDeletionPrevented({ apps, clock }: World, { appId, document: { status } }: StoredInstance): boolean {
  const days = Number(apps.get(appId)?.metadata['preventInstanceDeletionForDays'] ?? 0);
  const free = status.archived === null ? 0 : Date.parse(status.archived) + days * 24 * 3_600_000;
  return days > 0 && status.isArchived && clock.now() < free;
}

/** Marks an instance as deleted, so that it could be had back, or for good. */
export function markDeleted(call: Call, instance: StoredInstance, hard: boolean): void {
  const at = call.world.timestamp();
  const { status } = instance.document;
  if (hard) {
    status.isHardDeleted = true;
    status.hardDeleted = at;
  }
  if (!status.isSoftDeleted) {
    status.isSoftDeleted = true;
    status.softDeleted = at;
  }
  touchInstance(call, instance);
  logInstanceEvent(call, instance, { kind: 'Deleted' });
  logEffect(call, instance, { kind: 'instance.deleted' });
}
