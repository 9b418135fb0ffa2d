/**
 * Whether one member for each element name is enough to write a document again as it was.
 *
 * @module
 */
import type { ComplexTypeModel, GroupParticleModel, ParticleModel } from '@blankett/model';

/** An element or wildcard of a content model, and the groups that it stands in. */
interface Position {
  readonly key: string;
  readonly hasFixedCount: boolean;
  /** From the outermost group; `index` is the place in it. */
  readonly path: readonly { readonly group: GroupParticleModel; readonly index: number }[];
}

/**
 * `members` when the order of all children follows from how many there are of each name; the rule errs towards `ordered`.
 * xs:all has members: its order says nothing.
 */
export function shapeOf(content: ParticleModel | undefined): ComplexTypeModel['shape'] {
  const positions: Position[] = [];
  if (content && !collectPositions(content, [], positions)) return 'ordered';
  const byKey = new Map<string, Position[]>();
  for (const position of positions) byKey.set(position.key, [...(byKey.get(position.key) ?? []), position]);
  const repeated = [...byKey.values()].filter((list) => list.length > 1);
  for (const some of repeated) {
    for (const others of byKey.values()) {
      if (others !== some && standOnBothSides(some, others) && !(areFixedTogether(some) && areFixedTogether(others))) return 'ordered';
    }
  }
  return 'members';
}

/** False when a group that repeats holds more than one particle: their order is free. */
function collectPositions(particle: ParticleModel, path: Position['path'], positions: Position[]): boolean {
  if (particle.kind === 'element' || particle.kind === 'any') {
    positions.push({ key: particle.kind === 'any' ? '$any' : particle.element.key, hasFixedCount: particle.min === particle.max, path });
    return true;
  }
  const before = positions.length;
  const isEach = particle.particles.every((inner, index) => collectPositions(inner, [...path, { group: particle, index }], positions));
  return isEach && !(particle.max !== 1 && positions.length - before > 1);
}

/** Whether one stands before the other in one place and after it in another. */
function standOnBothSides(some: readonly Position[], others: readonly Position[]): boolean {
  let isBefore = false;
  let isAfter = false;
  for (const one of some) {
    for (const other of others) {
      const order = orderOf(one, other);
      isBefore ||= order < 0;
      isAfter ||= order > 0;
    }
  }
  return isBefore && isAfter;
}

/** Negative when the first stands before the second, positive when after it, 0 when they exclude one another or have no order. */
function orderOf(a: Position, b: Position): number {
  const depth = commonDepth(a, b);
  const place = a.path[depth];
  return place?.group.kind === 'sequence' ? place.index - b.path[depth]!.index : 0;
}

/** How many groups both stand in by the same way. */
function commonDepth(a: Position, b: Position): number {
  let depth = 0;
  while (
    depth < a.path.length &&
    depth < b.path.length &&
    a.path[depth]!.group === b.path[depth]!.group &&
    a.path[depth]!.index === b.path[depth]!.index
  )
    depth++;
  return depth;
}

/** Whether all occur together, a fixed number of times each. */
function areFixedTogether(positions: readonly Position[]): boolean {
  return (
    positions.every((one) => one.hasFixedCount || positions.length === 1) &&
    positions.every((one) =>
      positions.every((other) => {
        if (one === other) return true;
        const depth = commonDepth(one, other);
        return (
          one.path[depth]?.group.kind === 'sequence' &&
          one.path.slice(depth + 1).every(({ group }) => group.kind === 'sequence' && group.min === 1 && group.max === 1)
        );
      }),
    )
  );
}
