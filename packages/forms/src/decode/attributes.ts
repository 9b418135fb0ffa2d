/**
 * Attributes of an element of complex type.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#cvc-complex-type
 * @module
 */
import {
  allowsNamespace, type CompiledAttribute, type CompiledComplexType, expandedName, instanceNamespace, setOwn,
} from '../compile/index.js';
import type { Decoding } from './decoding.js';
import { checkValue, readValue } from './simple-value.js';

const instanceAttributes: ReadonlySet<string> = new Set(['type', 'nil', 'schemaLocation', 'noNamespaceSchemaLocation']);

/** Attributes that the platform adds to rows. */
const rowId = 'altinnRowId';

/** Reads the attributes of the start tag that the reader is at into `value`; tells how many had a member. */
export function readAttributes(decoding: Decoding, type: CompiledComplexType, value: object): number {
  const { reader } = decoding;
  const count = reader.attributeCount;
  let seen = 0;
  for (let index = 0; index < count; index += 1) {
    const namespace = reader.attributeNamespace(index);
    let attribute = type.attributesByLocalName.get(reader.attributeLocalName(index));
    while (attribute !== undefined && attribute.namespace !== namespace) attribute = attribute.next;
    if (attribute !== undefined) {
      readAttribute(decoding, attribute, index, value);
      seen += 1;
    } else if (namespace !== instanceNamespace || !instanceAttributes.has(reader.attributeLocalName(index))) {
      readUndeclared(decoding, type, index, value);
    }
  }
  return seen;
}

/** Adds fixed and default values of attributes that are not there, and reports the missing. */
export function completeAttributes(decoding: Decoding, type: CompiledComplexType, value: object, offset: number): void {
  for (const attribute of type.attributes) {
    if (Object.hasOwn(value, attribute.key)) continue;
    if (attribute.required) decoding.fault('attribute-missing', {}, { offset, path: [attribute.key], xpath: `/@${attribute.localName}` });
    const constant = attribute.fixed ?? attribute.default;
    if (constant === undefined) continue;
    setOwn(value, attribute.key, attribute.type.simple.decode(constant, decoding.reader));
    if (decoding.identity?.following === true) decoding.identity.attribute(attribute.name, attribute.type, constant, decoding.reader);
  }
}

function readAttribute(decoding: Decoding, attribute: CompiledAttribute, index: number, value: object): void {
  const { reader } = decoding;
  const text = reader.attributeValue(index);
  decoding.valueOffset = ~index;
  decoding.valuePath = attribute.path;
  decoding.valueTight = !reader.attributesSpaced;
  const read = readValue(decoding, attribute.type, text);
  if (attribute.fixed !== undefined) checkValue(decoding, attribute.type, text, attribute.fixed, 'attribute-fixed');
  if (decoding.identity?.following === true) decoding.identity.attribute(attribute.name, attribute.type, text, reader);
  // Also what could not be read is there: it is not missing as well.
  if (attribute.inherited) setOwn(value, attribute.key, read);
  else (value as Record<string, unknown>)[attribute.key] = read;
}

/** An attribute that the type does not declare: for its wildcard, or a fault. */
function readUndeclared(decoding: Decoding, type: CompiledComplexType, index: number, value: object): void {
  const { reader } = decoding;
  const namespace = reader.attributeNamespace(index);
  const localName = reader.attributeLocalName(index);
  const name = expandedName(namespace, localName);
  const wildcard = type.anyAttribute;
  if (wildcard !== undefined && allowsNamespace(wildcard, namespace)) {
    const spot = decoding.attributeSpot(index, ['$attributes', name]);
    const declared = decoding.form.attributes.get(name);
    const text = reader.attributeValue(index);
    if (declared !== undefined && wildcard.process !== 'skip') {
      decoding.valueOffset = ~index;
      decoding.valuePath = ['$attributes', name];
      readValue(decoding, declared.type, text);
      if (declared.fixed !== undefined) checkValue(decoding, declared.type, text, declared.fixed, 'attribute-fixed');
    } else if (wildcard.process === 'strict' && declared === undefined) decoding.fault('wildcard', { name: localName }, spot);
    const attributes = ((value as { $attributes?: object }).$attributes ??= {});
    setOwn(attributes, name, text);
    return;
  }
  refuseAttribute(decoding, index);
}

/** An attribute that no declaration knows. */
export function refuseAttribute(decoding: Decoding, index: number): void {
  const { reader } = decoding;
  const localName = reader.attributeLocalName(index);
  const spot = decoding.attributeSpot(index);
  if (decoding.mode !== 'strict' && localName === rowId && reader.attributeNamespace(index) === '') {
    decoding.tolerated('stored-row-id', {}, spot);
    return;
  }
  decoding.fault('attribute-unexpected', { name: localName }, spot, 'dropped');
}

/** Whether an attribute is one of those that XML Schema itself defines for all elements. */
export function isInstanceAttribute(decoding: Decoding, index: number): boolean {
  return decoding.reader.attributeNamespace(index) === instanceNamespace
    && instanceAttributes.has(decoding.reader.attributeLocalName(index));
}
