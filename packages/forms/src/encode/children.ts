/**
 * Children, in the order of the schema whatever the order of the object's keys.
 *
 * @module
 */
import { escapeText, isXmlText } from '@blankett/xml';
import { type CompiledComplexType, type CompiledElement, type CompiledMember, ownValue, splitExpandedName } from '../compile/index.js';
import type { ContentEdge, ContentModel } from '../content-model/content-model.js';
import type { LeafNode } from '../content-model/particle-tree.js';
import { writeAnyElement } from './any-element.js';
import { type Encoding, kindOf } from './encoding.js';
import { refuseOthers, writeElement } from './element.js';
import { type Item, itemsOf, orderItems } from './order.js';
import { writeOrdered } from './ordered-content.js';

/** Writes the children of a value of complex type without simple content. */
export function writeChildren(encoding: Encoding, type: CompiledComplexType, value: object): void {
  const { content } = type;
  if (type.ordered) {
    refuseUnknown(encoding, type, value, true);
    writeOrdered(encoding, type, ownValue(value, '$content'));
    return;
  }
  if (content === undefined) {
    refuseUnknown(encoding, type, value, false);
    if (type.mixed) writeTexts(encoding, ownValue(value, '$content'));
    return;
  }
  if (!content.plainSequence) {
    refuseUnknown(encoding, type, value, false);
    writeByAutomaton(encoding, type, content, value);
    return;
  }
  if (!writeAsGiven(encoding, type, content, value)) writeByLeaves(encoding, type, content, value);
}

/**
 * The members in the order in which the object has them, if that is the schema's and nothing is missing: so it is with what was
 * decoded, and mostly with what was written by hand. Otherwise writes nothing and returns false.
 */
function writeAsGiven(encoding: Encoding, type: CompiledComplexType, content: ContentModel, value: object): boolean {
  let position = -1;
  let required = 0;
  const keys = Object.keys(value);
  for (const key of keys) {
    const member = type.members.get(key);
    if (member === undefined) {
      if (type.attributesByKey.has(key) || specialKeys.has(key)) continue;
      return false;
    }
    if ((value as Record<string, unknown>)[key] === undefined) continue;
    if (member.position < position) return false;
    position = member.position;
    if (member.required) required += 1;
  }
  if (required !== type.requiredMembers) return false;
  for (const key of keys) {
    const member = type.members.get(key);
    if (member === undefined) continue;
    const item = (value as Record<string, unknown>)[key];
    if (item !== undefined) writeMember(encoding, member, content.leaves[member.position]!, item);
  }
  return true;
}

const specialKeys: ReadonlySet<string> = new Set(['$type', '$element', '$attributes']);

function writeByLeaves(encoding: Encoding, type: CompiledComplexType, content: ContentModel, value: object): void {
  refuseUnknown(encoding, type, value, false);
  const given = content.leaves.map(leaf => ownValue(value, leaf.symbols[0]!.member.key));
  if (content.root.nullable && given.every(item => item === undefined)) return;
  content.leaves.forEach((leaf, index) => {
    const { member } = leaf.symbols[0]!;
    if (given[index] !== undefined) writeMember(encoding, member, leaf, given[index]);
    else if (leaf.min > 0) writeConstantOrMiss(encoding, member, leaf);
  });
}

/** What is absent and required: a constant is written for the sender. */
function writeConstantOrMiss(encoding: Encoding, member: CompiledMember, leaf: LeafNode): void {
  const { element } = leaf;
  if (element?.fixed !== undefined) {
    for (let times = 0; times < leaf.min; times += 1) writeConstant(encoding, element);
    return;
  }
  encoding.fault('element-missing', { wanted: [element?.localName ?? '*'] }, {
    path: [member.key], ...(element === undefined ? {} : { xpath: `/${encoding.elementName(element.namespace, element.localName)}` }),
  });
}

export function writeConstant(encoding: Encoding, element: CompiledElement): void {
  const { type, fixed = '' } = element;
  const name = encoding.elementName(element.namespace, element.localName);
  openRow(encoding, element.key, name, -1, -1);
  if (type.kind === 'simple') {
    const constant = type.simple.decode(fixed, encoding) ?? fixed;
    writeElement(encoding, element, name, constant);
  } else writeElement(encoding, element, name, type.text === undefined ? { $content: [fixed] } : {});
  closeRow(encoding);
}

function writeMember(encoding: Encoding, member: CompiledMember, leaf: LeafNode, item: unknown): void {
  if (!member.array) {
    writeItem(encoding, member, leaf.element, leaf, item, -1);
    return;
  }
  if (!Array.isArray(item)) {
    encoding.fault('member-type', { expected: ['array'], other: kindOf(item) }, { path: [member.key] });
    return;
  }
  const list = item as readonly unknown[];
  const name = leaf.element?.localName ?? '*';
  if (list.length < leaf.min) encoding.fault('element-missing', { wanted: [name] }, { path: [member.key, list.length], xpath: `/${name}` });
  if (list.length > leaf.max) encoding.fault('element-repeated', { name, facet: leaf.max }, { path: [member.key, leaf.max], xpath: `/${name}[${leaf.max + 1}]` });
  for (let index = 0; index < list.length; index += 1) writeItem(encoding, member, leaf.element, leaf, list[index], index);
}

function writeItem(encoding: Encoding, member: CompiledMember, element: CompiledElement | undefined, leaf: LeafNode, item: unknown, index: number): void {
  if (element === undefined) {
    writeAnyElement(encoding, leaf.wildcard!, item, ['$any', index]);
    return;
  }
  const actual = leaf.symbols.length === 1 ? element : standingIn(encoding, element, leaf, item);
  if (actual === undefined) {
    encoding.fault('type-unknown', {}, { path: index < 0 ? [member.key, '$element'] : [member.key, index, '$element'] });
    return;
  }
  writeChild(encoding, actual, member.key, item, index, -1);
}

/** Writes one child element. */
export function writeChild(encoding: Encoding, element: CompiledElement, key: string, item: unknown, index: number, contentIndex: number): void {
  const name = encoding.elementName(element.namespace, element.localName);
  openRow(encoding, key, name, index, contentIndex);
  if (item === undefined) encoding.fault('element-missing', { wanted: [element.localName] });
  else writeElement(encoding, element, name, item);
  closeRow(encoding);
}

function openRow({ places }: Encoding, key: string, name: string, index: number, contentIndex: number): void {
  const row = places.depth;
  places.depth = row + 1;
  places.keys[row] = key;
  places.prefixes[row] = '';
  places.localNames[row] = name;
  places.indexes[row] = index;
  places.contentIndexes[row] = contentIndex;
  places.positions[row] = index + 1;
  places.containers[row] = undefined;
}

function closeRow({ places }: Encoding): void {
  places.depth -= 1;
}

/** The declaration that a value stands for: its head, unless `$element` says another of the substitution group. */
export function standingIn(encoding: Encoding, head: CompiledElement, leaf: LeafNode, item: unknown): CompiledElement | undefined {
  const name = typeof item === 'object' && item !== null ? ownValue(item, '$element') : undefined;
  if (name === undefined) return head;
  if (typeof name !== 'string') return undefined;
  const { namespace, localName } = splitExpandedName(name, encoding.form.namespace);
  return leaf.symbols.find(symbol => symbol.localName === localName && symbol.namespace === namespace)?.element;
}

function refuseUnknown(encoding: Encoding, type: CompiledComplexType, value: object, ordered: boolean): void {
  const known = [...(ordered || (type.mixed && type.content === undefined) ? ['$content'] : type.members.keys()), ...type.attributesByKey.keys(), '$type', '$element', '$nil'];
  if (type.anyAttribute !== undefined) known.push('$attributes');
  refuseOthers(encoding, value, known);
}

function writeTexts(encoding: Encoding, texts: unknown): void {
  if (!Array.isArray(texts)) return;
  texts.forEach((text: unknown, index) => {
    writeMixedText(encoding, text, index);
  });
}

export function writeMixedText(encoding: Encoding, text: unknown, index: number): void {
  const spot = { path: ['$content', index] };
  if (typeof text !== 'string') encoding.fault('member-type', { expected: ['string'], other: kindOf(text) }, spot);
  else if (!isXmlText(text)) encoding.fault('datatype', { types: ['xs:string'] }, spot);
  else encoding.write(escapeText(text));
}

/** Members of a type with choices or repeated groups: the automaton finds their order. */
function writeByAutomaton(encoding: Encoding, type: CompiledComplexType, content: ContentModel, value: object): void {
  const items = itemsOf(encoding, type, content, value);
  const ordered = orderItems(encoding, content, items);
  for (const { edge, item } of ordered) writeEdge(encoding, edge, item);
}

function writeEdge(encoding: Encoding, { symbol, element }: Pick<ContentEdge, 'symbol' | 'element'>, item: Item | undefined): void {
  const { member } = symbol;
  if (item === undefined) {
    if (element !== undefined) writeConstant(encoding, element);
  } else if (element === undefined) writeAnyElement(encoding, symbol.wildcard!, item.value, ['$any', item.index]);
  else writeChild(encoding, element, member.key, item.value, item.index, -1);
}
