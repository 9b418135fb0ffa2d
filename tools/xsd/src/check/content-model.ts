/**
 * Unique particle attribution, and that elements of one name have one type.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#cos-nonambig
 * @see https://www.w3.org/TR/xmlschema-1/#cos-element-consistent
 * @module
 */
import type { Report } from '../diagnostics/reporter.js';
import { describeName, expandedName } from '../qualified-name.js';
import type { ComplexType, ElementDeclaration, Particle, TypeDefinition, Wildcard } from '../resolve/components.js';
import { allowsNamespace, areDisjoint } from '../resolve/wildcard.js';

type Substitutes = ReadonlyMap<ElementDeclaration, readonly ElementDeclaration[]>;

/** An element or wildcard of the content model. Copies that stand for repetition have the same origin. */
interface Position {
  readonly term: ElementDeclaration | Wildcard;
  readonly location: Particle['location'];
  readonly origin: object;
  /** Sets of positions that may come next. */
  readonly follow: Set<readonly Position[]>;
}

interface Fragment {
  readonly first: readonly Position[];
  readonly last: readonly Position[];
  readonly isEmptiable: boolean;
}

/** From so many positions on (fixed counts inside fixed counts), a fixed count is taken for one. */
const mostPositions = 20_000;

export function checkContentModel(type: ComplexType, substitutes: Substitutes, report: Report): void {
  if (type.content.kind !== 'elementOnly' && type.content.kind !== 'mixed') return;
  const { particle } = type.content;
  const positions: Position[] = [];
  const whole = build(particle, positions, new Map());
  if (!checkConsistent(type, positions, substitutes, report)) return;
  const checked = new Set<readonly Position[]>();
  const reported = new Set<object>();
  const check = (set: readonly Position[]): void => {
    if (checked.has(set)) return;
    checked.add(set);
    for (const pair of overlaps(set, substitutes)) {
      const [a, b] = pair.toSorted((one, other) => one.location.line - other.location.line || one.location.column - other.location.column) as [
        Position,
        Position,
      ];
      if (reported.has(b.origin)) continue;
      reported.add(b.origin);
      report(
        'xsd-ambiguous',
        b.location,
        `${describe(b)} could also be ${describe(a).toLowerCase() === describe(b).toLowerCase() ? 'the one' : describe(a).toLowerCase()} at line ${a.location.line}: nothing before it tells them apart.`,
      );
    }
  };
  check(whole.first);
  const joined = new Map<string, readonly Position[]>();
  const ids = new Map<readonly Position[], number>();
  const idOf = (set: readonly Position[]): number => {
    if (!ids.has(set)) ids.set(set, ids.size);
    return ids.get(set)!;
  };
  for (const { follow } of positions) {
    if (follow.size === 0) continue;
    const key = [...follow].map(idOf).join(' ');
    if (!joined.has(key)) joined.set(key, follow.size === 1 ? [...follow][0]! : [...new Set([...follow].flat())]);
    check(joined.get(key)!);
  }
}

/** Glushkov's construction: which positions may begin, end and follow one another. */
function build(particle: Particle, positions: Position[], origins: Map<string, object>, path = ''): Fragment {
  const { min, max } = particle;
  const repeats = max === 'unbounded' || max > 1;
  const once = buildTerm(particle, positions, origins, path);
  const isEmptiable = once.isEmptiable || min === 0;
  if (!repeats) return { ...once, isEmptiable };
  if (min === max && !once.isEmptiable) {
    if (positions.length >= mostPositions) return { ...once, isEmptiable };
    // A fixed count: after the last time nothing comes again, before it nothing else comes. Two copies show both.
    const last = buildTerm(particle, positions, origins, path);
    connect(once.last, last.first);
    if (min > 2) connect(once.last, once.first);
    return { first: once.first, last: last.last, isEmptiable };
  }
  connect(once.last, once.first);
  return { ...once, isEmptiable };
}

function buildTerm({ term, location }: Particle, positions: Position[], origins: Map<string, object>, path: string): Fragment {
  if (term.kind === 'element' || term.kind === 'any') {
    let origin = origins.get(path);
    if (!origin) origins.set(path, (origin = {}));
    const position: Position = { term, location, origin, follow: new Set() };
    positions.push(position);
    return { first: [position], last: [position], isEmptiable: false };
  }
  const parts = term.particles.map((particle, index) => build(particle, positions, origins, `${path}/${index}`));
  if (term.kind === 'sequence') return inSequence(parts);
  const first = parts.flatMap((part) => part.first);
  const last = parts.flatMap((part) => part.last);
  if (term.kind === 'choice') return { first, last, isEmptiable: parts.some((part) => part.isEmptiable) };
  connect(last, first);
  return { first, last, isEmptiable: parts.every((part) => part.isEmptiable) };
}

function inSequence(parts: readonly Fragment[]): Fragment {
  /** What may come first of the parts from here on. */
  let first: readonly Position[] = [];
  let last: readonly Position[] = [];
  let isEmptiable = true;
  for (const part of parts.toReversed()) {
    connect(part.last, first);
    if (isEmptiable) last = [...part.last, ...last];
    isEmptiable &&= part.isEmptiable;
    first = part.isEmptiable ? [...part.first, ...first] : part.first;
  }
  return { first, last, isEmptiable };
}

function connect(from: readonly Position[], to: readonly Position[]): void {
  if (to.length === 0) return;
  for (const position of from) position.follow.add(to);
}

/** Pairs that one element could belong to. */
function overlaps(set: readonly Position[], substitutes: Substitutes): readonly (readonly [Position, Position])[] {
  const pairs: (readonly [Position, Position])[] = [];
  const byName = new Map<string, Position>();
  const wildcards = set.filter(({ term }) => term.kind === 'any');
  for (const position of set) {
    const { term } = position;
    if (term.kind === 'any') {
      for (const other of wildcards) {
        if (other === position) break;
        if (other.origin !== position.origin && !areDisjoint((other.term as Wildcard).wildcard.namespaces, term.wildcard.namespaces))
          pairs.push([other, position]);
      }
      continue;
    }
    for (const element of [term, ...(substitutes.get(term) ?? [])]) {
      const other = byName.get(expandedName(element.name));
      if (other && other.origin !== position.origin) pairs.push([other, position]);
      else byName.set(expandedName(element.name), position);
      const wildcard = wildcards.find((candidate) => allowsNamespace((candidate.term as Wildcard).wildcard.namespaces, element.name.namespace));
      if (wildcard) pairs.push([wildcard, position]);
    }
  }
  return pairs;
}

/** False when it is not so. */
function checkConsistent(type: ComplexType, positions: readonly Position[], substitutes: Substitutes, report: Report): boolean {
  const types = new Map<string, { readonly type: TypeDefinition; readonly position: Position }>();
  let isConsistent = true;
  for (const position of positions) {
    if (position.term.kind === 'any') continue;
    for (const element of [position.term, ...(substitutes.get(position.term) ?? [])]) {
      const name = expandedName(element.name);
      const first = types.get(name);
      if (!first) types.set(name, { type: element.type, position });
      else if (first.type !== element.type) {
        isConsistent = false;
        report(
          'xsd-element-inconsistent',
          position.location,
          `The element ${describeName(element.name)} has another type than at line ${first.position.location.line}${type.name ? `, in the type "${type.name.localName}"` : ''}.`,
        );
      }
    }
  }
  return isConsistent;
}

function describe({ term }: Position): string {
  return term.kind === 'any' ? 'What the wildcard takes' : `The element "${term.name.localName}"`;
}
