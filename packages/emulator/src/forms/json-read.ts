/**
 * Reads JSON into an object of a class, as System.Text.Json does with web defaults: keys in any case, numbers also as strings,
 * members that the class has not passed over, the last of two of the same name taken.
 *
 * @see https://learn.microsoft.com/dotnet/standard/serialization/system-text-json/configure-options
 * @module
 */
import type { FormModel } from './derive-class.js';
import { type FormClass, type FormMember, type FormObject, type FormValue, isValueType, newObject, rowIdName } from './form-class.js';
import { jsonPlace, JsonReadError, type JsonToken, JsonTokenReader } from './json-tokens.js';
import { clrNames, readJsonScalar } from './scalars.js';
import type { ServerZone } from './times.js';
import type { ReadResult } from './xml-read.js';

const title = 'Failed to deserialize JSON';

/** Reads the bytes of a body. */
export function readJson(model: FormModel, body: Uint8Array, zone: ServerZone): ReadResult {
  const text = decode(body);
  const result = readJsonText(model, text, zone);
  if ('fault' in result) return { problem: { title, detail: result.fault } };
  return result.value === null ? { problem: { title, detail: 'Json deserialization returned null' } } : { value: result.value };
}

/** Bytes that are no UTF-8 become half characters, which no text may have. */
function decode(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return new TextDecoder('utf-8').decode(body).replaceAll('\uFFFD', '\uDC00');
  }
}

/** Whether a text has half a character, as an escape may write it. */
const hasHalf = (text: string): boolean => /\p{Surrogate}/u.test(text);

/** A form (or null), a member that the class has not, or another fault. */
export type JsonReading = { readonly value: FormObject | null } | { readonly unknownMember: string; readonly fault: string } | { readonly fault: string };

/** Reads a text; with `closed`, a member that the class has not is a fault, as for a patched form. */
export function readJsonText(model: FormModel, text: string, zone: ServerZone, closed = false): JsonReading {
  const reading: Reading = { tokens: new JsonTokenReader(text), path: [], zone, closed };
  try {
    const value = readObject(reading, model.class, reading.tokens.read());
    reading.tokens.end();
    return { value };
  } catch (error) {
    if (!(error instanceof JsonReadError)) throw error;
    const fault = `${error.message} Path: ${pathText(reading.path)} | ${jsonPlace(text, error.at)}`;
    return error instanceof UnknownMemberError ? { unknownMember: error.message, fault } : { fault };
  }
}

interface Reading {
  readonly tokens: JsonTokenReader;
  readonly path: (string | number)[];
  readonly zone: ServerZone;
  readonly closed: boolean;
}

function readObject(reading: Reading, formClass: FormClass, first: JsonToken): FormObject | null {
  if (first.kind === 'null') return null;
  if (first.kind !== '{') refuse(reading, formClass.name);
  const { tokens, path } = reading;
  const value = newObject(formClass);
  for (;;) {
    const token = tokens.read();
    if (token.kind === '}') return value;
    if (hasHalf(token.text)) refuse(reading, formClass.name);
    path.push(token.text);
    const member = memberNamed(formClass, token.text);
    if (member !== undefined) value[member === 'row id' ? rowIdName : member.jsonName] = member === 'row id' ? readRowId(reading) : readMember(reading, member);
    else if (reading.closed) unknownMember(token.text, formClass, tokens.at);
    else tokens.skip(tokens.read());
    path.pop();
  }
}

class UnknownMemberError extends JsonReadError {}

function unknownMember(name: string, formClass: FormClass, at: number): never {
  throw new UnknownMemberError(`The JSON property '${name}' could not be mapped to any .NET member contained in type '${formClass.name}'.`, at);
}

function memberNamed({ members, rowId }: FormClass, name: string): FormMember | 'row id' | undefined {
  const lower = name.toLowerCase();
  if (rowId !== undefined && lower === rowIdName.toLowerCase()) return 'row id';
  return members.find(({ jsonName }) => jsonName === name) ?? members.find(({ jsonName }) => jsonName.toLowerCase() === lower);
}

function readRowId(reading: Reading): FormValue {
  const token = reading.tokens.read();
  return (token.kind === 'string' ? readJsonScalar('guid', 'string', token.text, reading.zone) : undefined) ?? refuse(reading, clrNames.guid);
}

function readMember(reading: Reading, member: FormMember): FormValue {
  const first = reading.tokens.read();
  if (!member.list) return readItem(reading, member, first);
  if (first.kind === 'null') return null;
  if (first.kind !== '[') refuse(reading, `System.Collections.Generic.List\`1[${itemName(member)}]`);
  const items: FormValue[] = [];
  for (;;) {
    reading.path.push(items.length);
    const token = reading.tokens.read();
    if (token.kind !== ']') items.push(readItem(reading, member, token));
    reading.path.pop();
    if (token.kind === ']') return items;
  }
}

function readItem(reading: Reading, member: FormMember, first: JsonToken): FormValue {
  if (member.class !== undefined) return readObject(reading, member.class, first);
  const { scalar = 'string', nullable } = member;
  if (first.kind === 'null' && (nullable || !isValueType(scalar))) return null;
  const name = nullable && isValueType(scalar) ? `System.Nullable\`1[${clrNames[scalar]}]` : clrNames[scalar];
  if (scalar === 'bool') return first.kind === 'true' || first.kind === 'false' ? first.kind === 'true' : refuse(reading, name);
  if ((first.kind !== 'number' && first.kind !== 'string') || hasHalf(first.text)) return refuse(reading, name);
  return readJsonScalar(scalar, first.kind, first.text, reading.zone) ?? refuse(reading, name);
}

function itemName({ class: formClass, scalar = 'string' }: FormMember): string {
  return formClass?.name ?? clrNames[scalar];
}

function refuse({ tokens }: Reading, type: string): never {
  throw new JsonReadError(`The JSON value could not be converted to ${type}.`, tokens.at);
}

function pathText(path: readonly (string | number)[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : /[.\s'/"[\]()\u0085\u2028\u2029]/.test(step) ? `['${step}']` : `.${step}`));
  return `$${steps.join('')}`;
}
