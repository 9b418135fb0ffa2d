/**
 * Elements that stand where the schema has a wildcard: kept as a tree, and checked against their declarations where the
 * wildcard wants that.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#cvc-wildcard
 * @module
 */
import { type XmlReader, XmlToken } from '@blankett/xml';
import { CompiledElement } from '../compile/element.js';
import { type CompiledWildcard, expandedName, instanceNamespace, setOwn } from '../compile/index.js';
import type { AnyElement } from '../values.js';
import type { Decoding } from './decoding.js';
import { readElement } from './element.js';
import { readNil } from './nil.js';
import { qualified } from './places.js';
import { RecordedReader, type RecordedToken } from './recorded-reader.js';

/** Reads the element at the reader, and checks it as the wildcard's `process` says. */
export function readWildcard(decoding: Decoding, wildcard: CompiledWildcard): AnyElement {
  const { reader, form, places } = decoding;
  const { offset, localName, namespace, prefix } = reader;
  const declared = wildcard.process === 'skip'
    ? undefined
    : (form.elements.get(expandedName(namespace, localName)) ?? elementWithType(decoding));
  if (wildcard.process === 'strict' && declared === undefined) {
    decoding.fault('wildcard', { name: qualified(prefix, localName) }, { offset });
  }
  const tokens: RecordedToken[] = [];
  const tree = recordElement(reader, tokens);
  if (wildcard.process === 'skip') return tree;
  const { depth, visible } = places;
  places.visible = Math.min(visible, depth);
  decoding.reader = new RecordedReader(tokens, reader);
  checkTokens(decoding, declared);
  places.depth = depth;
  places.visible = visible;
  decoding.reader = reader;
  return tree;
}

/** Checks an element that the reader has before it. What is not declared itself may hold what is: so a lax wildcard looks on. */
function checkTokens(decoding: Decoding, declared: CompiledElement | undefined): void {
  if (declared === undefined) checkWithin(decoding, decoding.reader);
  else {
    decoding.reader.next();
    readElement(decoding, declared);
  }
}

/** Checks an element that was written where a wildcard is; the decoding's reader has it before it. */
export function checkRecorded(decoding: Decoding, localName: string, namespace: string): void {
  const { places } = decoding;
  places.depth = 1;
  places.symbols[0] = undefined;
  places.prefixes[0] = '';
  places.localNames[0] = localName;
  places.offsets[0] = 0;
  places.indexes[0] = -1;
  places.lists[0] = undefined;
  checkTokens(decoding, decoding.form.elements.get(expandedName(namespace, localName)));
}

/** Checks declared elements within an undeclared one. @see https://www.w3.org/TR/xmlschema-1/#key-lva */
function checkWithin(decoding: Decoding, reader: XmlReader): void {
  const { places, form } = decoding;
  const base = places.depth;
  for (let token = reader.next(); token !== XmlToken.eof; token = reader.next()) {
    if (token !== XmlToken.start) continue;
    const declared = reader.depth === 1
      ? undefined
      : (form.elements.get(expandedName(reader.namespace, reader.localName)) ?? elementWithType(decoding));
    if (reader.depth > 1) {
      const row = base + reader.depth - 2;
      places.depth = row + 1;
      places.symbols[row] = undefined;
      places.prefixes[row] = reader.prefix;
      places.localNames[row] = reader.localName;
      places.offsets[row] = reader.offset;
      places.indexes[row] = -1;
      places.lists[row] = undefined;
    }
    if (declared !== undefined) readElement(decoding, declared);
  }
}

/**
 * An undeclared element may still say its type, which then holds for it; nothing says that it may not be nil.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#cvc-assess-elt
 */
function elementWithType(decoding: Decoding): CompiledElement | undefined {
  const { reader, form } = decoding;
  let typed = false;
  for (let index = 0; index < reader.attributeCount; index += 1) {
    if (reader.attributeNamespace(index) !== instanceNamespace) continue;
    const localName = reader.attributeLocalName(index);
    if (localName === 'type') typed = true;
    else if (localName === 'nil') readNil(decoding, index);
  }
  if (!typed) return undefined;
  return new CompiledElement(form, { element: reader.localName, namespace: reader.namespace, type: 'xs:anyType', nillable: true }, '');
}

/** The value of xsi:type goes on naming the same type wherever the element is written, so its prefix comes along. */
function keepPrefix(reader: XmlReader, element: AnyElement, typeName: string): void {
  const [first = '', second] = typeName.trim().split(':');
  const prefix = second === undefined ? '' : first;
  const namespace = reader.resolvePrefix(prefix);
  if (namespace === undefined || namespace === '') return;
  setOwn((element.namespaces ??= {}), prefix, namespace);
}

/** Reads an element as a tree, and keeps its tokens to be read again. */
function recordElement(reader: XmlReader, tokens: RecordedToken[]): AnyElement {
  const element: AnyElement = { name: reader.localName };
  if (reader.namespace !== '') element.namespace = reader.namespace;
  const attributes: { prefix: string; localName: string; namespace: string; value: string; offset: number }[] = [];
  for (let index = 0; index < reader.attributeCount; index += 1) {
    const localName = reader.attributeLocalName(index);
    const namespace = reader.attributeNamespace(index);
    const value = reader.attributeValue(index);
    attributes.push({ prefix: reader.attributePrefix(index), localName, namespace, value, offset: reader.attributeOffset(index) });
    setOwn((element.attributes ??= {}), expandedName(namespace, localName), value);
    if (namespace === instanceNamespace && localName === 'type') keepPrefix(reader, element, value);
  }
  const declarations = [...reader.declarations];
  for (const { prefix, namespace } of declarations) {
    // An element in no namespace says by itself that there is no default one.
    if (prefix !== '' || namespace !== '' || reader.namespace !== '') setOwn((element.namespaces ??= {}), prefix, namespace);
  }
  tokens.push({
    token: XmlToken.start, offset: reader.offset, prefix: reader.prefix, localName: reader.localName, namespace: reader.namespace,
    attributes, declarations,
  });
  for (let token = reader.next(); token !== XmlToken.end; token = reader.next()) {
    if (token === XmlToken.text) {
      tokens.push({ token: XmlToken.text, offset: reader.offset, text: reader.text, blank: reader.blank });
      (element.children ??= []).push(reader.text);
    } else (element.children ??= []).push(recordElement(reader, tokens));
  }
  tokens.push({ token: XmlToken.end, offset: reader.offset, prefix: reader.prefix, localName: reader.localName, namespace: reader.namespace });
  return element;
}
