/**
 * Content models as the members of an object: which keys there are, how often, and which exclude one another.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#Model_Groups
 * @module
 */
import type { ElementModel, ParticleModel } from '@blankett/model';

/** One member and how often its key can occur. `element` is missing for wildcards, whose key is `$any`. */
export interface MemberUse {
  readonly key: string;
  readonly element?: ElementModel;
  readonly min: number;
  readonly max: number;
}

/** Members that stand together, and choices of which one branch stands beside them. */
export interface Shape {
  readonly members: ReadonlyMap<string, MemberUse>;
  readonly choices: readonly ChoiceShape[];
}

export interface ChoiceShape {
  /** None of the branches need be there. */
  readonly optional: boolean;
  readonly branches: readonly Shape[];
}

export const emptyShape: Shape = { members: new Map(), choices: [] };

/** A union of more members than this, over all its branches, tells a reader less than a list of optional members does. */
const readableUnion = 400;

/** The shape of a content model. Choices that repeat, or share a key with what stands beside them, are optional members. */
export function shapeOf(content: ParticleModel | undefined): Shape {
  return content === undefined ? emptyShape : times(partShape(content), content.min, limit(content.max));
}

/** How often each key can occur in all; what decides whether a member is an array. */
export function flatMembers(shape: Shape): ReadonlyMap<string, MemberUse> {
  return shape.choices.reduce((members, choice) => sum(members, choiceMembers(choice)), shape.members);
}

/** All keys of a shape, in document order. */
export function keysOf(shape: Shape): readonly string[] {
  return [...flatMembers(shape).keys()];
}

/** A particle once, without its own occurrence. */
function partShape(particle: ParticleModel): Shape {
  switch (particle.kind) {
    case 'element':
      return { members: new Map([[particle.element.key, { key: particle.element.key, element: particle.element, min: 1, max: 1 }]]), choices: [] };
    case 'any':
      return { members: new Map([['$any', { key: '$any', min: 1, max: 1 }]]), choices: [] };
    case 'sequence':
    case 'all':
      return particle.particles.map(shapeOf).reduce(beside, emptyShape);
    case 'choice':
      return choiceShape(particle.particles.map(shapeOf));
  }
}

function choiceShape(all: readonly Shape[]): Shape {
  const branches = all.filter(branch => keysOf(branch).length > 0);
  const optional = branches.length < all.length;
  const [only] = branches;
  if (only === undefined) return emptyShape;
  if (branches.length === 1) return optional ? times(only, 0, 1) : only;
  // A choice that is the whole of a branch is a choice of its branches.
  const spread = branches.flatMap(branch => (branch.members.size === 0 && branch.choices.length === 1 && !branch.choices[0]!.optional ? branch.choices[0]!.branches : [branch]));
  const choice: ChoiceShape = { optional, branches: spread };
  const keys = new Set(spread.flatMap(keysOf));
  if (keys.size * spread.length > readableUnion) return { members: choiceMembers(choice), choices: [] };
  return { members: new Map(), choices: [choice] };
}

function times(shape: Shape, min: number, max: number): Shape {
  if (max === 0) return emptyShape;
  if (max > 1) return { members: scaled(flatMembers(shape), min, max), choices: [] };
  if (min > 0) return shape;
  return { members: scaled(shape.members, 0, 1), choices: shape.choices.map(({ branches }) => ({ branches, optional: true })) };
}

function beside(a: Shape, b: Shape): Shape {
  const inA = new Set(keysOf(a));
  const shared = new Set(keysOf(b).filter(key => inA.has(key)));
  if (shared.size === 0) return { members: new Map([...a.members, ...b.members]), choices: [...a.choices, ...b.choices] };
  const touches = (choice: ChoiceShape): boolean => [...choiceMembers(choice).keys()].some(key => shared.has(key));
  const open = (shape: Shape): ReadonlyMap<string, MemberUse> =>
    shape.choices.filter(touches).reduce((members, choice) => sum(members, choiceMembers(choice)), shape.members);
  return { members: sum(open(a), open(b)), choices: [...a.choices, ...b.choices].filter(choice => !touches(choice)) };
}

/** The members of a choice when nothing says that they exclude one another. */
function choiceMembers({ branches, optional }: ChoiceShape): ReadonlyMap<string, MemberUse> {
  const flat = branches.map(flatMembers);
  const members = new Map<string, MemberUse>();
  for (const branch of flat) {
    for (const [key, use] of branch) {
      const uses = flat.map(other => other.get(key));
      const min = optional ? 0 : Math.min(...uses.map(other => other?.min ?? 0));
      const max = Math.max(...uses.map(other => other?.max ?? 0));
      if (!members.has(key)) members.set(key, { ...use, min, max });
    }
  }
  return members;
}

function scaled(members: ReadonlyMap<string, MemberUse>, min: number, max: number): ReadonlyMap<string, MemberUse> {
  return new Map([...members].map(([key, use]) => [key, { ...use, min: use.min * min, max: use.max === 0 ? 0 : use.max * max }]));
}

function sum(a: ReadonlyMap<string, MemberUse>, b: ReadonlyMap<string, MemberUse>): ReadonlyMap<string, MemberUse> {
  const members = new Map(a);
  for (const [key, use] of b) {
    const other = members.get(key);
    members.set(key, other ? { ...other, min: other.min + use.min, max: other.max + use.max } : use);
  }
  return members;
}

function limit(max: number | 'unbounded'): number {
  return max === 'unbounded' ? Number.POSITIVE_INFINITY : max;
}
