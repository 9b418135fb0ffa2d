/**
 * What is kept about a data element: tags, and metadata of the sender's own.
 *
 * @module
 */
import { call } from '../http/call.js';
import type { Call } from '../http/call.js';
import { callForJson, isAbsent, isList, jsonContent } from '../http/json-answer.js';
import type { OperationName } from '../http/operations.js';
import { isObject } from '../members/members.js';
import { elementAddress, segment } from '../service/addresses.js';
import { limitsOf, requireFeature } from '../service/service-connection.js';
import type { ServiceCallOptions, ServiceConnection } from '../service/service-connection.js';
import type { TagsAnswer, UserDefinedMetadata } from '../wire/index.js';

/** Words on a data element, `…/data/{id}/tags`. */
export interface Tags {
  read(instance: string, dataElement: string, options?: ServiceCallOptions): Promise<readonly string[]>;
  /** Adds one; one that is there already stays. @throws AltinnError `tag-refused` for what is no word */
  add(instance: string, dataElement: string, tag: string, options?: ServiceCallOptions): Promise<readonly string[]>;
  /** All at once, in place of what was there; from 8.8 on. @throws AltinnError `feature-missing`, and others */
  replace(instance: string, dataElement: string, tags: readonly string[], options?: ServiceCallOptions): Promise<readonly string[]>;
  /** Deletes one; one that is not there is no fault. */
  delete(instance: string, dataElement: string, tag: string, options?: ServiceCallOptions): Promise<void>;
}

/** Keys and values of the sender's own, of those keys that the data type allows: `…/data/{id}/user-defined-metadata`, from 8.3 on. */
export interface UserMetadata {
  read(instance: string, dataElement: string, options?: ServiceCallOptions): Promise<Readonly<Record<string, string>>>;
  /** All at once, in place of what was there. @throws AltinnError `metadata-refused` for a key that is not allowed */
  replace(
    instance: string, dataElement: string, values: Readonly<Record<string, string>>, options?: ServiceCallOptions,
  ): Promise<Readonly<Record<string, string>>>;
}

export function serviceTags(connection: ServiceConnection): Tags {
  const ask = async (
    operation: OperationName, instance: string, dataElement: string, request: Pick<Call, 'method' | 'content'>, options: ServiceCallOptions = {},
  ): Promise<readonly string[]> => {
    return (await callForJson<TagsAnswer>(connection, {
      operation, url: elementAddress(connection, instance, dataElement, operation, '/tags'), ...request,
      successes: [200, 201], instance, ...limitsOf(options),
    }, value => isObject(value) && isWords(value['tags']))).tags;
  };
  return {
    read: (instance, dataElement, options) => ask('tags.read', instance, dataElement, { method: 'GET' }, options),
    add: (instance, dataElement, tag, options) => ask('tags.add', instance, dataElement, { method: 'POST', content: jsonContent(tag) }, options),
    async replace(instance, dataElement, tags, options) {
      requireFeature(connection, 'replaceTags', 'tags.replace');
      return ask('tags.replace', instance, dataElement, { method: 'PUT', content: jsonContent({ tags }) }, options);
    },
    async delete(instance, dataElement, tag, options = {}) {
      const name = 'tags.delete';
      const url = elementAddress(connection, instance, dataElement, name, `/tags/${segment(tag, 'the tag', name)}`);
      await call(connection, { operation: name, method: 'DELETE', url, successes: [200, 204], instance, ...limitsOf(options) });
    },
  };
}

export function serviceUserMetadata(connection: ServiceConnection): UserMetadata {
  const ask = async (
    operation: OperationName, instance: string, dataElement: string, request: Pick<Call, 'method' | 'content'>, options: ServiceCallOptions = {},
  ): Promise<Readonly<Record<string, string>>> => {
    requireFeature(connection, 'userDefinedMetadata', operation);
    const entries = (await callForJson<UserDefinedMetadata>(connection, {
      operation, url: elementAddress(connection, instance, dataElement, operation, '/user-defined-metadata'), ...request, instance, ...limitsOf(options),
    }, isUserMetadata)).userDefinedMetadata ?? [];
    return Object.fromEntries(entries.map(({ key, value }) => [key, value ?? '']));
  };
  return {
    read: (instance, dataElement, options) => ask('user-metadata.read', instance, dataElement, { method: 'GET' }, options),
    replace: (instance, dataElement, values, options) => ask('user-metadata.replace', instance, dataElement, {
      method: 'PUT', content: jsonContent({ userDefinedMetadata: Object.entries(values).map(([key, value]) => ({ key, value })) }),
    }, options),
  };
}

function isWords(value: unknown): boolean {
  return Array.isArray(value) && value.every(word => typeof word === 'string');
}

function isUserMetadata(value: unknown): boolean {
  if (!isObject(value)) return false;
  const entries = value['userDefinedMetadata'];
  return isAbsent(entries) || (isList(entries) && entries.every(({ key, value: text }) => typeof key === 'string' && (isAbsent(text) || typeof text === 'string')));
}
