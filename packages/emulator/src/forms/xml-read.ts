/**
 * Reads a document into an object of a class, as .NET's XmlSerializer does.
 *
 * Elements are expected in the order of the class. One that is not the next, nor any after it, uses up all that was expected:
 * it and everything behind it are skipped without a word. What fails makes the app read once more, with all names in no
 * namespace, and the fault of that second try is the one it tells of.
 *
 * @see https://learn.microsoft.com/dotnet/api/system.xml.serialization.xmlserializer
 * @module
 */
import type { FormModel } from './derive-class.js';
import { type FormClass, type FormMember, type FormObject, type FormValue, emptyGuid, newObject, rowIdName } from './form-class.js';
import { readXmlScalar } from './scalars.js';
import type { ServerZone } from './times.js';
import { XmlReadError } from './xml-scanner.js';
import { type XmlNode, XmlTextReader } from './xml-text-reader.js';

/** A form, or the problem that the app answers with. */
export type ReadResult =
  | { readonly value: FormObject }
  | { readonly problem: { readonly title: string; readonly detail: string } };

const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance';
const title = 'Failed to deserialize XML';

/**
 * Reads the bytes of a body: always as UTF-8, whatever header and declaration say.
 *
 * @param now milliseconds since 1970, for times that leave out the day
 */
export function readXml(model: FormModel, body: Uint8Array, zone: ServerZone, now?: number): ReadResult {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(withoutMark(body));
  if (/^\s*$/.test(text)) return { problem: { title, detail: 'No XML content read from stream' } };
  const first = tryReading(model, model.namespace, text, zone, now);
  if ('value' in first || model.namespace === '') return first;
  return tryReading(model, '', text, zone, now);
}

function withoutMark(body: Uint8Array): Uint8Array {
  return body[0] === 0xEF && body[1] === 0xBB && body[2] === 0xBF ? body.subarray(3) : body;
}

class SerializerError extends Error {}

interface Reading {
  readonly reader: XmlTextReader;
  readonly namespace: string;
  readonly zone: ServerZone;
  readonly now: number | undefined;
}

function tryReading(model: FormModel, namespace: string, text: string, zone: ServerZone, now: number | undefined): ReadResult {
  const reader = new XmlTextReader(text);
  try {
    moveToContent(reader, reader.read());
    const root = reader.node;
    if (root.kind !== 'start') throw new SerializerError('Root element is missing.');
    if (root.local !== model.root || root.namespace !== namespace) throw new SerializerError(`<${root.local} xmlns='${root.namespace}'> was not expected.`);
    const reading = { reader, namespace, zone, now };
    if (isNil(reading, root)) return { problem: { title, detail: 'Deserialization returned null' } };
    return { value: readObject(reading, model.class) };
  } catch (error) {
    if (!(error instanceof XmlReadError || error instanceof SerializerError)) throw error;
    const { line, position } = error instanceof XmlReadError ? reader.placeOf(error.at) : reader.place;
    return { problem: { title, detail: `There is an error in XML document (${line}, ${position}). ${error.message}` } };
  }
}

/** Reads the element that the reader stands on, and moves behind it. */
function readObject(reading: Reading, formClass: FormClass): FormObject {
  const { reader } = reading;
  const element = startOf(reader.node);
  checkType(reading, formClass, element);
  const value = newObject(formClass);
  const elements = formClass.members.filter(({ kind }) => kind === 'element');
  const text = formClass.members.find(({ kind }) => kind === 'text');
  for (const member of elements) if (member.list) value[member.jsonName] = [];
  readAttributes(reading, formClass, element, value);
  moveToContent(reader, reader.read());
  if (element.empty) return value;
  const expected: Expectation = { next: 0, seen: new Set() };
  while (reader.node.kind !== 'end' && reader.node.kind !== 'none') {
    if (reader.node.kind === 'start') readChild(reading, formClass, elements, expected, value);
    else if (text !== undefined && isText(reader.node)) value[text.jsonName] = readText(reading, text);
    else reader.read();
    moveToContent(reader, reader.node);
  }
  if (reader.node.kind === 'end') reader.read();
  return value;
}

/** Which element is expected, where order counts; which have been, where it does not. */
interface Expectation {
  next: number;
  readonly seen: Set<FormMember>;
}

function readChild(reading: Reading, { ordered }: FormClass, elements: readonly FormMember[], expected: Expectation, value: FormObject): void {
  const { local, namespace } = startOf(reading.reader.node);
  const isNamed = (member: FormMember): boolean => member.xmlName === local && namespace === (member.namespace ?? reading.namespace);
  if (!ordered) {
    const member = elements.find((one) => isNamed(one) && (one.list || !expected.seen.has(one)));
    if (member === undefined) return skip(reading.reader);
    expected.seen.add(member);
    return readMember(reading, member, value);
  }
  while (expected.next < elements.length) {
    const member = elements[expected.next]!;
    if (isNamed(member)) {
      if (!member.list) expected.next += 1;
      return readMember(reading, member, value);
    }
    expected.next += 1;
  }
  skip(reading.reader);
}

function readMember(reading: Reading, member: FormMember, value: FormObject): void {
  if (!member.list) {
    value[member.jsonName] = readItem(reading, member);
    return;
  }
  const list = value[member.jsonName];
  if (Array.isArray(list)) list.push(readItem(reading, member));
}

function readItem(reading: Reading, member: FormMember): FormValue {
  const { reader } = reading;
  const element = startOf(reader.node);
  if (member.nil && isNil(reading, element)) {
    if (member.class !== undefined) checkType(reading, member.class, element);
    skip(reader);
    return null;
  }
  if (member.class !== undefined) return readObject(reading, member.class);
  return toScalar(reading, member, elementText(reader));
}

function toScalar({ zone, now }: Reading, { scalar = 'string', dateOnly }: FormMember, text: string): FormValue {
  const value = readXmlScalar(scalar, text, zone, now);
  if (typeof value === 'object') throw new SerializerError(value.message);
  return dateOnly === true && typeof value === 'string' ? value.replace(/T.*$/, 'T00:00:00') : value;
}

function readAttributes(reading: Reading, formClass: FormClass, { attributes }: StartNode, value: FormObject): void {
  for (const attribute of attributes) {
    if (attribute.namespace !== '') continue;
    const member = formClass.members.find(({ kind, xmlName }) => kind === 'attribute' && xmlName === attribute.local);
    if (member !== undefined) value[member.jsonName] = toScalar(reading, member, attribute.value);
    else if (formClass.rowId !== undefined && attribute.local === rowIdName) value[rowIdName] = rowIdOf(reading, attribute.value);
  }
}

function rowIdOf({ zone }: Reading, text: string): string {
  const value = readXmlScalar('guid', text, zone);
  if (typeof value === 'object') throw new SerializerError(value.message);
  return typeof value === 'string' ? value : emptyGuid;
}

/** Texts beside one another are one; a text behind an element or a comment takes the place of the one before. */
function readText(reading: Reading, member: FormMember): FormValue {
  const { reader } = reading;
  let text = '';
  while (isText(reader.node) || reader.node.kind === 'whitespace') {
    text += reader.node.text;
    reader.read();
  }
  return toScalar(reading, member, text);
}

/** The text of an element that holds nothing else, and moves behind it. */
function elementText(reader: XmlTextReader): string {
  if (startOf(reader.node).empty) {
    reader.read();
    return '';
  }
  let text = '';
  for (let isFirst = true; ; isFirst = false) {
    const node = reader.read();
    if (isText(node) || node.kind === 'whitespace' || node.kind === 'entity') text += node.text;
    else if (node.kind === 'end') break;
    else if (node.kind === 'start' && isFirst) reader.fail('ReadElementContentAs() methods cannot be called on an element that has child elements.', node.at);
    else if (node.kind === 'start') throw new SerializerError("'Element' is an invalid XmlNodeType.");
  }
  reader.read();
  return text;
}

type StartNode = Extract<XmlNode, { readonly kind: 'start' }>;

function startOf(node: XmlNode): StartNode {
  if (node.kind !== 'start') throw new SerializerError('Element expected.');
  return node;
}

function isText(node: XmlNode): node is Extract<XmlNode, { readonly kind: 'text' | 'cdata' }> {
  return node.kind === 'text' || node.kind === 'cdata';
}

function isNil({ zone }: Reading, { attributes }: StartNode): boolean {
  const nil = attributes.find(({ local, namespace }) => local === 'nil' && namespace === schemaInstance);
  if (nil === undefined) return false;
  const value = readXmlScalar('bool', nil.value, zone);
  if (typeof value === 'object') throw new SerializerError(value.message);
  return value === true;
}

/** An `xsi:type` has to name the class itself, in the namespace of the form. */
function checkType({ namespace }: Reading, { name }: FormClass, { attributes, prefixes, local, namespace: at }: StartNode): void {
  const type = attributes.find((one) => one.local === 'type' && one.namespace === schemaInstance);
  if (type === undefined) return;
  const [prefix = '', typeName = ''] = type.value.includes(':') ? type.value.split(':') : ['', type.value];
  const typeNamespace = prefixes.get(prefix) ?? '';
  if (typeName === name.slice(name.lastIndexOf('.') + 1) && typeNamespace === namespace) return;
  throw new SerializerError(`The specified type was not recognized: name='${typeName}', namespace='${typeNamespace}', at <${local} xmlns='${at}'>.`);
}

/** Passes over the element that the reader stands on, with all that is in it. */
function skip(reader: XmlTextReader): void {
  let depth = 0;
  do {
    const { node } = reader;
    if (node.kind === 'start' && !node.empty) depth += 1;
    else if (node.kind === 'end') depth -= 1;
    reader.read();
  } while (depth > 0);
}

function moveToContent(reader: XmlTextReader, from: XmlNode): void {
  let node = from;
  while (node.kind === 'whitespace' || node.kind === 'comment' || node.kind === 'instruction' || node.kind === 'declaration' || node.kind === 'doctype') node = reader.read();
}
