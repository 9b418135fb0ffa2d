/**
 * Answers that are JSON, and have to look like what was asked for.
 *
 * @module
 */
import { AltinnError } from '../errors/altinn-error.js';
import { readAnswer } from '../errors/answer.js';
import { isObject } from '../members/members.js';
import type { JsonObject } from '../members/members.js';
import { call } from './call.js';
import type { Call, CallAnswer } from './call.js';
import type { Connection } from './connection.js';
import { operations } from './operations.js';
import type { OperationName } from './operations.js';

/**
 * Makes a call that is answered with JSON.
 *
 * @param request `successes` left out: 200 alone
 * @param fits whether a value looks like what the operation gives
 * @throws AltinnError as {@link call} and {@link jsonOf}
 */
export async function callForJson<T>(
  connection: Connection, request: Omit<Call, 'successes'> & Partial<Pick<Call, 'successes'>>, fits: (value: unknown) => boolean,
): Promise<T> {
  return jsonOf(await call(connection, { accept: 'application/json', successes: [200], ...request }), request.operation, fits);
}

/**
 * The value of an answer.
 *
 * @param fits whether it looks like what the operation gives: a login page of a proxy is no instance
 * @throws AltinnError `answer-unreadable`; whether the deed was done is then not known: nobody can tell a success that was
 * garbled from a page that somebody else put in its place
 */
export function jsonOf<T>(answer: CallAnswer, operation: OperationName, fits: (value: unknown) => boolean): T {
  const body = readAnswer(answer.contentType, answer.bytes);
  const value = body.kind === 'json' ? body.value : body.kind === 'problem' ? body.members : undefined;
  if (value !== undefined && fits(value)) return value as T;
  throw new AltinnError({ code: 'answer-unreadable', operation, status: answer.status, outcomeKnown: operations[operation].effect === 'read', answer: body });
}

/** An object with an id, such as an instance. */
export function hasId(value: unknown): value is JsonObject & { readonly id: string } {
  return isObject(value) && typeof value['id'] === 'string';
}

/** A list of objects. */
export function isList(value: unknown): value is readonly JsonObject[] {
  return Array.isArray(value) && value.every(isObject);
}

/** An object whose member `name` is a list of objects, or is not there: servers write `null` for lists too. */
export function hasList(name: string): (value: unknown) => boolean {
  return value => isObject(value) && (isAbsent(value[name]) || isList(value[name]));
}

/** An instance, with documents that have ids and a process that can be looked at, where it has them. */
export function isInstance(value: unknown): value is JsonObject & { readonly id: string } {
  if (!hasId(value)) return false;
  const { data, process } = value;
  return (isAbsent(data) || (Array.isArray(data) && data.every(hasId)))
    && (isAbsent(process) || (isObject(process) && (isAbsent(process['currentTask']) || isObject(process['currentTask']))));
}

/** What shows the instance that it is about may leave it out. */
export function mayShowInstance(value: unknown): value is JsonObject {
  return isObject(value) && (isAbsent(value['instance']) || isInstance(value['instance']));
}

export function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/** A value as JSON to be sent. */
export function jsonContent(value: unknown): { readonly content: Blob } {
  return { content: new Blob([JSON.stringify(value)], { type: 'application/json' }) };
}
