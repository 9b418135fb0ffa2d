/**
 * What the keys of an object mean to a type: which of them are attributes and which are members, in the order in which they are
 * written, and what is missing. The same for all objects of the same keys, so it is worked out once and remembered.
 *
 * @module
 */
import type { CompiledAttribute, CompiledComplexType } from '../compile/index.js';
import type { LeafNode } from '../content-model/particle-tree.js';

export interface Shape {
  readonly keys: readonly string[];
  /** Those that the object has, and those that it must have or that are constant. */
  readonly attributes: readonly CompiledAttribute[];
  /** Of a plain sequence: particles of the members that the object has, and of those that it must have. */
  readonly leaves: readonly LeafNode[];
  /** Nothing is required if nothing is there. */
  readonly optional: boolean;
  /** Keys that mean nothing. */
  readonly unknown: readonly string[];
}

/** Shapes remembered for a type: more are worked out each time. */
const remembered = 16;

const special: ReadonlySet<string> = new Set(['$type', '$element', '$nil']);

export function shapeOf(type: CompiledComplexType, value: object): Shape {
  const keys = Object.keys(value);
  const { shapes } = type;
  for (let at = 0; at < shapes.length; at += 1) {
    const shape = shapes[at]!;
    if (sameKeys(shape.keys, keys)) return shape;
  }
  const shape = makeShape(type, keys);
  if (shapes.length < remembered) shapes.push(shape);
  return shape;
}

function sameKeys(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

function makeShape(type: CompiledComplexType, keys: readonly string[]): Shape {
  const { content, ordered } = type;
  const given = new Set(keys);
  const inContent = ordered || (type.mixed && content === undefined);
  const isKnown = (key: string): boolean => special.has(key) || type.attributesByKey.has(key)
    || (key === '$content' ? inContent : !ordered && type.members.has(key))
    || (key === 'value' && type.text !== undefined)
    || (key === '$attributes' && type.anyAttribute !== undefined);
  const plain = content?.plainSequence === true && !ordered;
  const optional = content?.root.nullable === true;
  return {
    keys,
    attributes: type.attributes.filter(({ key, required, fixed }) => given.has(key) || required || fixed !== undefined),
    leaves: plain ? content.leaves.filter(leaf => leaf.min > 0 || given.has(leaf.symbols[0]!.member.key)) : [],
    optional,
    unknown: keys.filter(key => !isKnown(key)),
  };
}
