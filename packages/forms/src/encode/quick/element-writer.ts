/**
 * How the values of one element are written when nothing about them is special: the text between any two values is known
 * beforehand, and which member may follow which.
 *
 * In the content of nearly all types, members can only come in the order of the schema. The member written last is then all there
 * is to remember. What stands between two members (end tag, constants, start tag) is put
 * together when a value first has the one after the other.
 *
 * @module
 */
import { escapeAttribute, escapeText } from '@blankett/xml';
import type { CompiledAttribute, CompiledComplexType, CompiledElement, CompiledForm } from '../../compile/index.js';
import { type ContentModel, type ContentState, mayEnd, step as follow } from '../../content-model/content-model.js';
import { isLeaf, type LeafNode, type ParticleNode } from '../../content-model/particle-tree.js';
import { namespaceBit } from '../encoding.js';
import { simpleWriter, type SimpleWriter } from './simple-writer.js';

/** An attribute or a member. */
export interface Step {
  readonly key: string;
  readonly position: number;
  /** None for an attribute. */
  readonly leaf: LeafNode | undefined;
  /** Of an attribute, or of an element that holds only text. */
  readonly write: SimpleWriter | undefined;
  readonly list: boolean;
  /** Elements are of complex type. */
  readonly complex: boolean;
  /** What stands before and after the text of a simple value. */
  readonly open: string;
  readonly close: string;
  /** From one simple value of a list to the next. */
  readonly between: string;
  /** Namespaces that it uses and the element around it does not. */
  readonly uses: number;
}

/** From what was written last to a step. */
export interface Edge {
  readonly key: string;
  readonly step: Step;
  /** All that stands between the two, up to the text of a simple value; up to the start tag of a complex one. */
  readonly before: string;
  /** The same up to the start tag. */
  readonly outside: string;
  readonly next: Node;
  /** When the end tag of the step is written already. */
  readonly closed: Node;
}

/** What was written last. */
export interface Node {
  readonly position: number;
  /** Where the automaton is, if it is asked. */
  readonly state: ContentState | undefined;
  /** What ends it. */
  readonly close: string;
  /** The edge taken last: most values take it again. */
  likely: Edge | undefined;
  readonly edges: Map<string, Edge | undefined>;
  /** What remains to be written when nothing follows; undefined when something has to. */
  readonly end: string | undefined;
}

export interface ElementWriter {
  readonly form: CompiledForm;
  readonly type: CompiledComplexType;
  /** Attributes in schema order, then elements. */
  readonly attributes: readonly CompiledAttribute[];
  readonly leaves: readonly LeafNode[];
  /** Where there are choices: says what may follow what. */
  readonly content: ContentModel | undefined;
  /** It can be without children. */
  readonly optional: boolean;
  readonly positions: ReadonlyMap<string, number>;
  readonly start: Node;
  /** Of simple content. */
  readonly text: SimpleWriter | undefined;
  readonly close: string;
  readonly uses: number;
  /** Made when a value first has them. */
  readonly steps: (Step | undefined)[];
  /** By position: after a text, and after an end tag. */
  readonly open: (Node | undefined)[];
  readonly closed: (Node | undefined)[];
}

/** The writer of an element, or null when its values need the general walk. */
export function writerOf(form: CompiledForm, element: CompiledElement): ElementWriter | null {
  if (element.writer === undefined) element.writer = makeWriter(form, element);
  return element.writer;
}

function makeWriter(form: CompiledForm, element: CompiledElement): ElementWriter | null {
  const { type, tags } = element;
  if (type.kind === 'simple' || element.abstract || element.fixed !== undefined || element.constraints !== undefined) return null;
  const { content, attributes } = type;
  if (type.abstract || type.ordered || type.mixed || (content !== undefined && !isInOrder(content))) return null;
  const text = type.text === undefined ? undefined : simpleWriter(type.text, false);
  if (type.text !== undefined && (text === undefined || type.attributesByKey.has('value'))) return null;
  const uses = namespaceBit(tags);
  if (uses === undefined) return null;
  const leaves = content?.leaves ?? [];
  const keys = [...attributes.map(({ key }) => key), ...leaves.map(leaf => leaf.symbols[0]!.member.key)];
  const writer = {
    form, type, attributes, leaves, text, content: content === undefined || content.plainSequence ? undefined : content,
    optional: content === undefined || content.root.nullable, close: tags.close, uses,
    positions: new Map(keys.map((key, position) => [key, position])),
    steps: [], open: [], closed: [],
  };
  // The start tag of the root waits for its namespaces.
  return { ...writer, start: makeNode(writer, -1, element === form.root ? '' : tags.open, content?.start) };
}

/** Members can only come in the order of the schema, each in one place: then it is enough to know which was the last. */
function isInOrder({ root, leaves, plainSequence }: ContentModel): boolean {
  return plainSequence || (new Set(leaves.map(leaf => leaf.symbols[0]!.member)).size === leaves.length && occursOnce(root));
}

function occursOnce(node: ParticleNode): boolean {
  return isLeaf(node) || (node.max === 1 && node.kind !== 'all' && node.particles.every(occursOnce));
}

function stepAt(writer: Unstarted, position: number): Step | undefined {
  const known = writer.steps[position];
  if (known !== undefined) return known;
  const { attributes } = writer;
  const step = position < attributes.length
    ? attributeStep(writer, attributes[position]!, position)
    : elementStep(writer, writer.leaves[position - attributes.length]!, position);
  writer.steps[position] = step;
  return step;
}

function attributeStep({ form: { namespaces }, uses: used }: Unstarted, attribute: CompiledAttribute, position: number): Step | undefined {
  const known = attribute.namespace === '' ? undefined : namespaces.known(attribute.namespace);
  const uses = attribute.namespace === '' ? 0 : known === undefined ? undefined : namespaceBit({ namespace: known.index, usesDefault: false });
  if (uses === undefined) return undefined;
  const name = known === undefined ? attribute.localName : `${known.prefix}:${attribute.localName}`;
  const write = onlyFixed(simpleWriter(attribute.type, true), attribute.fixed === undefined ? undefined : escapeAttribute(attribute.fixed));
  return makeStep(attribute.key, position, undefined, uses & ~used, write, ` ${name}="`, '"');
}

function elementStep(writer: Unstarted, leaf: LeafNode, position: number): Step | undefined {
  const { element } = leaf;
  const { member } = leaf.symbols[0]!;
  const uses = element === undefined ? 0 : namespaceBit(element.tags);
  if (uses === undefined) return undefined;
  const more = uses & ~writer.uses;
  if (element?.type.kind === 'complex') {
    const child = writerOf(writer.form, element);
    const open = child?.text === undefined ? undefined : child.start.end;
    return makeStep(member.key, position, leaf, more, open === undefined ? undefined : textAlone(child!), open, child?.close);
  }
  const write = element?.type.kind !== 'simple' || element.abstract ? undefined : onlyFixed(simpleWriter(element.type, false), element.fixed === undefined ? undefined : escapeText(element.fixed));
  return makeStep(member.key, position, leaf, more, write, element?.tags.full, element?.tags.close);
}

/** All steps are made here, so that to the engine they are of one kind. */
function makeStep(key: string, position: number, leaf: LeafNode | undefined, uses: number, write: SimpleWriter | undefined, open = '', close = ''): Step {
  return {
    key, position, leaf, uses, write,
    list: leaf?.symbols[0]!.member.array ?? false,
    complex: leaf?.element?.type.kind === 'complex',
    open: write === undefined ? '' : open,
    close: write === undefined ? '' : close,
    between: write === undefined ? '' : close + open,
  };
}

/** Elements that may have attributes beside their text often have none, and are then written like those of simple type. */
function textAlone({ text, type: { platform: ask } }: ElementWriter): SimpleWriter {
  return (value, platform) => {
    const only = isPlainObject(value) ? onlyValue(value) : undefined;
    return only === undefined || (platform && ask?.(value) !== undefined) ? undefined : text!(only, platform);
  };
}

/** Without a class: then no member comes from a prototype. */
export function isPlainObject(value: unknown): value is Members {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

export type Members = Readonly<Record<string, unknown>>;

/** The member `value` of an object that has no other. */
function onlyValue(value: Members): unknown {
  for (const key in value) if (key !== 'value') return undefined;
  return value['value'];
}

/** Another text may mean the fixed value too: that is for the general walk to say. */
function onlyFixed(write: SimpleWriter | undefined, fixed: string | undefined): SimpleWriter | undefined {
  if (write === undefined || fixed === undefined) return write;
  return (value, platform) => {
    const text = write(value, platform);
    return text === fixed ? text : undefined;
  };
}

/** The edge to a member, or undefined when it may not stand here. */
export function edgeTo(writer: ElementWriter, node: Node, key: string): Edge | undefined {
  let edge = node.edges.get(key);
  if (edge === undefined && !node.edges.has(key)) {
    const position = writer.positions.get(key);
    if (position === undefined) return undefined;
    edge = makeEdge(writer, node, position);
    node.edges.set(key, edge);
  }
  if (edge !== undefined) node.likely = edge;
  return edge;
}

type Unstarted = Omit<ElementWriter, 'start'>;

function makeEdge(writer: ElementWriter, node: Node, position: number): Edge | undefined {
  const { attributes, leaves, content } = writer;
  if (position <= node.position) return undefined;
  let { state } = node;
  if (content !== undefined && position >= attributes.length) {
    state = follow(content, state!, leaves[position - attributes.length]!.symbols[0]!)?.state;
    if (state === undefined) return undefined;
  }
  const outside = passage(writer, node.position, node.close, position, position >= attributes.length);
  const step = outside === undefined ? undefined : stepAt(writer, position);
  if (outside === undefined || step === undefined) return undefined;
  const next = (writer.open[position] ??= makeNode(writer, position, step.close, state));
  const closed = (writer.closed[position] ??= makeNode(writer, position, '', state));
  return { key: step.key, step, before: outside + step.open, outside, next, closed };
}

function makeNode(writer: Unstarted, position: number, close: string, state: ContentState | undefined): Node {
  return { position, state, close, likely: undefined, edges: new Map(), end: endAfter(writer, position, close, state) };
}

function endAfter(writer: Unstarted, position: number, close: string, state: ContentState | undefined): string | undefined {
  const { attributes, leaves, content, optional } = writer;
  const last = attributes.length + leaves.length;
  if (writer.text !== undefined) return passage(writer, position, close, last, true);
  if (position < attributes.length && optional) return joined(passage(writer, position, close, attributes.length, false), '/>');
  if (content !== undefined && !mayEnd(content, state!)) return undefined;
  return joined(passage(writer, position, close, last, true), writer.close);
}

/**
 * What stands between two steps: the end of the one, constants of those that are passed over, and where the tag ends.
 *
 * @param content whether anything comes after the start tag
 */
function passage(writer: Unstarted, from: number, close: string, to: number, content: boolean): string | undefined {
  const inTag = writer.attributes.length;
  let text: string | undefined = close;
  for (let at = from + 1; at < Math.min(inTag, to); at += 1) text = joined(text, constantAttribute(writer, at));
  if (from < inTag && content) text = joined(text, '>');
  for (let at = Math.max(from + 1, inTag); at < to; at += 1) text = joined(text, constantElement(writer, at));
  return text;
}

function joined(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || other === undefined ? undefined : one + other;
}

/** What is written for an attribute that a value does not have; undefined when it must have it. */
function constantAttribute(writer: Unstarted, position: number): string | undefined {
  const { fixed, required } = writer.attributes[position]!;
  if (fixed === undefined) return required ? undefined : '';
  const step = fixed.startsWith('{') ? undefined : stepAt(writer, position);
  return step === undefined || step.uses !== 0 ? undefined : step.open + escapeAttribute(fixed) + step.close;
}

function constantElement(writer: Unstarted, position: number): string | undefined {
  if (writer.content !== undefined) return '';
  const { min, element } = writer.leaves[position - writer.attributes.length]!;
  if (min === 0) return '';
  if (element?.fixed === undefined || element.type.kind !== 'simple') return undefined;
  const step = stepAt(writer, position);
  const text = step?.write?.(element.type.simple.decode(element.fixed) ?? element.fixed, true);
  return step === undefined || text === undefined || step.uses !== 0 ? undefined : (step.open + text + step.close).repeat(min);
}
