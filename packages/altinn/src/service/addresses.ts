/**
 * Addresses below an app and at storage, made from ids that have been looked at. Never from links in answers: a token follows
 * an address.
 *
 * @module
 */
import { AltinnError } from '../errors/altinn-error.js';
import type { ServiceConnection } from './service-connection.js';

const guid = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';
const instanceId = new RegExp(`^\\d{1,10}/${guid}$`);
const elementId = new RegExp(`^${guid}$`);

/** Query parameters; those that are not there are left out. */
export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** Address of an instance at the app, and what stands below it. @throws AltinnError `address` */
export function instanceAddress(connection: ServiceConnection, instance: string, operation: string, below: string = '', query: Query = {}): string {
  return `${connection.app}/instances/${checked(instance, instanceId, 'the instance', operation)}${below}${queryText(query)}`;
}

/** Address of a data element at the app, and what stands below it. @throws AltinnError `address` */
export function elementAddress(
  connection: ServiceConnection, instance: string, dataElement: string, operation: string, below: string = '', query: Query = {},
): string {
  return instanceAddress(connection, instance, operation, `/data/${checked(dataElement, elementId, 'the data element', operation)}${below}`, query);
}

/** Address at the app that is about no instance. */
export function appAddress(connection: ServiceConnection, path: string, query: Query = {}): string {
  return `${connection.app}${path}${queryText(query)}`;
}

/** Address of an instance at storage. @throws AltinnError `address` */
export function storedInstanceAddress(connection: ServiceConnection, instance: string, operation: string, below: string = ''): string {
  return `${connection.platform}/storage/api/v1/instances/${checked(instance, instanceId, 'the instance', operation)}${below}`;
}

/** Address of storage's list of instances. */
export function storedInstancesAddress(connection: ServiceConnection, parameters: readonly (readonly [name: string, value: string])[]): string {
  return `${connection.platform}/storage/api/v1/instances?${new URLSearchParams(parameters.map(([name, value]) => [name, value]))}`;
}

/** Digits of a party id. @throws AltinnError `address` */
export function partyIdText(partyId: number | string, operation: string): string {
  return checked(String(partyId), /^\d{1,10}$/, 'the party id', operation);
}

/** One segment of a path. @throws AltinnError `address` for what could be read as more, or as another */
export function segment(text: string, what: string, operation: string): string {
  return encodeURIComponent(checked(text, /^(?!\.{1,2}$)[^/\\\p{Cc}\p{Cs}?#]{1,200}$/u, what, operation));
}

function checked(text: string, form: RegExp, what: string, operation: string): string {
  if (typeof text !== 'string' || !form.test(text)) throw new AltinnError({ code: 'address', operation, outcomeKnown: true, reason: what });
  return text;
}

function queryText(query: Query): string {
  const present = Object.entries(query).flatMap(([name, value]) => value === undefined ? [] : [[name, String(value)]]);
  return present.length === 0 ? '' : `?${new URLSearchParams(present)}`;
}
