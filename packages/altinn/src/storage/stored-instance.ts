/**
 * One instance at the platform's storage: as the owner left it, with substatus and confirmations.
 *
 * @module
 */
import { callForJson, isInstance, jsonContent } from '../http/json-answer.js';
import type { components } from '../platform/storage.js';
import { storedInstanceAddress } from '../service/addresses.js';
import { limitsOf } from '../service/service-connection.js';
import type { ServiceCallOptions, ServiceConnection } from '../service/service-connection.js';
import type { Instance } from '../wire/index.js';

/** `GET {platform}/storage/api/v1/instances/{party}/{guid}` */
export async function readStoredInstance(connection: ServiceConnection, instance: string, options: ServiceCallOptions = {}): Promise<Instance> {
  const name = 'instance.storage-read';
  return callForJson<Instance>(connection, {
    operation: name, method: 'GET', url: storedInstanceAddress(connection, instance, name), instance, ...limitsOf(options),
  }, isInstance);
}

/** `PUT {platform}/storage/api/v1/instances/{party}/{guid}/datavalues`: sets these, and leaves the others. */
export async function setDataValues(
  connection: ServiceConnection, instance: string, values: Readonly<Record<string, string>>, options: ServiceCallOptions = {},
): Promise<Instance> {
  const name = 'instance.data-values';
  return callForJson<Instance>(connection, {
    operation: name, method: 'PUT', url: storedInstanceAddress(connection, instance, name, '/datavalues'),
    content: jsonContent({ values } satisfies components['schemas']['DataValues']), instance, ...limitsOf(options),
  }, isInstance);
}
