/**
 * What two documents must have in common for one to be a faithful copy of the other: element names, attributes and text.
 * Comments, processing instructions, prefixes and where namespaces are declared are the writer's freedom.
 *
 * Read with an independent parser (saxes), so that a fault of our reader cannot hide here.
 */
import { SaxesParser } from 'saxes';

const xsi = 'http://www.w3.org/2001/XMLSchema-instance';

export interface InfosetElement {
  /** `{namespace}local`. */
  readonly name: string;
  /** By expanded name; without xmlns and xsi:schemaLocation. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (InfosetElement | string)[];
  /** Prefixes in scope, for values that are qualified names. */
  readonly prefixes: Readonly<Record<string, string>>;
}

const expand = (namespace: string, local: string): string => (namespace === '' ? local : `{${namespace}}${local}`);

/** Reads a document; text runs are joined over CDATA and comments. Throws when it is not well-formed. */
export function readInfoset(document: string): InfosetElement {
  const parser = new SaxesParser({ xmlns: true });
  const stack: { element: InfosetElement; children: (InfosetElement | string)[] }[] = [];
  let root: InfosetElement | undefined;
  const addText = (text: string): void => {
    const children = stack.at(-1)?.children;
    if (children === undefined) return;
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else children.push(text);
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', (tag) => {
    const attributes = new Map<string, string>();
    for (const { uri, local, value, prefix, name } of Object.values(tag.attributes)) {
      if (prefix === 'xmlns' || name === 'xmlns') continue;
      if (uri === xsi && (local === 'schemaLocation' || local === 'noNamespaceSchemaLocation')) continue;
      attributes.set(expand(uri, local), value);
    }
    const children: (InfosetElement | string)[] = [];
    const prefixes = { ...stack.at(-1)?.element.prefixes, ...tag.ns };
    const element: InfosetElement = { name: expand(tag.uri, tag.local), attributes, children, prefixes };
    stack.at(-1)?.children.push(element);
    root ??= element;
    stack.push({ element, children });
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  parser.write(document).close();
  if (root === undefined) throw new Error('The document has no element.');
  return root;
}

/** What a schema gives where a document is silent: values that a copy may add. Names as in {@link InfosetElement}. */
export interface SchemaDefaults {
  readonly attributes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly elements: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Every default and fixed value in schema documents, by local name: found by name alone, so independent of our compiler. */
export function readSchemaDefaults(documents: readonly string[]): SchemaDefaults {
  const attributes = new Map<string, Set<string>>();
  const elements = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, name: string, value: string): void => {
    const values = map.get(name) ?? new Set<string>();
    map.set(name, values.add(value));
  };
  const visit = (node: InfosetElement): void => {
    const value = node.attributes.get('fixed') ?? node.attributes.get('default');
    const name = (node.attributes.get('name') ?? node.attributes.get('ref') ?? '').replace(/^.*:/, '');
    if (value !== undefined && node.name.endsWith('}attribute')) add(attributes, name, value);
    if (value !== undefined && node.name.endsWith('}element')) add(elements, name, value);
    for (const child of node.children) if (typeof child !== 'string') visit(child);
  };
  for (const document of documents) visit(readInfoset(document.replace(/<!DOCTYPE[^[>]*(\[[^\]]*\])?\s*>/, '').replace(/&[a-zA-Z.]+;/g, (reference) => (/^&(amp|lt|gt|quot|apos);$/.test(reference) ? reference : ''))));
  return { attributes, elements };
}

/** Where a copy differs from its original; empty when it is faithful. */
export function compareInfosets(original: InfosetElement, copy: InfosetElement, defaults: SchemaDefaults): readonly string[] {
  const differences: string[] = [];
  compareElement(original, copy, `/${localName(original.name)}`, defaults, differences);
  return differences;
}

const localName = (name: string): string => name.slice(name.indexOf('}') + 1);

function compareElement(original: InfosetElement, copy: InfosetElement, path: string, defaults: SchemaDefaults, differences: string[]): void {
  if (original.name !== copy.name) {
    differences.push(`${path}: ${original.name} became ${copy.name}`);
    return;
  }
  for (const [name, value] of original.attributes) {
    const copied = copy.attributes.get(name);
    if (copied === undefined) differences.push(`${path}/@${name}: lost`);
    else if (!sameText(value, copied, original, copy)) differences.push(`${path}/@${name}: "${value}" became "${copied}"`);
  }
  for (const [name, value] of copy.attributes) {
    if (original.attributes.has(name)) continue;
    if (defaults.attributes.get(localName(name))?.has(value) !== true) differences.push(`${path}/@${name}: added`);
  }
  const before = significant(original.children);
  const after = significant(copy.children);
  if (before.length === 0 && after.length === 1 && typeof after[0] === 'string') {
    if (defaults.elements.get(localName(original.name))?.has(after[0]) !== true) differences.push(`${path}: text added`);
    return;
  }
  if (before.length !== after.length) {
    differences.push(`${path}: ${before.length} children became ${after.length}`);
    return;
  }
  before.forEach((child, index) => {
    const other = after[index];
    if (typeof child === 'string' || typeof other === 'string' || other === undefined) {
      if (typeof child !== 'string' || typeof other !== 'string') differences.push(`${path}: child ${index} changed its kind`);
      else if (!sameText(child, other, original, copy)) differences.push(`${path}: text "${child.slice(0, 40)}" became "${other.slice(0, 40)}"`);
    } else {
      compareElement(child, other, `${path}/${localName(child.name)}`, defaults, differences);
    }
  });
}

/** White space between elements is layout, unless the element has text of its own. */
function significant(children: readonly (InfosetElement | string)[]): readonly (InfosetElement | string)[] {
  const hasElements = children.some((child) => typeof child !== 'string');
  return hasElements ? children.filter((child) => typeof child !== 'string' || /[^ \t\r\n]/.test(child)) : children.filter((child) => child !== '');
}

/** Equal; or one token apart only in outer white space, as whiteSpace=collapse allows; or the same qualified name by other prefixes. */
function sameText(original: string, copy: string, from: InfosetElement, to: InfosetElement): boolean {
  if (original === copy) return true;
  const a = original.trim().replace(/[ \t\r\n]+/g, ' ');
  const b = copy.trim().replace(/[ \t\r\n]+/g, ' ');
  if (a === b) return copy === b;
  if (isBase64(a) && a.replaceAll(' ', '') === copy) return true;
  const expandedA = expandedName(a, from);
  return expandedA !== undefined && expandedA === expandedName(b, to);
}

/** Bytes have no line breaks: those that base64 text has between its digits are layout (https://www.w3.org/TR/xmlschema-2/#base64Binary). */
const isBase64 = (text: string): boolean => text.length > 64 && /^[A-Za-z0-9+/ ]+={0,2}$/.test(text) && text.replaceAll(' ', '').length % 4 === 0;

function expandedName(text: string, element: InfosetElement): string | undefined {
  const match = /^(?:([\p{L}_][\p{L}\p{N}._-]*):)?([\p{L}_][\p{L}\p{N}._-]*)$/u.exec(text);
  if (match === null) return undefined;
  const namespace = element.prefixes[match[1] ?? ''];
  return namespace === undefined ? undefined : expand(namespace, match[2] ?? '');
}
