/**
 * Attributes: what the sender gave, and the constants that the sender need not know.
 *
 * @module
 */
import { escapeAttribute } from '@blankett/xml';
import { allowsNamespace, type CompiledAttribute, type CompiledComplexType, ownValue, splitExpandedName } from '../compile/index.js';
import type { Encoding, Spot } from './encoding.js';
import type { Shape } from './shape.js';
import { checkFixed, constantText, writeValue } from './simple-value.js';

/** Writes the attributes of a value. */
export function writeAttributes(encoding: Encoding, type: CompiledComplexType, shape: Shape, value: object): void {
  const { attributes } = shape;
  for (let at = 0; at < attributes.length; at += 1) writeAttribute(encoding, attributes[at]!, value);
  if (encoding.identity?.following === true) identifyAbsent(encoding, type, value);
  if (type.anyAttribute !== undefined && Object.hasOwn(value, '$attributes')) writeAny(encoding, type, value);
}

function writeAttribute(encoding: Encoding, attribute: CompiledAttribute, value: object): void {
  const item = attribute.inherited ? ownValue(value, attribute.key) : (value as Record<string, unknown>)[attribute.key];
  const name = attribute.namespace === '' ? attribute.localName : encoding.attributeName(attribute.namespace, attribute.localName);
  if (item === undefined || item === null) {
    writeAbsent(encoding, attribute, name, item);
    return;
  }
  const text = writeValue(encoding, attribute.type, item, attribute);
  if (attribute.fixed !== undefined) checkFixed(encoding, attribute.type, text, attribute.fixed, 'attribute-fixed', attribute);
  if (encoding.identity?.following === true) encoding.identity.attribute(attribute.name, attribute.type, text, encoding);
  if (encoding.keeps) encoding.text += ` ${name}="${escapeAttribute(text)}"`;
}

/** Attributes that are not there count with the value that the schema gives them. */
function identifyAbsent(encoding: Encoding, type: CompiledComplexType, value: object): void {
  for (const attribute of type.attributes) {
    const constant = attribute.fixed ?? attribute.default;
    if (constant !== undefined && (ownValue(value, attribute.key) ?? undefined) === undefined) {
      encoding.identity?.attribute(attribute.name, attribute.type, constant, encoding);
    }
  }
}

/** What is not there: a constant is written for the sender. */
function writeAbsent(encoding: Encoding, attribute: CompiledAttribute, name: string, item: null | undefined): void {
  if (attribute.fixed !== undefined) {
    encoding.write(` ${name}="${escapeAttribute(constantText(encoding, attribute.type, attribute.fixed))}"`);
  } else if (attribute.required) encoding.fault('attribute-missing', {}, attribute);
  else if (item === null) encoding.fault('member-type', { types: [attribute.type.name], expected: [attribute.type.simple.kind], other: 'null' }, attribute);
}

function writeAny(encoding: Encoding, type: CompiledComplexType, value: object): void {
  const given = (value as { $attributes?: unknown }).$attributes;
  if (given === undefined) return;
  if (typeof given !== 'object' || given === null) {
    encoding.fault('member-type', { expected: ['object'] }, { path: ['$attributes'] });
    return;
  }
  const wildcard = type.anyAttribute!;
  for (const [key, text] of Object.entries(given)) {
    const { namespace, localName } = splitExpandedName(key);
    const name = encoding.attributeName(namespace, localName);
    const spot: Spot = { path: ['$attributes', key], xpath: `/@${name}` };
    const declared = wildcard.process === 'skip' ? undefined : encoding.form.attributes.get(key);
    if (typeof text !== 'string') encoding.fault('member-type', { expected: ['string'] }, spot);
    else if (!allowsNamespace(wildcard, namespace) || isDeclared(type, namespace, localName)) encoding.fault('attribute-unexpected', { name: localName }, spot);
    else if (declared !== undefined) checkDeclared(encoding, declared, text, spot);
    else if (wildcard.process === 'strict') encoding.fault('wildcard', { name: localName }, spot);
    if (typeof text === 'string') encoding.write(` ${name}="${escapeAttribute(text)}"`);
  }
}

function isDeclared(type: CompiledComplexType, namespace: string, localName: string): boolean {
  return type.attributes.some(attribute => attribute.namespace === namespace && attribute.localName === localName);
}

/** The value stands in the document as it was given: it is text, whatever its type. */
function checkDeclared(encoding: Encoding, { type, fixed }: CompiledComplexType['attributes'][number], text: string, spot: Spot): void {
  encoding.valueType = type;
  encoding.value = text;
  encoding.valueSpot = spot;
  type.simple.check(text, encoding.reportValue, encoding);
  if (fixed !== undefined) checkFixed(encoding, type, text, fixed, 'attribute-fixed', spot);
}
