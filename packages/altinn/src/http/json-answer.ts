/**
 * Answers that are JSON, and have to look like what was asked for.
 *
 * @module
 */
import { AltinnError } from '../errors/altinn-error.js';
import { readAnswer } from '../errors/answer.js';
import type { CallAnswer } from './call.js';
import type { OperationName } from './operations.js';

/** JSON objects, before anything is known of them. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The value of an answer.
 *
 * @param fits whether it looks like what the operation gives: a login page of a proxy is no instance
 * @throws AltinnError `answer-unreadable`; the success itself stands, only what it brought is not known
 */
export function jsonOf<T>(answer: CallAnswer, operation: OperationName, fits: (value: unknown) => boolean): T {
  const body = readAnswer(answer.contentType, answer.bytes);
  const value = body.kind === 'json' ? body.value : body.kind === 'problem' ? body.members : undefined;
  if (value === undefined || !fits(value)) throw new AltinnError({ code: 'answer-unreadable', operation, status: answer.status, outcomeKnown: true, answer: body });
  return value as T;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object with an id, such as an instance. */
export function hasId(value: unknown): value is JsonObject & { readonly id: string } {
  return isObject(value) && typeof value['id'] === 'string';
}

/** A list of objects. */
export function isList(value: unknown): value is readonly JsonObject[] {
  return Array.isArray(value) && value.every(isObject);
}

/** A value as JSON to be sent. */
export function jsonContent(value: unknown): { readonly content: Blob } {
  return { content: new Blob([JSON.stringify(value)], { type: 'application/json' }) };
}
