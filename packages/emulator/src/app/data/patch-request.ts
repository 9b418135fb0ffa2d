/**
 * The body of a PATCH, read as the app's model binding does.
 *
 * @module
 */
import type { ExactJson } from '../../forms/exact-json.js';
import { parseExact, printExact } from '../../forms/exact-json.js';
import type { PatchOperation } from '../../forms/json-patch.js';
import { JsonReadError, jsonPlace } from '../../forms/json-tokens.js';

/** Patches of several elements; one of a single element has no id. */
export interface PatchRequest {
  readonly patches: readonly { readonly dataElementId: string; readonly operations: readonly PatchOperation[] }[];
  readonly ignoredValidators: readonly string[];
}

/** Members of a problem of model binding. */
export interface BindingErrors {
  readonly errors: Readonly<Record<string, readonly string[]>>;
}

export type PatchRequestKind = 'DataPatchRequest' | 'DataPatchRequestMultiple';

class NotBound extends Error {
  readonly key: string;

  constructor(key: string, message: string) {
    super(message);
    this.key = key;
  }
}

/** Reads a body. recorded: patchErrors */
export function readPatchRequest(body: Uint8Array, kind: PatchRequestKind): PatchRequest | BindingErrors {
  const text = new TextDecoder().decode(body);
  const name = `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;
  const missing = { [name]: [`The ${name} field is required.`] };
  if (text.trim() === '') return { errors: { '': ['A non-empty request body is required.'], ...missing } };
  try {
    const request = parseExact(text);
    if (!isObject(request)) throw new NotBound('$', `The JSON value could not be converted to Altinn.App.Api.Models.${kind}. Path: $ | ${jsonPlace(text, text.search(/\S/) + 1)}`);
    return kind === 'DataPatchRequest' ? readOne(request) : readSeveral(request);
  } catch (error) {
    if (error instanceof JsonReadError) return { errors: { $: [`${error.message} Path: $ | ${jsonPlace(text, error.at)}`], ...missing } };
    if (error instanceof NotBound) return { errors: error.key === 'Patch' || error.key === 'Patches' ? { [error.key]: [error.message] } : { [error.key]: [error.message], ...missing } };
    throw error;
  }
}

export function isBindingErrors(request: PatchRequest | BindingErrors): request is BindingErrors {
  return 'errors' in request;
}

type ExactObject = { readonly [member: string]: ExactJson };

function readOne(request: ExactObject): PatchRequest {
  const patch = member(request, 'patch');
  if (patch === null) throw new NotBound('Patch', 'The Patch field is required.');
  return { patches: [{ dataElementId: '', operations: readOperations(patch) }], ignoredValidators: readTexts(member(request, 'ignoredValidators')) };
}

function readSeveral(request: ExactObject): PatchRequest {
  const patches = member(request, 'patches');
  if (patches === null) throw new NotBound('Patches', 'The Patches field is required.');
  if (!Array.isArray(patches)) throw new NotBound('$.patches', 'The JSON value could not be converted to System.Collections.Generic.List`1[Altinn.App.Api.Models.DataPatchRequestMultiple+PatchListItem]. Path: $.patches.');
  return {
    patches: patches.map((one) => ({
      dataElementId: isObject(one) ? textOf(member(one, 'dataElementId')) : '',
      operations: readOperations(isObject(one) ? member(one, 'patch') : null),
    })),
    ignoredValidators: readTexts(member(request, 'ignoredValidators')),
  };
}

const operations = ['add', 'remove', 'replace', 'move', 'copy', 'test'] as const;

function readOperations(patch: ExactJson): readonly PatchOperation[] {
  if (!Array.isArray(patch)) throw new NotBound('$', 'The JSON value could not be converted to Json.Patch.JsonPatch. Path: $.');
  return patch.map((operation, index) => readOperation(operation, index, patch));
}

function readOperation(operation: ExactJson, index: number, patch: readonly ExactJson[]): PatchOperation {
  const key = `$[${index}]`;
  const unreadable = (): NotBound => {
    // The converter reads the operations as a document of their own.
    const before = `[${patch.slice(0, index + 1).map(printExact).join(',')}`;
    return new NotBound(key, `The JSON value could not be converted to Json.Patch.PatchOperation. Path: ${key} | ${jsonPlace(before, before.length)}`);
  };
  if (!isObject(operation)) throw unreadable();
  const op = member(operation, 'op');
  if (typeof op !== 'string') throw unreadable();
  const name = operations.find((one) => one === textOf(op));
  if (name === undefined) throw new NotBound(key, `Value \`${textOf(op)}\` was not expected`);
  const path = pointer(member(operation, 'path'), key, name, 'path');
  if (name === 'move' || name === 'copy') return { op: name, path, from: pointer(member(operation, 'from'), key, name, 'from') };
  if (name === 'remove') return { op: name, path };
  if (!Object.hasOwn(operation, 'value')) throw new NotBound(key, `\`${name}\` operation requires \`value\``);
  return { op: name, path, value: operation['value'] ?? null };
}

function pointer(value: ExactJson, key: string, op: string, name: string): string {
  if (typeof value !== 'string') throw new NotBound(key, `\`${op}\` operation requires \`${name}\``);
  const text = textOf(value);
  if (text !== '' && (!text.startsWith('/') || /~(?![01])/.test(text))) throw new NotBound(key, `\`${text}\` is not a valid JSON Pointer`);
  return text;
}

function readTexts(value: ExactJson): readonly string[] {
  return Array.isArray(value) ? value.map(textOf) : [];
}

/** A string's text; that of a number as it is written. */
function textOf(value: ExactJson): string {
  return typeof value === 'string' ? value.slice(1) : '';
}

function isObject(value: ExactJson): value is { [member: string]: ExactJson } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names of members in any case. */
function member(object: ExactObject, name: string): ExactJson {
  const lower = name.toLowerCase();
  const key = Object.hasOwn(object, name) ? name : Object.keys(object).find((one) => one.toLowerCase() === lower);
  return key === undefined ? null : (object[key] ?? null);
}
