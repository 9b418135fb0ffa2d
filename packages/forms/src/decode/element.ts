/**
 * Elements: xsi:type, xsi:nil, then the simple or complex value.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#cvc-elt
 * @module
 */
import { XmlToken } from '@blankett/xml';
import { type CompiledComplexType, type CompiledElement, type CompiledSimpleType, type CompiledType, instanceNamespace } from '../compile/index.js';
import { absent } from './absent.js';
import { completeAttributes, isInstanceAttribute, readAttributes, refuseAttribute } from './attributes.js';
import { readChildren } from './children.js';
import { type Decoding } from './decoding.js';
import { identityOf, identityPlace } from './identity.js';
import { readNil } from './nil.js';
import { qualified } from './places.js';
import { checkValue, readValue } from './simple-value.js';
import { skipContent, skipElement } from './skip.js';
import { typeNamed } from './xsi-type.js';

/**
 * Reads the element whose start tag the reader is at, to its end tag. Its row in `decoding.places` is there.
 *
 * @returns its value, {@link absent}, or undefined when it has none (a fault)
 */
export function readElement(decoding: Decoding, element: CompiledElement): unknown {
  const { reader } = decoding;
  const { type } = element;
  if (type.kind === 'simple' && reader.attributeCount === 0 && !element.abstract && decoding.identity === undefined && element.constraints === undefined) {
    return readSimpleElement(decoding, element, type);
  }
  if (element.abstract) {
    decoding.fault('element-abstract', { name: element.localName, wanted: element.substitutes.map(substitute => substitute.localName) }, { offset: reader.offset }, 'dropped');
    skipElement(reader);
    return undefined;
  }
  if (element.constraints !== undefined || decoding.identity?.following === true) return readFollowed(decoding, element);
  return readTyped(decoding, element);
}

/** The same, with identity constraints looking on. */
function readFollowed(decoding: Decoding, element: CompiledElement): unknown {
  const identity = identityOf(decoding);
  const { offset } = decoding.reader;
  identity.start(element.name, element.constraints, () => identityPlace(decoding, { offset }));
  const value = readTyped(decoding, element);
  identity.end();
  return value;
}

function readTyped(decoding: Decoding, element: CompiledElement): unknown {
  const { reader } = decoding;
  let { type } = element;
  let typeName: string | undefined;
  let nil = false;
  if (decoding.instance) {
    for (let index = 0; index < reader.attributeCount; index += 1) {
      if (reader.attributeNamespace(index) !== instanceNamespace) continue;
      const localName = reader.attributeLocalName(index);
      if (localName === 'nil') nil = readNil(decoding, index, element);
      else if (localName === 'type') {
        const named = typeNamed(decoding, element, index);
        if (named !== undefined) {
          type = named;
          typeName = named.name;
        }
      }
    }
  }
  if (type.kind === 'complex' && type.abstract) {
    decoding.fault('type-abstract', { name: type.name }, { offset: reader.offset });
  }
  if (nil) return readNilElement(decoding, element, type, typeName);
  if (type.kind === 'complex') return readComplexElement(decoding, element, type, typeName);
  for (let index = 0; index < reader.attributeCount; index += 1) {
    if (!isInstanceAttribute(decoding, index)) refuseAttribute(decoding, index);
  }
  const value = readSimpleElement(decoding, element, type);
  return typeName === undefined ? value : { $type: typeName, value };
}

function readSimpleElement(decoding: Decoding, element: CompiledElement, type: CompiledSimpleType): unknown {
  const text = readText(decoding, element.default ?? element.fixed);
  const value = readValue(decoding, type, text);
  if (element.fixed !== undefined) checkValue(decoding, type, text, element.fixed, 'element-fixed');
  if (decoding.identity?.following === true) decoding.identity.value(type, text, decoding.reader, element.nillable);
  return value;
}

/**
 * The text of an element without children; notes where it stands.
 *
 * @param preset what an empty element stands for
 */
function readText(decoding: Decoding, preset: string | undefined): string {
  const { reader } = decoding;
  const { depth } = reader;
  const start = reader.offset;
  const leaf = reader.leafText();
  if (leaf !== undefined) {
    if (leaf === '') {
      decoding.valueOffset = start;
      return preset ?? '';
    }
    decoding.valueOffset = reader.offset - leaf.length;
    decoding.valueTight = !reader.leafSpaced;
    return leaf;
  }
  let token = reader.next();
  if (token === XmlToken.end) {
    decoding.valueOffset = start;
    return preset ?? '';
  }
  let text = '';
  if (token === XmlToken.text) {
    text = reader.text;
    decoding.valueOffset = reader.offset;
    token = reader.next();
    if (token === XmlToken.end) return text;
  } else decoding.valueOffset = start;
  const spot = decoding.valueOffset;
  // Child elements, where there can be none: what they hold is not a part of the value.
  for (; token !== XmlToken.end || reader.depth !== depth; token = reader.next()) {
    if (token === XmlToken.text) text += reader.text;
    else if (token === XmlToken.start) {
      refuseElement(decoding, []);
      skipElement(reader);
    }
  }
  decoding.valueOffset = spot;
  return text;
}

/** Reports the element that the reader is at as unknown. */
export function refuseElement(decoding: Decoding, wanted: readonly string[]): void {
  const { reader } = decoding;
  decoding.fault('element-unexpected', { name: reader.localName, wanted }, {
    offset: reader.offset, xpath: `/${qualified(reader.prefix, reader.localName)}`,
  }, 'dropped');
}

function readComplexElement(decoding: Decoding, element: CompiledElement, type: CompiledComplexType, typeName: string | undefined): unknown {
  if (type.text !== undefined && decoding.reader.attributeCount === 0 && typeName === undefined && !type.completesAttributes) {
    return readBareContent(decoding, element, type, type.text);
  }
  const value: Record<string, unknown> = {};
  if (typeName !== undefined) value['$type'] = typeName;
  const { reader } = decoding;
  const { offset } = reader;
  const seen = reader.attributeCount > 0 ? readAttributes(decoding, type, value) : 0;
  if (type.text !== undefined) {
    if (type.completesAttributes && seen < type.attributes.length) completeAttributes(decoding, type, value, offset);
    const text = readText(decoding, element.default ?? element.fixed);
    value['value'] = readValue(decoding, type.text, text);
    if (element.fixed !== undefined) checkValue(decoding, type.text, text, element.fixed, 'element-fixed');
    if (decoding.identity?.following === true) decoding.identity.value(type.text, text, reader, element.nillable);
  } else if (type.mixed && type.ordered && element.fixed !== undefined) {
    value['$content'] = [readFixedText(decoding, element.fixed)];
    if (type.completesAttributes && seen < type.attributes.length) completeAttributes(decoding, type, value, offset);
  } else {
    const content = readChildren(decoding, type, value);
    if (element.default !== undefined && type.mixed && type.ordered && (value['$content'] as unknown[]).length === 0) value['$content'] = [element.default];
    if (content === absent) return emptied(decoding, element, value, seen, offset);
    if (type.completesAttributes && seen < type.attributes.length) completeAttributes(decoding, type, value, offset);
  }
  if (decoding.platform && type.platform !== undefined) askPlatform(decoding, type, value, offset);
  return value;
}

/** Simple content without attributes. */
function readBareContent(decoding: Decoding, element: CompiledElement, type: CompiledComplexType, text: CompiledSimpleType): unknown {
  const { offset } = decoding.reader;
  return withPlatform(decoding, type, { value: readSimpleElement(decoding, element, text) }, offset);
}

/** Mixed content that the schema fixes: exactly that text, and no children. @see https://www.w3.org/TR/xmlschema-1/#cvc-elt (5.2.2) */
function readFixedText(decoding: Decoding, fixed: string): string {
  const { reader } = decoding;
  let text = '';
  let textAt = reader.offset;
  let children = false;
  for (let token = reader.next(); token !== XmlToken.end; token = reader.next()) {
    if (token === XmlToken.text) {
      if (text === '') textAt = reader.offset;
      text += reader.text;
    } else {
      decoding.fault('element-fixed', { facet: fixed }, { offset: reader.offset, xpath: `/${qualified(reader.prefix, reader.localName)}` }, 'dropped');
      children = true;
      skipElement(reader);
    }
  }
  if (!children && text !== '' && text !== fixed) decoding.fault('element-fixed', { facet: fixed }, { offset: decoding.firstMark(textAt) });
  return text === '' ? fixed : text;
}

/** An element without the children that it must have: so the platform writes what is nil or absent. */
function emptied(decoding: Decoding, element: CompiledElement, value: Record<string, unknown>, seen: number, offset: number): unknown {
  decoding.tolerated('stored-nil', {}, { offset });
  if (seen > 0) return element.nillable ? { $nil: true, ...value } : value;
  return element.nillable ? null : absent;
}

function askPlatform(decoding: Decoding, type: CompiledComplexType, value: unknown, offset: number): void {
  const finding = type.platform!(value);
  if (finding !== undefined) decoding.finding(finding, { offset });
}

function readNilElement(decoding: Decoding, element: CompiledElement, type: CompiledType, typeName: string | undefined): unknown {
  const { reader } = decoding;
  const { offset, depth } = reader;
  const value: Record<string, unknown> = {};
  if (typeName !== undefined) value['$type'] = typeName;
  let attributes = 0;
  if (type.kind === 'complex') {
    attributes = readAttributes(decoding, type, value);
    // The platform writes nil without the attributes that a value would have.
    if (decoding.mode !== 'stored' || element.nillable) completeAttributes(decoding, type, value, offset);
  } else {
    for (let index = 0; index < reader.attributeCount; index += 1) {
      if (!isInstanceAttribute(decoding, index)) refuseAttribute(decoding, index);
    }
  }
  if (skipContent(reader, depth)) decoding.fault('nil-not-empty', {}, { offset }, 'dropped');
  if (decoding.identity?.following === true) decoding.identity.nil();
  if (!element.nillable) {
    if (decoding.mode === 'stored') decoding.tolerated('stored-nil', {}, { offset });
    else decoding.fault('nil-not-allowed', {}, { offset }, 'dropped');
    if (decoding.mode !== 'strict') return absent;
  } else if (element.fixed !== undefined) decoding.fault('element-fixed', { facet: element.fixed }, { offset });
  if (type.kind === 'complex' && type.text === undefined) {
    if (attributes === 0 && Object.keys(value).length === 0) return null;
    return withPlatform(decoding, type, { $nil: true, ...value }, offset);
  }
  if (type.kind === 'complex') return withPlatform(decoding, type, { ...value, value: null }, offset);
  return typeName === undefined ? null : { $type: typeName, value: null };
}

function withPlatform(decoding: Decoding, type: CompiledComplexType, value: unknown, offset: number): unknown {
  if (decoding.platform && type.platform !== undefined) askPlatform(decoding, type, value, offset);
  return value;
}
