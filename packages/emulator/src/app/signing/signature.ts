/**
 * Signatures: documents that storage makes of who signed and of the hashes of what was signed.
 *
 * @module
 */
import { doOutsideWork } from '../../clock/index.js';
import type { AppCall } from '../../http/route.js';
import { actorOf } from '../../policy/caller.js';
import type { SignatureSettings } from '../../process/process-definition.js';
import { userById } from '../../setup/parties.js';
import { createDataElement, deleteDataElement } from '../../world/data-elements.js';
import type { DataElementDocument } from '../../world/documents.js';
import { logEffect } from '../../world/effects.js';
import type { StoredInstance } from '../../world/world.js';

/** What a signature says. */
export interface Signature {
  readonly id: string;
  readonly instanceGuid: string;
  readonly signedTime: string;
  readonly signeeInfo: {
    readonly userId: string | null;
    readonly systemUserId: string | null;
    readonly personNumber: string | null;
    readonly organisationNumber: string | null;
  };
  readonly dataElementSignatures: readonly { readonly dataElementId: string; readonly sha256Hash: string; readonly signed: boolean }[];
}

/** A stored signature, read. */
export function readSignature(bytes: Uint8Array | undefined): Signature {
  return JSON.parse(new TextDecoder().decode(bytes)) as Signature;
}

/** Hexadecimal, lower case. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await doOutsideWork(() => crypto.subtle.digest('SHA-256', bytes.slice()));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The data elements that a task has signed: in the order of its types, then of their making. behaviour: signing-data-elements-200 */
export function elementsToSign(instance: StoredInstance, settings: SignatureSettings): readonly DataElementDocument[] {
  return settings.dataTypesToSign.flatMap((type) => instance.data.filter((element) => element.dataType === type));
}

/** Signs in the caller's name, or by the caller for an organisation. Who has signed before, signs anew. */
export async function sign(call: AppCall, instance: StoredInstance, taskId: string, settings: SignatureSettings, onBehalfOf?: string): Promise<void> {
  const { caller } = call;
  const dataType = settings.signatureDataType ?? '';
  const by = actorOf(caller);
  const earlier = instance.data.filter((element) => element.dataType === dataType && element.createdBy === by
    && (onBehalfOf === undefined || readSignature(instance.blobs.get(element.id)).signeeInfo.organisationNumber === onBehalfOf));
  for (const element of earlier) deleteDataElement(call, instance, element);
  const dataElementSignatures = await Promise.all(elementsToSign(instance, settings).map(async ({ id }) => (
    { dataElementId: id, sha256Hash: await sha256(instance.blobs.get(id) ?? new Uint8Array()), signed: true })));
  const { lastChanged, lastChangedBy } = instance.document;
  const element = createDataElement(call, instance, { dataType, contentType: 'application/json', filename: `${dataType}.json`, bytes: new Uint8Array(), event: { kind: 'Signed' } });
  const signature: Signature = {
    id: element.id,
    instanceGuid: instance.guid,
    signedTime: element.created,
    signeeInfo: {
      userId: caller?.kind === 'user' ? String(caller.userId) : null,
      systemUserId: caller?.kind === 'systemUser' ? caller.systemUserId : null,
      personNumber: caller?.kind === 'user' ? userById(call.world.population, caller.userId)?.pid ?? null : null,
      organisationNumber: onBehalfOf ?? (caller?.kind === 'systemUser' ? caller.organisationNumber : null),
    },
    dataElementSignatures,
  };
  const bytes = new TextEncoder().encode(JSON.stringify(signature, null, 2));
  instance.blobs.set(element.id, bytes);
  element.size = bytes.length;
  element.locked = true;
  element.references = [{ value: taskId, relation: 'GeneratedFrom', valueType: 'Task' }];
  // recorded: signFlow – signing leaves the instance's own lastChanged as it was
  Object.assign(instance.document, { lastChanged, lastChangedBy });
  logEffect(call, instance, { kind: 'signed', dataElement: element.id, dataType });
}
