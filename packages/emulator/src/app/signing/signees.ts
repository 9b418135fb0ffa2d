/**
 * Who is to sign a task: what the app keeps of it in a data element of its own.
 *
 * @module
 */
import type { AppCall } from '../../http/route.js';
import { processOf } from '../../process/definition-of.js';
import { taskOf } from '../../process/process-definition.js';
import type { StoredInstance } from '../../world/world.js';
import { readSignature, type Signature } from './signature.js';

/** One that is to sign, or has signed. */
export interface Signee {
  readonly name: string | null;
  readonly personNumber: string | null;
  readonly organisationName: string | null;
  readonly organisationNumber: string | null;
  readonly systemUserId: string | null;
  readonly partyId: number | null;
  readonly signedTime: string | null;
  readonly delegationSuccessful: boolean;
  readonly notificationStatus: 'NotSent' | 'Sent' | 'Failed';
}

/** Those that the app names, with what they have signed. Without a list of the app's own there are none. recorded: signFlow */
export function signeesOf(call: AppCall, instance: StoredInstance, taskId: string): readonly Signee[] {
  const settings = taskOf(processOf(call.app), taskId)?.signature;
  const states = settings?.signeeStatesDataTypeId;
  if (states === undefined) return [];
  const element = instance.data.find(({ dataType }) => dataType === states);
  const bytes = element && instance.blobs.get(element.id);
  if (bytes === undefined) return [];
  const signatures = instance.data.filter(({ dataType }) => dataType === settings?.signatureDataType).map(({ id }) => readSignature(instance.blobs.get(id)));
  const named = JSON.parse(new TextDecoder().decode(bytes)) as readonly Partial<Signee>[];
  return named.map((signee) => {
    const whole: Signee = {
      name: null, personNumber: null, organisationName: null, organisationNumber: null, systemUserId: null, partyId: null, signedTime: null,
      delegationSuccessful: true, notificationStatus: 'NotSent', ...signee,
    };
    return { ...whole, signedTime: signatures.find((signature) => isOf(signature, whole))?.signedTime ?? null };
  });
}

function isOf({ signeeInfo }: Signature, signee: Signee): boolean {
  if (signee.systemUserId !== null) return signeeInfo.systemUserId === signee.systemUserId;
  if (signee.personNumber !== null && signeeInfo.personNumber !== signee.personNumber) return false;
  return signee.organisationNumber === null ? signee.personNumber !== null : signeeInfo.organisationNumber === signee.organisationNumber;
}
