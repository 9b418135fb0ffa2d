/**
 * minInclusive, minExclusive, maxInclusive, maxExclusive.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#rf-minInclusive
 * @module
 */
import type { Facet, SimpleType } from '../resolve/components.js';
import { effectiveFacets } from './facet-rules.js';
import type { Values } from './values.js';

type BoundName = 'minInclusive' | 'minExclusive' | 'maxInclusive' | 'maxExclusive';

const bounds: readonly BoundName[] = ['minInclusive', 'minExclusive', 'maxInclusive', 'maxExclusive'];

/** How a bound must stand to one of the base, or to another of the same type: before, after, or equal. */
type Relation = readonly ('before' | 'equal' | 'after')[];

const atLeast: Relation = ['equal', 'after'];
const atMost: Relation = ['before', 'equal'];

/** @see https://www.w3.org/TR/xmlschema-2/#minInclusive-valid-restriction and its sisters */
const toBase: Readonly<Record<BoundName, Readonly<Record<BoundName, Relation>>>> = {
  minInclusive: { minInclusive: atLeast, minExclusive: ['after'], maxInclusive: atMost, maxExclusive: ['before'] },
  minExclusive: { minInclusive: atLeast, minExclusive: atLeast, maxInclusive: atMost, maxExclusive: ['before'] },
  maxInclusive: { minInclusive: atLeast, minExclusive: ['after'], maxInclusive: atMost, maxExclusive: ['before'] },
  maxExclusive: { minInclusive: ['after'], minExclusive: ['after'], maxInclusive: atMost, maxExclusive: atMost },
};

/** Bounds of one type. */
const toOwn: readonly (readonly [lower: BoundName, upper: BoundName, relation: Relation])[] = [
  ['minInclusive', 'maxInclusive', atMost],
  ['minInclusive', 'maxExclusive', ['before']],
  ['minExclusive', 'maxInclusive', ['before']],
  ['minExclusive', 'maxExclusive', atMost],
];

export function checkBounds(type: SimpleType, own: ReadonlyMap<string, Facet>, values: Values, fail: (facet: Facet, message: string) => void): void {
  const given = bounds.flatMap((name) => own.get(name) ?? []);
  const datatype = given.length > 0 ? values.of(primitiveOf(type)) : undefined;
  const base = type.base && values.of(patternBase(type.base));
  if (!datatype || !base) return;
  const inherited = effectiveFacets(type.base);
  const stands = (value: string, other: string, relation: Relation): boolean => {
    const order = datatype.compare(datatype.normalize(value), datatype.normalize(other));
    return order === undefined ? true : relation.includes(order < 0 ? 'before' : order > 0 ? 'after' : 'equal');
  };
  for (const facet of given) {
    if (!datatype.check(facet.value) || (base !== datatype && base.decode(facet.value) === undefined)) {
      fail(facet, `${facet.name} "${facet.value}" is not a value of the base.`);
      continue;
    }
    for (const name of bounds) {
      const bound = inherited.get(name);
      if (bound && !stands(facet.value, bound.value, toBase[facet.name as BoundName][name]))
        fail(facet, `${facet.name} ${facet.value} is outside ${name} ${bound.value} of the base.`);
    }
  }
  for (const [inclusive, exclusive] of [
    ['minInclusive', 'minExclusive'],
    ['maxInclusive', 'maxExclusive'],
  ] as const) {
    const second = own.get(inclusive) && own.get(exclusive);
    if (second) fail(second, `${inclusive} and ${exclusive} exclude one another.`);
  }
  for (const [lower, upper, relation] of toOwn) {
    const [low, high] = [own.get(lower), own.get(upper)];
    if (low && high && !stands(low.value, high.value, relation))
      fail(low, `${lower} ${low.value} and ${upper} ${high.value} leave no value between them.`);
  }
}

/** The primitive datatype: bounds are compared by its order. */
function primitiveOf(type: SimpleType): SimpleType {
  let next = type;
  while (next.base && next.base.variety !== 'any') next = next.base;
  return next;
}

/** The nearest built-in type: bounds are in its lexical space. */
function patternBase(type: SimpleType): SimpleType {
  let next = type;
  while (next.location !== undefined && next.base) next = next.base;
  return next;
}
