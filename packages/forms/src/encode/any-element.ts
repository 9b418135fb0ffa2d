/**
 * Elements of wildcards: written as they are, checked against their declarations where the wildcard wants that.
 *
 * @module
 */
import { escapeAttribute, escapeText, isNCName, isXmlText, XmlToken } from '@blankett/xml';
import { allowsNamespace, type CompiledWildcard, expandedName, splitExpandedName } from '../compile/index.js';
import { Decoding } from '../decode/decoding.js';
import { RecordedReader, type RecordedToken } from '../decode/recorded-reader.js';
import { checkRecorded } from '../decode/wildcard.js';
import type { Path } from '../issue.js';
import type { AnyElement } from '../values.js';
import { type Encoding, kindOf } from './encoding.js';

/** Prefixes declared around an element, on elements of wildcards. */
type Scope = ReadonlyMap<string, string>;

/** Writes an element that a wildcard matched. */
export function writeAnyElement(encoding: Encoding, wildcard: CompiledWildcard, value: unknown, path: Path): void {
  const before = encoding.faults;
  if (!isWellFormed(encoding, value, path)) return;
  if (!allowsNamespace(wildcard, value.namespace ?? '')) {
    encoding.fault('element-unexpected', { name: value.name }, { path });
    return;
  }
  const tokens: RecordedToken[] = [];
  write(encoding, value, new Map([['', encoding.form.namespaces.defaultNamespace]]), tokens);
  if (wildcard.process === 'skip' || encoding.faults !== before) return;
  check(encoding, wildcard, tokens, path);
}

function isWellFormed(encoding: Encoding, value: unknown, path: Path): value is AnyElement {
  const element = value as AnyElement;
  if (typeof value !== 'object' || value === null || typeof element.name !== 'string' || !isNCName(element.name)) {
    encoding.fault('member-type', { expected: ['AnyElement'], other: kindOf(value) }, { path });
    return false;
  }
  let good = true;
  const refuse = (...tail: (string | number)[]): void => {
    good = false;
    encoding.fault('datatype', { types: ['xs:string'] }, { path: [...path, ...tail] });
  };
  if (element.namespace !== undefined && !isText(element.namespace)) refuse('namespace');
  for (const member of ['attributes', 'namespaces'] as const) {
    const given: unknown = element[member];
    if (given === undefined || (typeof given === 'object' && given !== null)) continue;
    good = false;
    encoding.fault('member-type', { expected: ['object'], other: kindOf(given) }, { path: [...path, member] });
  }
  for (const [name, text] of Object.entries(element.attributes ?? {})) {
    if (!isNCName(splitExpandedName(name).localName) || !isText(text)) refuse('attributes', name);
  }
  for (const [prefix, namespace] of Object.entries(element.namespaces ?? {})) {
    if ((prefix !== '' && !isNCName(prefix)) || !isText(namespace)) refuse('namespaces', prefix);
  }
  if (element.children !== undefined && !Array.isArray(element.children)) {
    encoding.fault('member-type', { expected: ['array'], other: kindOf(element.children) }, { path: [...path, 'children'] });
    return false;
  }
  element.children?.forEach((child, index) => {
    if (typeof child === 'string') {
      if (!isXmlText(child)) refuse('children', index);
    } else if (!isWellFormed(encoding, child, [...path, 'children', index])) good = false;
  });
  return good;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && isXmlText(value);
}

function write(encoding: Encoding, element: AnyElement, outer: Scope, tokens: RecordedToken[]): void {
  const scope = new Map(outer);
  const declarations: { prefix: string; namespace: string }[] = [];
  const declare = (prefix: string, namespace: string): void => {
    scope.set(prefix, namespace);
    declarations.push({ prefix, namespace });
  };
  for (const [prefix, namespace] of Object.entries(element.namespaces ?? {})) if (prefix !== 'xml') declare(prefix, namespace);
  const namespace = element.namespace ?? '';
  const name = elementName(encoding, element.name, namespace, scope, declare);
  const attributes = Object.entries(element.attributes ?? {}).map(([key, value]) => {
    const parts = splitExpandedName(key);
    const prefix = parts.namespace === '' ? '' : attributePrefix(encoding, parts.namespace, scope);
    return { prefix, ...parts, value, offset: 0 };
  });
  let tag = `<${name}`;
  for (const { prefix, namespace: declared } of declarations) tag += ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeAttribute(declared)}"`;
  for (const { prefix, localName, value } of attributes) tag += ` ${prefix === '' ? '' : `${prefix}:`}${localName}="${escapeAttribute(value)}"`;
  tokens.push({ token: XmlToken.start, offset: 0, prefix: '', localName: element.name, namespace, attributes, declarations });
  const children = element.children ?? [];
  encoding.write(children.length === 0 ? `${tag}/>` : `${tag}>`);
  for (const child of children) {
    if (typeof child === 'string') {
      encoding.write(escapeText(child));
      if (child !== '') tokens.push({ token: XmlToken.text, offset: 0, text: child, blank: !/\S/.test(child) });
    } else write(encoding, child, scope, tokens);
  }
  tokens.push({ token: XmlToken.end, offset: 0, prefix: '', localName: element.name, namespace });
  if (children.length > 0) encoding.write(`</${name}>`);
}

function elementName(encoding: Encoding, localName: string, namespace: string, scope: Scope, declare: (prefix: string, namespace: string) => void): string {
  if (scope.get('') === namespace) {
    return namespace !== '' && namespace === encoding.form.namespaces.defaultNamespace ? encoding.elementName(namespace, localName) : localName;
  }
  if (namespace === '') {
    declare('', '');
    return localName;
  }
  return `${attributePrefix(encoding, namespace, scope)}:${localName}`;
}

/** A prefix for a namespace: one declared around, else one of the root that nothing around takes. */
function attributePrefix(encoding: Encoding, namespace: string, scope: Scope): string {
  for (const [prefix, declared] of scope) if (prefix !== '' && declared === namespace) return prefix;
  return encoding.prefixFor(namespace);
}

/** Reads what was written as a document would be read, and takes over its faults. */
function check(encoding: Encoding, wildcard: CompiledWildcard, tokens: readonly RecordedToken[], path: Path): void {
  const reader = new RecordedReader(tokens, { resolvePrefix: prefix => encoding.resolvePrefix(prefix), locate: () => ({ line: 1, column: 1 }) });
  const decoding = new Decoding(encoding.form, reader, '&#', 'strict', encoding.language);
  const root = tokens[0];
  if (root?.token !== XmlToken.start) return;
  if (wildcard.process === 'strict' && encoding.form.elements.get(expandedName(root.namespace, root.localName)) === undefined) {
    encoding.fault('wildcard', { name: root.localName }, { path });
    return;
  }
  checkRecorded(decoding, root.localName, root.namespace);
  for (const issue of decoding.issues()) {
    if (issue.severity === 'error') encoding.takeOver(issue, path);
  }
}
