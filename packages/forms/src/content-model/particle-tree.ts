/**
 * The particle tree of one content model, made ready for the automaton: groups that say nothing are gone, what can never
 * occur is gone, and every particle knows its parent and whether its occurrences must be counted.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#cParticles
 * @module
 */
import type { CompiledElement } from '../compile/element.js';
import { allowsNamespace, type CompiledWildcard } from '../compile/wildcard.js';
import type { ContentSymbol } from './content-model.js';

/** Unbounded `maxOccurs`. */
export const unbounded: number = Number.POSITIVE_INFINITY;

/** What a compiled type hands over: declarations in place of descriptors, extension already composed. */
export type ParticleSource =
  | { readonly kind: 'element'; readonly min: number; readonly max: number; readonly element: CompiledElement }
  | { readonly kind: 'any'; readonly min: number; readonly max: number; readonly wildcard: CompiledWildcard }
  | { readonly kind: 'sequence' | 'choice' | 'all'; readonly min: number; readonly max: number; readonly particles: readonly ParticleSource[] };

interface ParticleNodeBase {
  readonly min: number;
  readonly max: number;
  parent: GroupNode | undefined;
  /** Place among the parent's particles. */
  index: number;
  /** Can be left out altogether. */
  readonly nullable: boolean;
  /** How often it has occurred belongs to the automaton's state: neither one, optional nor unbounded. */
  counted: boolean;
}

export interface GroupNode extends ParticleNodeBase {
  readonly kind: 'sequence' | 'choice' | 'all';
  readonly particles: readonly ParticleNode[];
}

export interface LeafNode extends ParticleNodeBase {
  readonly kind: 'element' | 'any';
  readonly particles: readonly [];
  /** Order in the schema. */
  position: number;
  readonly element: CompiledElement | undefined;
  readonly wildcard: CompiledWildcard | undefined;
  /** What matches it: its name and those of its substitution group, or the wildcard. */
  readonly symbols: ContentSymbol[];
  /** Its occurrences follow one another without a gap, so a number beside the state counts them, however many. */
  run: boolean;
}

export type ParticleNode = GroupNode | LeafNode;

export function isLeaf(node: ParticleNode): node is LeafNode {
  return node.kind === 'element' || node.kind === 'any';
}

/** The tree, or undefined when nothing can ever stand in it. */
export function particleTree(source: ParticleSource): { root: ParticleNode; leaves: readonly LeafNode[] } | undefined {
  const root = build(source);
  if (root === undefined) return undefined;
  const leaves: LeafNode[] = [];
  link(root, undefined, 0, leaves);
  for (const leaf of leaves) leaf.run = leaf.counted && !followsItself(leaf) && !leaves.some(other => other !== leaf && overlap(leaf, other));
  for (const leaf of leaves) if (leaf.run) leaf.counted = false;
  return { root, leaves };
}

function build(source: ParticleSource): ParticleNode | undefined {
  const { min, max } = source;
  if (max === 0) return undefined;
  if (source.kind === 'element' || source.kind === 'any') {
    return leafNode(min, max, source.kind === 'element' ? source.element : undefined, source.kind === 'any' ? source.wildcard : undefined);
  }
  const particles: ParticleNode[] = [];
  for (const part of source.particles) {
    const node = build(part);
    if (node === undefined) {
      // An empty branch makes a choice optional.
      if (source.kind === 'choice') particles.push(emptyGroup());
    } else if (node.kind === source.kind && node.min === 1 && node.max === 1) particles.push(...(node as GroupNode).particles);
    else particles.push(node);
  }
  if (particles.length === 0) return source.kind === 'choice' && min > 0 ? groupNode('choice', 1, 1, []) : undefined;
  const [only] = particles;
  if (particles.length === 1 && only !== undefined && source.kind !== 'all') {
    const merged = mergeOccurrence(only, min, max);
    if (merged !== undefined) return merged;
  }
  return groupNode(source.kind, min, max, particles);
}

function emptyGroup(): GroupNode {
  return groupNode('sequence', 1, 1, []);
}

function leafNode(min: number, max: number, element: CompiledElement | undefined, wildcard: CompiledWildcard | undefined): LeafNode {
  return {
    kind: element === undefined ? 'any' : 'element',
    min, max, element, wildcard,
    particles: [], symbols: [], parent: undefined, index: 0, position: 0, nullable: min === 0, counted: needsCounting(min, max), run: false,
  };
}

function groupNode(kind: GroupNode['kind'], min: number, max: number, particles: readonly ParticleNode[]): GroupNode {
  const bodyNullable = kind === 'choice' ? particles.some(part => part.nullable) : particles.every(part => part.nullable);
  return { kind, min, max, particles, parent: undefined, index: 0, nullable: min === 0 || bodyNullable, counted: needsCounting(min, max) };
}

function needsCounting(min: number, max: number): boolean {
  return min > 1 || (max > 1 && max !== unbounded);
}

/** `(a{1,2}){2}` is `a{2,4}`: possible when the numbers that the two allow together leave no gap. */
function mergeOccurrence(node: ParticleNode, min: number, max: number): ParticleNode | undefined {
  if (min === 1 && max === 1) return node;
  const reachesNext = (times: number): boolean =>
    times >= max || (times === 0 ? 0 : node.max * times) + 1 >= node.min * (times + 1);
  if (!reachesNext(min) || !(min > 0 || reachesNext(1))) return undefined;
  const mergedMin = node.min * min;
  const mergedMax = node.max * max;
  return isLeaf(node)
    ? leafNode(mergedMin, mergedMax, node.element, node.wildcard)
    : groupNode(node.kind, mergedMin, mergedMax, node.particles);
}

function link(node: ParticleNode, parent: GroupNode | undefined, index: number, leaves: LeafNode[]): void {
  node.parent = parent;
  node.index = index;
  if (isLeaf(node)) {
    node.position = leaves.length;
    leaves.push(node);
    return;
  }
  node.particles.forEach((part, at) => {
    link(part, node, at, leaves);
  });
}

/** Whether, by a repetition of a group around it, one occurrence of the leaf can directly follow the last of a run. */
function followsItself(leaf: LeafNode): boolean {
  for (let node: ParticleNode = leaf; node.parent !== undefined; node = node.parent) {
    const group: GroupNode = node.parent;
    if (group.kind === 'sequence' && group.particles.slice(node.index + 1).some(part => !part.nullable)) return false;
    if (group.max > 1 && canBegin(group, leaf)) return true;
  }
  return false;
}

/** Whether some element can match both: then which of them it matches depends on how often the first has occurred. */
function overlap(one: LeafNode, other: LeafNode): boolean {
  if (one.wildcard !== undefined && other.wildcard !== undefined) return true;
  const { wildcard } = one.wildcard === undefined ? other : one;
  const names = elementsOf(one);
  const others = elementsOf(other);
  if (wildcard !== undefined) return [...names, ...others].some(({ namespace }) => allowsNamespace(wildcard, namespace));
  return names.some(({ localName, namespace }) => others.some(element => element.localName === localName && element.namespace === namespace));
}

function elementsOf({ element }: LeafNode): readonly CompiledElement[] {
  return element === undefined ? [] : [element, ...element.substitutes];
}

function canBegin(node: ParticleNode, leaf: LeafNode): boolean {
  if (node === leaf) return true;
  for (const part of node.particles) {
    if (canBegin(part, leaf)) return true;
    if (node.kind === 'sequence' && !part.nullable) return false;
  }
  return false;
}
