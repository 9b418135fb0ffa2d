/**
 * A simple type with everything that it inherits: the chain of restrictions up to a built-in type, a list or a union.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#Simple_Type_Definition_details
 */
import type { Facets, Form, SimpleTypeDescriptor, TypeName } from '../generated-v1.js';
import { builtInTypes } from './built-in-types.js';
import type { BuiltInType } from './built-in-types.js';
import type { EffectiveFacets } from './facets.js';
import { normalizeWhiteSpace } from './white-space.js';
import type { WhiteSpace } from './white-space.js';

/** What there is to a simple type, without its bases. */
export interface SimpleTypeDefinition {
  readonly name: TypeName;
  readonly variety: 'atomic' | 'list' | 'union';
  /** The nearest built-in type; none for lists and unions that the schema declares. */
  readonly builtIn?: BuiltInType;
  readonly items?: TypeName;
  readonly members?: readonly TypeName[];
  readonly whiteSpace: WhiteSpace;
  /** Those of the schema; a built-in type's own are part of its lexical space. */
  readonly facets: EffectiveFacets;
  readonly number: boolean;
}

const noFacets: EffectiveFacets = { patterns: [] };

/** @throws {Error} when there is no such type, or it is no simple one */
export function defineSimpleType(form: Form<unknown>, name: TypeName): SimpleTypeDefinition {
  const chain: SimpleTypeDescriptor[] = [];
  const seen = new Set<TypeName>();
  let at = name;
  while (!at.startsWith('xs:')) {
    const descriptor = Object.hasOwn(form.types, at) ? form.types[at] : undefined;
    if (descriptor === undefined || 'complex' in descriptor) throw new Error(`The form has no simple type '${at}'.`);
    if (seen.has(at)) throw new Error(`The simple type '${at}' is its own base.`);
    seen.add(at);
    chain.push(descriptor);
    if (descriptor.base === undefined) break;
    at = descriptor.base;
  }
  const root = chain.at(-1);
  const start = root === undefined || root.base !== undefined ? builtInDefinition(at) : varietyDefinition(at, root);
  return { ...chain.reduceRight(restrict, start), name };
}

function builtInDefinition(name: TypeName): SimpleTypeDefinition {
  const builtIn = builtInTypes.get(name.slice('xs:'.length));
  if (builtIn === undefined) throw new Error(`XML Schema has no simple type '${name}'.`);
  return {
    name,
    variety: builtIn.items === undefined ? 'atomic' : 'list',
    builtIn,
    ...(builtIn.items !== undefined && { items: `xs:${builtIn.items}` }),
    whiteSpace: builtIn.whiteSpace,
    facets: noFacets,
    number: builtIn.number === true,
  };
}

function varietyDefinition(name: TypeName, { list, union }: SimpleTypeDescriptor): SimpleTypeDefinition {
  return {
    name,
    variety: list === undefined ? 'union' : 'list',
    ...(list === undefined ? { members: union ?? [] } : { items: list }),
    whiteSpace: 'collapse',
    facets: noFacets,
    number: false,
  };
}

function restrict(base: SimpleTypeDefinition, own: SimpleTypeDescriptor): SimpleTypeDefinition {
  const whiteSpace = own.whiteSpace ?? base.whiteSpace;
  return {
    ...base,
    whiteSpace,
    facets: restrictFacets(base.facets, own, whiteSpace),
    number: base.number || own.value === 'number',
  };
}

/** Own facets take the place of the base's, except patterns, which all hold, and bounds, of which each side has one. */
function restrictFacets(base: EffectiveFacets, own: Facets, whiteSpace: WhiteSpace): EffectiveFacets {
  const { pattern, enumeration, whiteSpace: _, ...simple } = own;
  const { minInclusive, minExclusive, maxInclusive, maxExclusive, ...rest } = base;
  const lower = own.minInclusive ?? own.minExclusive;
  const upper = own.maxInclusive ?? own.maxExclusive;
  return {
    ...rest,
    ...(lower === undefined && defined({ minInclusive, minExclusive })),
    ...(upper === undefined && defined({ maxInclusive, maxExclusive })),
    ...facetsOf(simple, whiteSpace),
    ...(enumeration && { enumeration: enumeration.map(value => normalizeWhiteSpace(value, whiteSpace)) }),
    patterns: pattern === undefined ? base.patterns : [...base.patterns, typeof pattern === 'string' ? [pattern] : pattern],
  };
}

const facetNames = [
  'length', 'minLength', 'maxLength', 'totalDigits', 'fractionDigits',
  'minInclusive', 'maxInclusive', 'minExclusive', 'maxExclusive',
] as const;

function facetsOf(own: Facets, whiteSpace: WhiteSpace): Facets {
  const entries = facetNames.flatMap(name => {
    const value = own[name];
    if (value === undefined) return [];
    return [[name, typeof value === 'string' ? normalizeWhiteSpace(value, whiteSpace) : value] as const];
  });
  return Object.fromEntries(entries);
}

function defined<T extends object>(facets: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(facets).filter(([, value]) => value !== undefined)) as { [Key in keyof T]?: Exclude<T[Key], undefined> };
}
