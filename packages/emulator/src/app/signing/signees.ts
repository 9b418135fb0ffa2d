/**
 * Who is to sign a task: what the app keeps of it in a data element of its own.
 *
 * @module
 */
import type { AppCall } from '../../http/route.js';
import { processOf } from '../../process/definition-of.js';
import { taskOf } from '../../process/process-definition.js';
import { partyByOrganisationNumber, partyByPersonNumber } from '../../setup/parties.js';
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

/** Those that the app names, and whoever else has signed. recorded: signFlow */
export function signeesOf(call: AppCall, instance: StoredInstance, taskId: string): readonly Signee[] {
  const settings = taskOf(processOf(call.app), taskId)?.signature;
  if (settings === undefined) return [];
  const signatures = elementsOf(instance, settings.signatureDataType).map((bytes) => readSignature(bytes));
  const named = elementsOf(instance, settings.signeeStatesDataTypeId)
    .flatMap((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as readonly Partial<Signee>[])
    .map((signee) => ({ ...nobody, ...signee }));
  const others = signatures.filter((signature) => !named.some((signee) => isOf(signature, signee))).map((signature) => whoSigned(call, signature));
  return [...named, ...others].map((signee) => ({ ...signee, signedTime: signatures.find((signature) => isOf(signature, signee))?.signedTime ?? null }));
}

const nobody: Signee = {
  name: null, personNumber: null, organisationName: null, organisationNumber: null, systemUserId: null, partyId: null, signedTime: null,
  delegationSuccessful: true, notificationStatus: 'NotSent',
};

/** Somebody who has signed by a right of their own. */
function whoSigned(call: AppCall, { signeeInfo }: Signature): Signee {
  const { personNumber, organisationNumber, systemUserId } = signeeInfo;
  const { population } = call.world;
  const person = personNumber === null ? undefined : partyByPersonNumber(population, personNumber);
  const organisation = organisationNumber === null ? undefined : partyByOrganisationNumber(population, organisationNumber);
  return {
    ...nobody,
    name: person?.name ?? null,
    personNumber,
    organisationName: organisation?.name ?? null,
    organisationNumber,
    systemUserId,
    partyId: person?.partyId ?? organisation?.partyId ?? null,
    notificationStatus: 'Sent',
  };
}

function elementsOf(instance: StoredInstance, dataType: string | undefined): readonly Uint8Array[] {
  return instance.data.filter((element) => element.dataType === dataType).flatMap(({ id }) => instance.blobs.get(id) ?? []);
}

function isOf({ signeeInfo }: Signature, signee: Signee): boolean {
  if (signee.systemUserId !== null) return signeeInfo.systemUserId === signee.systemUserId;
  if (signee.personNumber !== null && signeeInfo.personNumber !== signee.personNumber) return false;
  return signee.organisationNumber === null ? signee.personNumber !== null : signeeInfo.organisationNumber === signee.organisationNumber;
}
