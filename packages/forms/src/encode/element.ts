/**
 * Elements: `$type`, nil, then the simple or complex value.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#cvc-elt
 * @module
 */
import { escapeText } from '@blankett/xml';
import { type CompiledComplexType, type CompiledElement, type CompiledType, ownValue } from '../compile/index.js';
import { writeAttributes } from './attributes.js';
import { writeChildren } from './children.js';
import { type Encoding, kindOf } from './encoding.js';
import { identityOf, identityPlace } from './identity.js';
import { type Shape, shapeOf } from './shape.js';
import { checkFixed, writeValue } from './simple-value.js';

const here = {};

/** Writes an element. Its row in `encoding.places` is there. */
export function writeElement(encoding: Encoding, element: CompiledElement, value: unknown): void {
  if (element.constraints === undefined && encoding.identity === undefined) {
    writeTyped(encoding, element, value);
    return;
  }
  const identity = identityOf(encoding);
  identity.start(element.name, element.constraints, () => identityPlace(encoding, here));
  writeTyped(encoding, element, value);
  identity.end();
}

function writeTyped(encoding: Encoding, element: CompiledElement, value: unknown): void {
  const declared = element.type;
  if (element.abstract) {
    encoding.fault('element-abstract', { name: element.localName, wanted: element.substitutes.map(substitute => substitute.localName) });
    return;
  }
  const named = isObject(value) ? ownValue(value, '$type') : undefined;
  if (declared.kind === 'simple' && named === undefined && !isWrapped(value)) {
    if (value === null) writeNil(encoding, element, declared, '', {});
    else writeSimple(encoding, element, declared, '', value);
    return;
  }
  let type: CompiledType = declared;
  let typeAttribute = '';
  if (named !== undefined) {
    const other = typeNamed(encoding, element, named);
    if (other !== undefined) {
      type = other;
      typeAttribute = typeAttributeFor(encoding, other);
    }
  }
  if (type.kind === 'complex') {
    if (type.abstract) encoding.fault('type-abstract', { name: type.name });
    writeComplex(encoding, element, type, typeAttribute, value);
    return;
  }
  refuseOthers(encoding, value as object, ['$type', '$element', 'value']);
  const item = ownValue(value as object, 'value');
  if (item === null) writeNil(encoding, element, type, typeAttribute, {});
  else writeSimple(encoding, element, type, typeAttribute, item);
}

function writeSimple(encoding: Encoding, element: CompiledElement, type: Extract<CompiledType, { kind: 'simple' }>, attributes: string, value: unknown): void {
  const text = writeValue(encoding, type, value, here);
  if (element.fixed !== undefined) checkFixed(encoding, type, text, element.fixed, 'element-fixed', here);
  if (encoding.identity?.following === true) encoding.identity.value(type, text, encoding, element.nillable);
  if (!encoding.keeps) return;
  const { tags } = element;
  encoding.use(tags);
  const escaped = type.plain ? text : escapeText(text);
  encoding.text += attributes === '' ? tags.full + escaped + tags.close : `${tags.open}${attributes}>${escaped}${tags.close}`;
}

function writeNil(encoding: Encoding, element: CompiledElement, type: CompiledType, attributes: string, value: object): void {
  if (!element.nillable) encoding.fault('nil-not-allowed', {});
  else if (element.fixed !== undefined) encoding.fault('element-fixed', { facet: element.fixed });
  if (encoding.identity?.following === true) encoding.identity.nil();
  encoding.use(element.tags);
  encoding.write(`${element.tags.open}${attributes} ${encoding.instanceName('nil')}="true"`);
  if (type.kind === 'complex') {
    writeAttributes(encoding, type, shapeOf(type, value), value);
    for (const key of Object.keys(value)) {
      if (!nilKeys.has(key) && !type.attributesByKey.has(key) && ownValue(value, key) !== undefined) encoding.fault('nil-not-empty', {}, { path: [key] });
    }
    if (encoding.platform && type.platform !== undefined) askPlatform(encoding, type, value);
  }
  encoding.write('/>');
}

const nilKeys: ReadonlySet<string> = new Set(['$nil', '$type', '$element', 'value', '$attributes']);

function writeComplex(encoding: Encoding, element: CompiledElement, type: CompiledComplexType, typeAttribute: string, value: unknown): void {
  if (value === null) {
    writeNil(encoding, element, type, typeAttribute, {});
    return;
  }
  if (!isObject(value)) {
    encoding.fault('member-type', { expected: ['object'], other: kindOf(value) });
    return;
  }
  if (ownValue(value, '$nil') === true || (type.text !== undefined && ownValue(value, 'value') === null)) {
    writeNil(encoding, element, type, typeAttribute, value);
    return;
  }
  const { tags } = element;
  const shape = shapeOf(type, value);
  encoding.use(tags);
  if (encoding.keeps) encoding.text += tags.open + typeAttribute;
  writeAttributes(encoding, type, shape, value);
  if (shape.unknown.length > 0) refuseUnknown(encoding, type, shape, value);
  if (type.text !== undefined) writeSimpleContent(encoding, element, type, value);
  else {
    const start = encoding.text.length;
    if (encoding.keeps) encoding.text += '>';
    if (element.fixed !== undefined) checkFixedText(encoding, element.fixed, ownValue(value, '$content'));
    writeChildren(encoding, type, shape, value);
    if (encoding.keeps) {
      if (encoding.text.length === start + 1) encoding.text = `${encoding.text.slice(0, start)}/>`;
      else encoding.text += tags.close;
    }
  }
  if (encoding.platform && type.platform !== undefined) askPlatform(encoding, type, value);
}

/** Mixed content that the schema fixes: exactly that text, and no children. @see https://www.w3.org/TR/xmlschema-1/#cvc-elt (5.2.2) */
function checkFixedText(encoding: Encoding, fixed: string, content: unknown): void {
  if (!Array.isArray(content) || content.length === 0) return;
  if (content.every(item => typeof item === 'string') && content.join('') === fixed) return;
  encoding.fault('element-fixed', { facet: fixed }, { path: ['$content'] });
}

function writeSimpleContent(encoding: Encoding, element: CompiledElement, type: CompiledComplexType, value: object): void {
  const given = ownValue(value, 'value');
  const simple = type.text!;
  let text = '';
  if (given === undefined) {
    if (element.fixed !== undefined) text = element.fixed;
    else encoding.fault('element-missing', { wanted: ['value'] }, ofValue);
  } else {
    text = writeValue(encoding, simple, given, ofValue);
    if (element.fixed !== undefined) checkFixed(encoding, simple, text, element.fixed, 'element-fixed', ofValue);
  }
  if (encoding.identity?.following === true) encoding.identity.value(simple, text, encoding, element.nillable);
  if (encoding.keeps) encoding.text += `>${simple.plain && given !== undefined ? text : escapeText(text)}${element.tags.close}`;
}

const ofValue = { path: ['value'] };

function refuseUnknown(encoding: Encoding, type: CompiledComplexType, shape: Shape, value: object): void {
  for (const key of shape.unknown) {
    if (ownValue(value, key) === undefined) continue;
    const known = [...type.attributesByKey.keys(), ...type.members.keys()];
    encoding.fault('member-unknown', { wanted: known.filter(name => name.toLowerCase() === key.toLowerCase()) }, { path: [key] });
  }
}

/** Reports keys that nothing knows, of a simple value that stands in an object. */
function refuseOthers(encoding: Encoding, value: object, known: readonly string[]): void {
  for (const key of Object.keys(value)) {
    if (known.includes(key) || ownValue(value, key) === undefined) continue;
    encoding.fault('member-unknown', { wanted: [] }, { path: [key] });
  }
}

function askPlatform(encoding: Encoding, type: CompiledComplexType, value: unknown): void {
  const finding = type.platform!(value);
  if (finding !== undefined) encoding.finding(finding);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}

/** A simple value that had to be put into an object, because something had to be said about it. */
function isWrapped(value: unknown): boolean {
  return isObject(value) && Object.hasOwn(value, '$element');
}

/** @see https://www.w3.org/TR/xmlschema-1/#xsi_type */
function typeNamed(encoding: Encoding, element: CompiledElement, name: unknown): CompiledType | undefined {
  const { form } = encoding;
  const spot = { path: ['$type'] };
  if (typeof name !== 'string' || !form.hasType(name) || form.schemaName(name) === undefined) {
    encoding.fault('type-unknown', {}, spot);
    return undefined;
  }
  const declared = element.type;
  const blocked = {
    extension: element.blocksExtension || (declared.kind === 'complex' && declared.blocksExtension),
    restriction: element.blocksRestriction || (declared.kind === 'complex' && declared.blocksRestriction),
  };
  if (form.derives(name, declared.name, blocked)) return form.type(name);
  encoding.fault('type-not-derived', { name, other: declared.name }, spot);
  return undefined;
}

function typeAttributeFor(encoding: Encoding, type: CompiledType): string {
  const { namespace, localName } = encoding.form.schemaName(type.name)!;
  const name = namespace === '' || namespace === encoding.form.namespaces.defaultNamespace
    ? encoding.elementName(namespace, localName)
    : `${encoding.prefixFor(namespace)}:${localName}`;
  return ` ${encoding.instanceName('type')}="${name}"`;
}
