/**
 * Atomic types: a primitive, a lexical space and facets.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#atomic
 */
import type { BuiltInType } from './built-in-types.js';
import { exactNumber } from './decimal.js';
import type { SimpleTypeDefinition } from './definition.js';
import { compileFacets } from './facets.js';
import type { FacetCheck } from './facets.js';
import type { NamespaceContext, Primitive, PrimitiveName, SimpleValue } from './primitive.js';
import type { CompiledSimpleType, ValueKind } from './simple-type.js';
import { collapseWhiteSpace, isWhiteSpace, normalizeWhiteSpace } from './white-space.js';
import type { WhiteSpace } from './white-space.js';

/** Primitives with texts that may hold white space. In all others it is enough to take it off the ends: more is no value. */
const spacious: ReadonlySet<PrimitiveName> = new Set(['anySimpleType', 'string', 'anyURI', 'base64Binary']);

const expectedTypes: Readonly<Record<Exclude<ValueKind, 'list' | 'union'>, readonly string[]>> = {
  string: ['string'],
  boolean: ['boolean'],
  number: ['number'],
  decimal: ['number', 'bigint', 'string'],
  integer: ['number', 'bigint', 'string'],
  bytes: ['Uint8Array'],
};

export function compileAtomic(definition: SimpleTypeDefinition, anchored: boolean): CompiledSimpleType {
  const builtIn = definition.builtIn!;
  const primitive = definition.number && builtIn.primitive.name === 'decimal' ? exactNumber : builtIn.primitive;
  const kind = kindOf(builtIn, definition.number);
  const name = `xs:${builtIn.name}`;
  const normalize = normalization(primitive, definition.whiteSpace);
  const accepts = lexicalSpace(builtIn, primitive);
  const canonicalOf = (text: string, context?: NamespaceContext): string | undefined =>
    (accepts(text, context) ? `${primitive.name} ${primitive.canonical(text, context)}` : undefined);
  const isName = primitive.name === 'QName' || primitive.name === 'NOTATION';
  const isText = primitive.name === 'string' || primitive.name === 'anySimpleType';
  const checks = compileFacets(definition.facets, {
    ...(primitive.length && { length: primitive.length }),
    unit: primitive.name.endsWith('Binary') ? 'octets' : 'characters',
    ...(primitive.comparison && { comparison: comparisonWith(primitive, accepts, definition.name) }),
    digits: primitive.name === 'decimal',
    canonical: canonicalOf,
    literal: spacious.has(primitive.name) && primitive.name !== 'base64Binary',
    ...(isName && { expandedName: (text: string, context?: NamespaceContext) => String(primitive.decode(text, context)) }),
    anchored,
  });
  const notLexical = { code: 'datatype', parameters: { types: [name] } } as const;
  const wrongType = { code: 'member-type', parameters: { types: [name], expected: expectedTypes[kind] } } as const;

  const type: CompiledSimpleType = {
    name: definition.name,
    variety: 'atomic',
    kind,
    primitive: primitive.name,
    builtIn: name,
    whiteSpace: definition.whiteSpace,
    ...(builtIn.identity && { identity: builtIn.identity }),
    ...(definition.facets.enumeration && { enumeration: definition.facets.enumeration }),
    ...(isText && checks.length === 0 && builtIn.accepts === undefined && { takesAnyText: true as const }),
    holds: text => accepts(text) && allHold(checks, text, undefined, undefined),
    normalize: text => normalizeWhiteSpace(text, definition.whiteSpace),
    check(raw, report, context) {
      const text = normalize(raw);
      if (accepts(text, context)) return allHold(checks, text, report, context);
      report?.(notLexical);
      return false;
    },
    decode(raw, context) {
      const text = normalize(raw);
      return accepts(text, context) ? primitive.decode(text, context) : undefined;
    },
    read(raw, report, context): SimpleValue | undefined {
      const text = normalize(raw);
      if (!accepts(text, context)) {
        report?.(notLexical);
        return undefined;
      }
      allHold(checks, text, report, context);
      return primitive.decode(text, context);
    },
    encode(value, report, context) {
      const text = primitive.encode(value, context);
      if (text === undefined) report?.(wrongType);
      return text;
    },
    write(value, report, context) {
      const text = type.encode(value, report, context);
      // What is made from bytes or a boolean is in the lexical space.
      if (text !== undefined && (kind === 'bytes' || kind === 'boolean')) allHold(checks, text, report, context);
      else if (text !== undefined) type.check(text, report, context);
      return text;
    },
    canonical: (text, context) => canonicalOf(normalize(text), context),
    equal(one, other, context) {
      const canonical = type.canonical(one, context);
      return canonical !== undefined && canonical === type.canonical(other, context);
    },
    compare(one, other) {
      const bound = normalize(other);
      const text = normalize(one);
      return accepts(text) && accepts(bound) ? primitive.comparison?.(bound)(text) : undefined;
    },
    actualType: (text, context) => (type.check(text, undefined, context) ? type : undefined),
  };
  return type;
}

/** All are asked, so that all faults are reported, unless nobody listens. */
export function allHold(checks: readonly FacetCheck[], text: string, report: CompiledReport, context: NamespaceContext | undefined): boolean {
  let holds = true;
  for (const check of checks) {
    if (check(text, report, context)) continue;
    if (report === undefined) return false;
    holds = false;
  }
  return holds;
}

type CompiledReport = Parameters<FacetCheck>[1];

function kindOf(builtIn: BuiltInType, number: boolean): Exclude<ValueKind, 'list' | 'union'> {
  switch (builtIn.primitive.name) {
    case 'boolean': return 'boolean';
    case 'float': case 'double': return 'number';
    case 'decimal': return number ? 'number' : builtIn.integer ? 'integer' : 'decimal';
    case 'hexBinary': case 'base64Binary': return 'bytes';
    default: return 'string';
  }
}

function normalization(primitive: Primitive, whiteSpace: WhiteSpace): (text: string) => string {
  if (!spacious.has(primitive.name)) return trimEnds;
  return whiteSpace === 'collapse' ? collapseWhiteSpace : text => normalizeWhiteSpace(text, whiteSpace);
}

function trimEnds(text: string): string {
  if (text.charCodeAt(0) > 0x20 && text.charCodeAt(text.length - 1) > 0x20) return text;
  let start = 0;
  let end = text.length;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

type Accepts = Primitive['accepts'];

/** The primitive's lexical space, less what the built-in type takes from it. */
function lexicalSpace({ accepts: form = undefined, facets = {} }: BuiltInType, primitive: Primitive): Accepts {
  const accepts: Accepts = form ?? primitive.accepts;
  const above = facets.minInclusive === undefined ? undefined : primitive.comparison!(facets.minInclusive);
  const below = facets.maxInclusive === undefined ? undefined : primitive.comparison!(facets.maxInclusive);
  if (above === undefined && below === undefined) return accepts;
  return text => accepts(text) && (above === undefined || above(text) !== -1) && (below === undefined || below(text) !== 1);
}

/** A bound must be a value itself. */
function comparisonWith(primitive: Primitive, accepts: Accepts, name: string): NonNullable<Primitive['comparison']> {
  return bound => {
    if (!accepts(bound)) throw new Error(`The bound '${bound}' of the simple type '${name}' is not one of its values.`);
    return primitive.comparison!(bound);
  };
}
