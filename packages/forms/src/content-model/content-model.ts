/**
 * Content models as automata. XSD's unique-particle rule makes them deterministic, so one table tells whether an element may
 * stand where it stands, whether it may stand once more, what would have been right, and in which order members are written.
 *
 * States are made when a document first needs them: a type with hundreds of optional members costs only the paths that are
 * walked. What has a bounded number of occurrences is counted beside the state where possible (a run of one particle), else in
 * it; so `maxOccurs="99999"` costs nothing, and nested counted groups are still right.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#non-ambig
 * @module
 */
import type { CompiledElement } from '../compile/element.js';
import type { CompiledMember } from '../compile/member.js';
import { allowsNamespace, type CompiledWildcard } from '../compile/wildcard.js';
import { type GroupNode, isLeaf, type LeafNode, type ParticleNode, type ParticleSource, particleTree, unbounded } from './particle-tree.js';

/** What can match in a content model: an element name, or a wildcard. */
export interface ContentSymbol {
  readonly index: number;
  /** The declaration: for a member of a substitution group, its own. None for a wildcard. */
  readonly element: CompiledElement | undefined;
  /** The declaration it stands in for, when that is another. */
  readonly head: CompiledElement | undefined;
  readonly wildcard: CompiledWildcard | undefined;
  readonly localName: string;
  readonly namespace: string;
  /** Where its values are kept. */
  readonly member: CompiledMember;
  /** Elements of other names are kept in the same list: it has, or stands in, a substitution group. */
  shared: boolean;
  /** Places in the schema where it can match, in schema order. */
  readonly leaves: LeafNode[];
  /** Another symbol of the same local name: in another namespace, or standing in for another head. */
  next: ContentSymbol | undefined;
}

/** A step: the symbol was accepted. */
export interface ContentEdge {
  readonly symbol: ContentSymbol;
  /** The declaration at this place; undefined for a wildcard. */
  readonly element: CompiledElement | undefined;
  readonly state: ContentState;
  /** One more of the same run: `count` has to grow, and stay within the state's `max`. */
  readonly repeats: boolean;
}

/** Where one is in the content. Opaque but for the numbers of the current run. */
export interface ContentState {
  /** Occurrences of the current run before anything else may come; 1 when they are not counted. */
  readonly min: number;
  readonly max: number;
  /** The particle that matched last; none at the start. */
  readonly leaf: LeafNode | undefined;
  /** The step taken last: most documents take it again. */
  likely: ContentEdge | undefined;
  readonly edges: Map<number, ContentEdge>;
  accepting: boolean | undefined;
  readonly places: readonly Place[];
}

/** A particle that matched, and how often each counted particle around it has occurred, outermost first. */
interface Place {
  readonly leaf: LeafNode | undefined;
  readonly counts: readonly number[];
  /** Of an `all` group: which of its particles have been there. */
  readonly seen?: ReadonlySet<number>;
}

export interface ContentModel {
  readonly start: ContentState;
  readonly symbols: readonly ContentSymbol[];
  /** By local name; names of other namespaces follow by `next`. */
  readonly byLocalName: ReadonlyMap<string, ContentSymbol>;
  readonly wildcards: readonly ContentSymbol[];
  readonly leaves: readonly LeafNode[];
  /** A sequence that occurs once (or any order), of particles with a member of their own each: members are written in the order of `leaves`. */
  readonly plainSequence: boolean;
  /** Any order. */
  readonly all: boolean;
  readonly root: ParticleNode;
  readonly states: Map<string, ContentState>;
}

/** States kept for reuse; a document that visits more makes them anew. */
const keptStates = 4096;

/**
 * Compiles a content model.
 *
 * @param memberOf gives the member in which values of a declaration (or, undefined, of wildcards) are kept
 */
export function contentModel(
  source: ParticleSource,
  memberOf: (element: CompiledElement | undefined) => CompiledMember,
): ContentModel | undefined {
  const tree = particleTree(source);
  if (tree === undefined) return undefined;
  const symbols: ContentSymbol[] = [];
  const byLocalName = new Map<string, ContentSymbol>();
  const wildcards: ContentSymbol[] = [];

  const elementSymbol = (element: CompiledElement, head: CompiledElement | undefined): ContentSymbol => {
    const first = byLocalName.get(element.localName);
    for (let symbol = first; symbol !== undefined; symbol = symbol.next) {
      if (symbol.namespace === element.namespace && symbol.head === head) return symbol;
    }
    const symbol: ContentSymbol = {
      index: symbols.length, element, head, wildcard: undefined,
      localName: element.localName, namespace: element.namespace, member: memberOf(head ?? element), shared: false, leaves: [], next: first,
    };
    symbols.push(symbol);
    byLocalName.set(element.localName, symbol);
    return symbol;
  };

  for (const leaf of tree.leaves) {
    if (leaf.element !== undefined) {
      leaf.symbols.push(elementSymbol(leaf.element, undefined));
      for (const substitute of leaf.element.substitutes) leaf.symbols.push(elementSymbol(substitute, leaf.element));
    } else {
      const symbol: ContentSymbol = {
        index: symbols.length, element: undefined, head: undefined, wildcard: leaf.wildcard,
        localName: '', namespace: '', member: memberOf(undefined), shared: false, leaves: [], next: undefined,
      };
      symbols.push(symbol);
      wildcards.push(symbol);
      leaf.symbols.push(symbol);
    }
    for (const symbol of leaf.symbols) {
      symbol.leaves.push(leaf);
      symbol.shared ||= leaf.symbols.length > 1;
    }
  }
  const { root, leaves } = tree;
  const members = new Set(leaves.map(leaf => leaf.symbols[0]?.member));
  const plainSequence = root.kind !== 'choice'
    && (root.kind !== 'sequence' || (root.min === 1 && root.max === 1))
    && members.size === leaves.length && leaves.every(leaf => leaf === root || leaf.parent === root);
  return {
    start: newState([{ leaf: undefined, counts: [] }]),
    symbols, byLocalName, wildcards, leaves, root, plainSequence, all: root.kind === 'all', states: new Map(),
  };
}

function newState(places: readonly Place[]): ContentState {
  const leaf = places[0]?.leaf;
  const counted = leaf !== undefined && leaf.run;
  return {
    min: counted ? leaf.min : 1, max: counted ? leaf.max : 1,
    leaf, likely: undefined, edges: new Map(), accepting: undefined, places,
  };
}

/** The symbol of an element name, if the model has it anywhere; wildcards aside. */
export function symbolOf(model: ContentModel, localName: string, namespace: string): ContentSymbol | undefined {
  let symbol = model.byLocalName.get(localName);
  while (symbol !== undefined && symbol.namespace !== namespace) symbol = symbol.next;
  return symbol;
}

/** The step that a symbol makes from a state, whether or not the current run may go on. */
export function step(model: ContentModel, state: ContentState, symbol: ContentSymbol): ContentEdge | undefined {
  const known = state.edges.get(symbol.index);
  if (known !== undefined) return (state.likely = known);
  const edge = makeEdge(model, state, symbol);
  if (edge === undefined) return undefined;
  if (edge.repeats || model.states.size < keptStates) {
    state.edges.set(symbol.index, edge);
    state.likely = edge;
  }
  return edge;
}

/** The step that an element of some name makes by a wildcard. */
export function stepByWildcard(model: ContentModel, state: ContentState, namespace: string): ContentEdge | undefined {
  for (const symbol of model.wildcards) {
    if (allowsNamespace(symbol.wildcard!, namespace)) {
      const edge = step(model, state, symbol);
      if (edge !== undefined) return edge;
    }
  }
  return undefined;
}

/** Whether the content may end here, if the current run may. */
export function mayEnd(model: ContentModel, state: ContentState): boolean {
  return (state.accepting ??= follow(model, state).accepting);
}

/** Steps possible from a state, in schema order: the current run first. */
export function possibleSteps(model: ContentModel, state: ContentState): readonly ContentEdge[] {
  const symbols = new Set<ContentSymbol>();
  if (state.leaf?.run === true) for (const symbol of state.leaf.symbols) symbols.add(symbol);
  for (const { leaf } of follow(model, state).places) for (const symbol of leaf!.symbols) symbols.add(symbol);
  const edges: ContentEdge[] = [];
  for (const symbol of symbols) {
    const edge = step(model, state, symbol);
    if (edge !== undefined) edges.push(edge);
  }
  return edges;
}

function makeEdge(model: ContentModel, state: ContentState, symbol: ContentSymbol): ContentEdge | undefined {
  if (state.leaf?.run === true && state.leaf.symbols.includes(symbol)) {
    return { symbol, element: symbol.head === undefined ? state.leaf.element : symbol.element, state, repeats: true };
  }
  const matching = follow(model, state).places.filter(place => place.leaf!.symbols.includes(symbol));
  const leaf = matching[0]?.leaf;
  if (leaf === undefined) return undefined;
  // By the unique-particle rule all are of one leaf; a schema that breaks it is read by its first.
  const places = matching.filter(place => place.leaf === leaf);
  const key = `${leaf.position}:${places.map(place => `${place.counts.join(',')}${place.seen === undefined ? '' : `!${[...place.seen].join(',')}`}`).sort().join(';')}`;
  let next = model.states.get(key);
  if (next === undefined) {
    next = newState(places);
    if (model.states.size < keptStates) model.states.set(key, next);
  }
  return { symbol, element: symbol.head === undefined ? leaf.element : symbol.element, state: next, repeats: false };
}

interface Followers {
  readonly places: Place[];
  accepting: boolean;
}

function follow(model: ContentModel, state: ContentState): Followers {
  const followers: Followers = { places: [], accepting: false };
  if (model.root.kind === 'all') followInAll(model.root, state.places[0]?.seen ?? new Set(), followers);
  else {
    for (const { leaf, counts } of state.places) {
      if (leaf === undefined) {
        enter(model.root, counts, followers.places);
        followers.accepting ||= model.root.nullable;
      } else leave(leaf, counts, followers);
    }
  }
  return followers;
}

/** @see https://www.w3.org/TR/xmlschema-1/#cvc-model-group */
function followInAll(group: GroupNode, seen: ReadonlySet<number>, followers: Followers): void {
  for (const part of group.particles) {
    const leaf = part as LeafNode;
    if (!seen.has(leaf.position)) {
      // Sorted, so that one set is one state.
      followers.places.push({ leaf, counts: [], seen: new Set([...seen, leaf.position].sort((one, other) => one - other)) });
    }
  }
  followers.accepting = (seen.size === 0 && group.nullable) || group.particles.every(part => part.nullable || seen.has((part as LeafNode).position));
}

/** All places where something new can match once `node` begins. */
function enter(node: ParticleNode, counts: readonly number[], places: Place[]): void {
  enterBody(node, node.counted ? [...counts, 1] : counts, places);
}

function enterBody(node: ParticleNode, counts: readonly number[], places: Place[]): void {
  if (isLeaf(node)) {
    addPlace(places, { leaf: node, counts });
    return;
  }
  for (const part of node.particles) {
    enter(part, counts, places);
    if (node.kind === 'sequence' && !part.nullable) return;
  }
}

/** All that can come once `node` has occurred one more time. */
function leave(node: ParticleNode, counts: readonly number[], followers: Followers): void {
  let outer = counts;
  if (node.counted) {
    const times = counts[counts.length - 1]!;
    outer = counts.slice(0, -1);
    if (times < node.max) {
      // Beyond min an unbounded particle need not be counted on.
      enterBody(node, [...outer, node.max === unbounded ? Math.min(times + 1, node.min) : times + 1], followers.places);
    }
    if (times < node.min && !bodyNullable(node)) return;
  } else if (node.max === unbounded && !(node as LeafNode).run) enterBody(node, counts, followers.places);
  const { parent } = node;
  if (parent === undefined) {
    followers.accepting = true;
    return;
  }
  if (parent.kind === 'sequence') {
    for (let at = node.index + 1; at < parent.particles.length; at += 1) {
      const sibling = parent.particles[at]!;
      enter(sibling, outer, followers.places);
      if (!sibling.nullable) return;
    }
  }
  leave(parent, outer, followers);
}

function bodyNullable(node: ParticleNode): boolean {
  if (isLeaf(node)) return false;
  return node.kind === 'choice' ? node.particles.some(part => part.nullable) : node.particles.every(part => part.nullable);
}

function addPlace(places: Place[], place: Place): void {
  const same = places.some(other => other.leaf === place.leaf && other.counts.length === place.counts.length
    && other.counts.every((count, at) => count === place.counts[at]));
  if (!same) places.push(place);
}
