/**
 * Attributes: what the sender gave, and the constants that the sender need not know.
 *
 * @module
 */
import { escapeAttribute } from '@blankett/xml';
import { allowsNamespace, type CompiledComplexType, ownValue, splitExpandedName } from '../compile/index.js';
import type { Encoding, Spot } from './encoding.js';
import { checkFixed, constantText, writeValue } from './simple-value.js';

/** Writes the attributes of a value; tells how many of its keys they were. */
export function writeAttributes(encoding: Encoding, type: CompiledComplexType, value: object): number {
  let keys = 0;
  for (const attribute of type.attributes) {
    const item = attribute.inherited ? ownValue(value, attribute.key) : (value as Record<string, unknown>)[attribute.key];
    if (item === undefined || item === null) {
      if (attribute.fixed !== undefined) {
        const name = encoding.attributeName(attribute.namespace, attribute.localName);
        encoding.write(` ${name}="${escapeAttribute(constantText(encoding, attribute.type, attribute.fixed))}"`);
      } else if (attribute.required) encoding.fault('attribute-missing', {}, { path: [attribute.key], xpath: `/@${attribute.localName}` });
      if (item === null && attribute.fixed === undefined && !attribute.required) {
        encoding.fault('member-type', { types: [attribute.type.name], expected: [attribute.type.simple.kind], other: 'null' }, { path: [attribute.key], xpath: `/@${attribute.localName}` });
      }
      continue;
    }
    keys += 1;
    const name = encoding.attributeName(attribute.namespace, attribute.localName);
    const spot: Spot = { path: [attribute.key], xpath: `/@${name}` };
    const text = writeValue(encoding, attribute.type, item, spot);
    if (attribute.fixed !== undefined) checkFixed(encoding, attribute.type, text, attribute.fixed, 'attribute-fixed', spot);
    if (encoding.identity?.following === true) encoding.identity.attribute(attribute.name, attribute.type, text, encoding);
    encoding.write(` ${name}="${escapeAttribute(text)}"`);
  }
  if (type.anyAttribute !== undefined && Object.hasOwn(value, '$attributes')) keys += writeAny(encoding, type, value);
  return keys;
}

function writeAny(encoding: Encoding, type: CompiledComplexType, value: object): number {
  const given = (value as { $attributes?: unknown }).$attributes;
  if (given === undefined) return 0;
  if (typeof given !== 'object' || given === null) {
    encoding.fault('member-type', { expected: ['object'] }, { path: ['$attributes'] });
    return 1;
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
  return 1;
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
