/**
 * One instance at the platform's storage: as the owner left it, with substatus and confirmations.
 *
 * @module
 */
import { call } from '../http/call.js';
import { isInstance, jsonContent, jsonOf } from '../http/json-answer.js';
import type { components } from '../platform/storage.js';
import { storedInstanceAddress } from '../service/addresses.js';
import { limitsOf } from '../service/service-connection.js';
import type { ServiceCallOptions, ServiceConnection } from '../service/service-connection.js';
import type { Instance } from '../wire/index.js';

/** `GET {platform}/storage/api/v1/instances/{party}/{guid}` */
export async function readStoredInstance(connection: ServiceConnection, instance: string, options: ServiceCallOptions = {}): Promise<Instance> {
  const name = 'instance.storage-read';
  const answer = await call(connection, {
    operation: name, method: 'GET', url: storedInstanceAddress(connection, instance, name), accept: 'application/json', successes: [200], instance, ...limitsOf(options),
  });
  return jsonOf<Instance>(answer, name, isInstance);
}

/** `PUT {platform}/storage/api/v1/instances/{party}/{guid}/datavalues`: sets these, and leaves the others. */
export async function setDataValues(
  connection: ServiceConnection, instance: string, values: Readonly<Record<string, string>>, options: ServiceCallOptions = {},
): Promise<Instance> {
  const name = 'instance.data-values';
  const answer = await call(connection, {
    operation: name, method: 'PUT', url: storedInstanceAddress(connection, instance, name, '/datavalues'), accept: 'application/json',
    content: jsonContent({ values } satisfies components['schemas']['DataValues']), successes: [200], instance, ...limitsOf(options),
  });
  return jsonOf<Instance>(answer, name, isInstance);
}
