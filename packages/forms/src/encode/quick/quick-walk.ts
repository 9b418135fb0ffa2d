/**
 * The quick walk: writes a value that is certainly valid, and gives up at the first doubt.
 *
 * It knows no places and reports nothing. What it cannot write by itself (nil, xsi:type, wildcards, identifiers, faults …) it
 * leaves, element by element, to the general walk; when that finds anything to report, the quick walk is given up and the general
 * walk does it all again, with places. Texts are immutable, so what was written in vain is simply let go.
 *
 * @module
 */
import type { CompiledForm } from '../../compile/index.js';
import type { LeafNode } from '../../content-model/particle-tree.js';
import { writeItem } from '../children.js';
import { Encoding } from '../encoding.js';
import { type Edge, edgeTo, type ElementWriter, isPlainObject, type Members, type Node, writerOf } from './element-writer.js';

/** Elements left to the general walk, until it is better to leave it all: each may have been tried by all that are around it. */
const patience = 1000;

interface QuickWalk {
  readonly form: CompiledForm;
  /** Of the general walk, if it has been asked for anything. */
  encoding: Encoding | undefined;
  /** The text is wanted. */
  readonly keeps: boolean;
  /** It has to be certain that the platform has nothing to say. */
  readonly platform: boolean;
  /** Namespaces used so far. */
  uses: number;
  /** What was written last, of the element that is being written. */
  node: Node;
  left: number;
}

/**
 * The text of a valid document, or undefined when it takes the general walk to say what the value is.
 *
 * @param keeps the text is wanted; else it is empty
 * @param platform it must also be certain that the platform has nothing to say of the value
 */
export function writeQuickly(form: CompiledForm, value: unknown, keeps: boolean, platform: boolean): string | undefined {
  const { root } = form;
  const writer = writerOf(form, root);
  if (writer === null) return undefined;
  const walk: QuickWalk = { form, encoding: undefined, keeps, platform, uses: 0, node: writer.start, left: patience };
  const text = writeObject(walk, writer, value, '');
  const { encoding } = walk;
  encoding?.identity?.finish();
  if (text === undefined || (encoding !== undefined && encoding.issues.length > 0)) return undefined;
  return keeps ? rootTag(walk) + text : '';
}

/** The root's start tag as far as its namespaces. */
function rootTag({ form, encoding, uses }: QuickWalk): string {
  const { tags } = form.root;
  if (encoding === undefined && tags.declaring?.uses === uses) return tags.declaring.text;
  const of = encoding ?? new Encoding(form, 'en', true, false);
  of.useAll(uses);
  const text = tags.open + of.declarations();
  if (encoding === undefined) tags.declaring = { uses, text };
  return text;
}

/** Writes an element behind `out`; undefined in case of doubt. */
function writeObject(walk: QuickWalk, writer: ElementWriter, value: unknown, out: string): string | undefined {
  if (!isPlainObject(value)) return undefined;
  walk.uses |= writer.uses;
  const written = writer.text === undefined ? writeMembers(walk, writer, value, out) : writeText(walk, writer, value, out);
  return walk.platform && writer.type.platform?.(value) !== undefined ? undefined : written;
}

function writeMembers(walk: QuickWalk, writer: ElementWriter, value: Members, out: string): string | undefined {
  let node = writer.start;
  let text: string | undefined = out;
  // Nothing enumerable comes from the prototype, so this is as sure as a list of keys.
  for (const key in value) {
    const item = value[key];
    if (item === undefined) continue;
    let edge = node.likely;
    if (edge === undefined || edge.key !== key) {
      edge = edgeTo(writer, node, key);
      if (edge === undefined) return writeSorted(walk, writer, value, out);
    }
    text = writeStep(walk, node, edge, item, text);
    if (text === undefined) return undefined;
    node = walk.node;
  }
  return ended(walk, node, text);
}

/** Members of an object whose keys are in another order than the schema's. */
function writeSorted(walk: QuickWalk, writer: ElementWriter, value: Members, out: string): string | undefined {
  const { positions } = writer;
  const keys = Object.keys(value).filter(key => value[key] !== undefined);
  if (!keys.every(key => positions.has(key))) return undefined;
  keys.sort((one, other) => positions.get(one)! - positions.get(other)!);
  let node = writer.start;
  let text: string | undefined = out;
  for (const key of keys) {
    const edge = edgeTo(writer, node, key);
    if (edge === undefined) return undefined;
    text = writeStep(walk, node, edge, value[key], text);
    if (text === undefined) return undefined;
    node = walk.node;
  }
  return ended(walk, node, text);
}

function ended({ keeps }: QuickWalk, { end }: Node, text: string): string | undefined {
  return end === undefined ? undefined : keeps ? text + end : text;
}

/** The member `value`, and attributes in any order about it. */
function writeText(walk: QuickWalk, writer: ElementWriter, value: Members, out: string): string | undefined {
  let node = writer.start;
  let text: string | undefined = out;
  let simple: string | undefined;
  for (const key in value) {
    const item = value[key];
    if (item === undefined) continue;
    if (key === 'value') {
      simple = writer.text!(item, walk.platform);
      continue;
    }
    let edge = node.likely;
    if (edge === undefined || edge.key !== key) {
      edge = edgeTo(writer, node, key);
      if (edge === undefined) return undefined;
    }
    text = writeStep(walk, node, edge, item, text);
    if (text === undefined) return undefined;
    node = walk.node;
  }
  if (simple === undefined || node.end === undefined) return undefined;
  return walk.keeps ? text + node.end + simple + writer.close : text;
}

/** Writes an attribute or a member, and says in `walk.node` what was written last. */
function writeStep(walk: QuickWalk, node: Node, edge: Edge, item: unknown, out: string): string | undefined {
  const { step } = edge;
  const { write, leaf } = step;
  if (step.list) {
    if (Array.isArray(item)) return item.length === 0 && leaf!.min === 0 ? stay(walk, node, out) : writeList(walk, edge, item, out);
    return undefined;
  }
  if (write !== undefined) {
    const simple = write(item, walk.platform);
    if (simple !== undefined) {
      if (step.uses !== 0) walk.uses |= step.uses;
      walk.node = edge.next;
      return walk.keeps ? out + edge.before + simple : out;
    }
  }
  if (leaf === undefined) return undefined;
  const next = writeItemOf(walk, leaf, item, -1, step.complex, !walk.keeps || edge.outside === '' ? out : out + edge.outside);
  walk.node = edge.closed;
  return next;
}

function stay(walk: QuickWalk, node: Node, out: string): string {
  walk.node = node;
  return out;
}

function writeList(walk: QuickWalk, edge: Edge, items: readonly unknown[], out: string): string | undefined {
  const { write, between, close, uses, leaf, complex } = edge.step;
  const { length } = items;
  if (length < leaf!.min || length > leaf!.max) return undefined;
  let text: string | undefined = out;
  let node = edge.closed;
  for (let index = 0; index < length; index += 1) {
    const item = items[index];
    const simple = write?.(item, walk.platform);
    if (simple !== undefined) {
      const before: string = index === 0 ? edge.before : node === edge.next ? between : edge.step.open;
      if (walk.keeps) text = text + before + simple;
      if (uses !== 0) walk.uses |= uses;
      node = edge.next;
      continue;
    }
    const outside: string = index === 0 ? edge.outside : node === edge.next ? close : '';
    text = writeItemOf(walk, leaf!, item, index, complex, !walk.keeps || outside === '' ? text : text + outside);
    if (text === undefined) return undefined;
    node = edge.closed;
  }
  walk.node = node;
  return text;
}

/** Writes an element of a member: of complex type if possible here, all else in the general walk. */
function writeItemOf(walk: QuickWalk, leaf: LeafNode, item: unknown, index: number, complex: boolean, out: string): string | undefined {
  const writer = complex ? writerOf(walk.form, leaf.element!) : null;
  const text = writer === null ? undefined : writeObject(walk, writer, item, out);
  if (text !== undefined) return text;
  return writeGenerally(walk, leaf, item, index, out);
}

function writeGenerally(walk: QuickWalk, leaf: LeafNode, item: unknown, index: number, out: string): string | undefined {
  const encoding = (walk.encoding ??= generalEncoding(walk));
  if (walk.left === 0 || encoding.issues.length > 0) return undefined;
  walk.left -= 1;
  encoding.text = '';
  writeItem(encoding, leaf.symbols[0]!.member, leaf.element, leaf, item, index);
  return encoding.issues.length > 0 ? undefined : out + encoding.text;
}

function generalEncoding({ form, keeps, platform }: QuickWalk): Encoding {
  const encoding = new Encoding(form, 'en', keeps, platform);
  encoding.startRoot();
  return encoding;
}
