/**
 * Children, in the order of the schema whatever the order of the object's keys.
 *
 * @module
 */
import { escapeText, isXmlText } from '@blankett/xml';
import { type CompiledComplexType, type CompiledElement, type CompiledMember, ownValue, splitExpandedName } from '../compile/index.js';
import type { ContentEdge, ContentModel, ContentSymbol } from '../content-model/content-model.js';
import type { LeafNode } from '../content-model/particle-tree.js';
import { writeAnyElement } from './any-element.js';
import { type Encoding, kindOf } from './encoding.js';
import { writeElement } from './element.js';
import { type Item, itemsOf, orderItems } from './order.js';
import { writeOrdered } from './ordered-content.js';
import type { Shape } from './shape.js';

/** Writes the children of a value of complex type without simple content. */
export function writeChildren(encoding: Encoding, type: CompiledComplexType, shape: Shape, value: object): void {
  const { content } = type;
  if (type.ordered) writeOrdered(encoding, type, ownValue(value, '$content'));
  else if (content === undefined) {
    if (type.mixed) writeTexts(encoding, ownValue(value, '$content'));
  } else if (content.plainSequence) writeSequence(encoding, shape, value);
  else writeByAutomaton(encoding, type, content, value);
}

function writeSequence(encoding: Encoding, { leaves, optional }: Shape, value: object): void {
  if (optional && leaves.every(leaf => memberOf(value, leaf.symbols[0]!.member) === undefined)) return;
  for (let at = 0; at < leaves.length; at += 1) {
    const leaf = leaves[at]!;
    const { member } = leaf.symbols[0]!;
    const item = memberOf(value, member);
    if (item !== undefined) writeMember(encoding, member, leaf, item);
    else if (leaf.min > 0) writeConstantOrMiss(encoding, member, leaf);
  }
}

function memberOf(value: object, member: CompiledMember): unknown {
  return member.inherited ? ownValue(value, member.key) : (value as Record<string, unknown>)[member.key];
}

/** What is absent and required: a constant is written for the sender. */
function writeConstantOrMiss(encoding: Encoding, member: CompiledMember, leaf: LeafNode): void {
  const { element } = leaf;
  if (element?.fixed !== undefined) {
    for (let times = 0; times < leaf.min; times += 1) writeConstant(encoding, element, leaf.symbols[0]!);
    return;
  }
  encoding.fault('element-missing', { wanted: [element?.localName ?? '*'] }, {
    path: [member.key], ...(element === undefined ? {} : { xpath: `/${element.tags.name}` }),
  });
}

export function writeConstant(encoding: Encoding, element: CompiledElement, symbol: ContentSymbol): void {
  const { type, fixed = '' } = element;
  openRow(encoding, element, symbol, -1);
  if (type.kind === 'simple') {
    const constant = type.simple.decode(fixed, encoding) ?? fixed;
    writeElement(encoding, element, constant);
  } else writeElement(encoding, element, type.text === undefined ? { $content: [fixed] } : {});
  closeRow(encoding);
}

/** Writes all values of a member. */
export function writeMember(encoding: Encoding, member: CompiledMember, leaf: LeafNode, item: unknown): void {
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

/** Writes one value of a member. */
export function writeItem(encoding: Encoding, member: CompiledMember, element: CompiledElement | undefined, leaf: LeafNode, item: unknown, index: number): void {
  if (element === undefined) {
    writeAnyElement(encoding, leaf.wildcard!, item, ['$any', index]);
    return;
  }
  const actual = leaf.symbols.length === 1 ? element : standingIn(encoding, element, leaf, item);
  if (actual === undefined) {
    encoding.fault('type-unknown', {}, { path: index < 0 ? [member.key, '$element'] : [member.key, index, '$element'] });
    return;
  }
  writeChild(encoding, actual, leaf.symbols[0]!, item, index);
}

/** Writes one child element. `index` as the places of the encoding have it. */
export function writeChild(encoding: Encoding, element: CompiledElement, symbol: ContentSymbol, item: unknown, index: number): void {
  openRow(encoding, element, symbol, index);
  if (item === undefined) encoding.fault('element-missing', { wanted: [element.localName] });
  else writeElement(encoding, element, item);
  closeRow(encoding);
}

function openRow({ places }: Encoding, element: CompiledElement, symbol: ContentSymbol, index: number): void {
  const row = places.depth;
  places.depth = row + 1;
  places.symbols[row] = symbol;
  places.prefixes[row] = '';
  places.localNames[row] = element.tags.name;
  places.indexes[row] = index;
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
  if (item === undefined) {
    if (element !== undefined) writeConstant(encoding, element, symbol);
  } else if (element === undefined) writeAnyElement(encoding, symbol.wildcard!, item.value, ['$any', item.index]);
  else writeChild(encoding, element, symbol, item.value, item.index);
}
