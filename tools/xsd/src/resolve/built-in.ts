/**
 * Components that are there in every schema: xs:anyType, the datatypes, the attributes of xsi:.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#built-in-datatypes
 * @see https://www.w3.org/TR/xmlschema-1/#Instance_Document_Constructions
 * @module
 */
import type { Documentation } from '@blankett/model';
import type { FacetName } from '../parse/syntax.js';
import { expandedName, xsdNamespace, xsiNamespace } from '../qualified-name.js';
import type { AttributeDeclaration, ComplexType, Facet, SimpleType } from './components.js';

export const noDocumentation: Documentation = { texts: [], info: {}, foreign: [], appinfo: [] };

const noPrefix = (): undefined => undefined;

export const anySimpleType: SimpleType = {
  kind: 'simple',
  id: 'xs:anySimpleType',
  name: { namespace: xsdNamespace, localName: 'anySimpleType' },
  namePath: ['anySimpleType'],
  documentation: noDocumentation,
  location: undefined,
  final: new Set(),
  variety: 'any',
  base: undefined,
  derivation: 'restriction',
  primitive: undefined,
  itemType: undefined,
  memberTypes: [],
  facets: [],
};

/** Stands for a simple type that was not found, which is reported: nothing more is said about it. */
export const unknownSimpleType: SimpleType = { ...anySimpleType };

/** @see https://www.w3.org/TR/xmlschema-1/#ur-type-itself */
export const anyType: ComplexType = {
  kind: 'complex',
  id: 'xs:anyType',
  name: { namespace: xsdNamespace, localName: 'anyType' },
  namePath: ['anyType'],
  documentation: noDocumentation,
  location: undefined,
  final: new Set(),
  get base(): ComplexType {
    return anyType;
  },
  derivation: 'restriction',
  hasExplicitBase: false,
  abstract: false,
  block: new Set(),
  attributes: [],
  ownAttributes: [],
  anyAttribute: { namespaces: '*', process: 'lax' },
  ownParticle: undefined,
  content: {
    kind: 'mixed',
    particle: {
      min: 1,
      max: 1,
      documentation: undefined,
      location: { file: '', line: 0, column: 0 },
      term: {
        kind: 'sequence',
        particles: [
          {
            min: 0,
            max: 'unbounded',
            term: { kind: 'any', wildcard: { namespaces: '*', process: 'lax' } },
            documentation: undefined,
            location: { file: '', line: 0, column: 0 },
          },
        ],
      },
    },
  },
};

/** Stands for a type that was not found, which is reported: nothing more is said about it. */
export const unknownType: ComplexType = { ...anyType, base: anyType };

const primitives = [
  'string',
  'boolean',
  'decimal',
  'float',
  'double',
  'duration',
  'dateTime',
  'time',
  'date',
  'gYearMonth',
  'gYear',
  'gMonthDay',
  'gDay',
  'gMonth',
  'hexBinary',
  'base64Binary',
  'anyURI',
  'QName',
  'NOTATION',
] as const;

type BuiltInFacets = Readonly<Partial<Record<FacetName, string>>>;

/** Derived datatypes: base and own facets. */
const derived: readonly (readonly [name: string, base: string, facets: BuiltInFacets])[] = [
  ['normalizedString', 'string', { whiteSpace: 'replace' }],
  ['token', 'normalizedString', { whiteSpace: 'collapse' }],
  ['language', 'token', { pattern: '[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*' }],
  ['NMTOKEN', 'token', { pattern: '\\c+' }],
  ['Name', 'token', { pattern: '\\i\\c*' }],
  ['NCName', 'Name', { pattern: '[\\i-[:]][\\c-[:]]*' }],
  ['ID', 'NCName', {}],
  ['IDREF', 'NCName', {}],
  ['ENTITY', 'NCName', {}],
  ['integer', 'decimal', { fractionDigits: '0', pattern: '[\\-+]?[0-9]+' }],
  ['nonPositiveInteger', 'integer', { maxInclusive: '0' }],
  ['negativeInteger', 'nonPositiveInteger', { maxInclusive: '-1' }],
  ['long', 'integer', { minInclusive: '-9223372036854775808', maxInclusive: '9223372036854775807' }],
  ['int', 'long', { minInclusive: '-2147483648', maxInclusive: '2147483647' }],
  ['short', 'int', { minInclusive: '-32768', maxInclusive: '32767' }],
  ['byte', 'short', { minInclusive: '-128', maxInclusive: '127' }],
  ['nonNegativeInteger', 'integer', { minInclusive: '0' }],
  ['unsignedLong', 'nonNegativeInteger', { maxInclusive: '18446744073709551615' }],
  ['unsignedInt', 'unsignedLong', { maxInclusive: '4294967295' }],
  ['unsignedShort', 'unsignedInt', { maxInclusive: '65535' }],
  ['unsignedByte', 'unsignedShort', { maxInclusive: '255' }],
  ['positiveInteger', 'nonNegativeInteger', { minInclusive: '1' }],
];

const lists: readonly (readonly [name: string, itemType: string])[] = [
  ['NMTOKENS', 'NMTOKEN'],
  ['IDREFS', 'IDREF'],
  ['ENTITIES', 'ENTITY'],
];

/** The built-in simple types by local name. */
export const builtInTypes: ReadonlyMap<string, SimpleType> = makeBuiltInTypes();

function makeBuiltInTypes(): ReadonlyMap<string, SimpleType> {
  const types = new Map<string, SimpleType>([['anySimpleType', anySimpleType]]);
  const make = (
    name: string,
    properties: Pick<SimpleType, 'variety' | 'base' | 'derivation' | 'primitive' | 'itemType'>,
    facets: BuiltInFacets,
  ): void => {
    types.set(name, {
      kind: 'simple',
      id: `xs:${name}`,
      name: { namespace: xsdNamespace, localName: name },
      namePath: [name],
      documentation: noDocumentation,
      location: undefined,
      final: new Set(),
      memberTypes: [],
      facets: Object.entries(facets).map(([facet, value]) => builtInFacet(facet as FacetName, value)),
      ...properties,
    });
  };
  for (const name of primitives) {
    make(
      name,
      { variety: 'atomic', base: anySimpleType, derivation: 'restriction', primitive: name, itemType: undefined },
      name === 'string' ? { whiteSpace: 'preserve' } : { whiteSpace: 'collapse' },
    );
  }
  for (const [name, base, facets] of derived) {
    const baseType = types.get(base)!;
    make(name, { variety: 'atomic', base: baseType, derivation: 'restriction', primitive: baseType.primitive, itemType: undefined }, facets);
  }
  for (const [name, item] of lists) {
    make(
      name,
      { variety: 'list', base: anySimpleType, derivation: 'list', primitive: undefined, itemType: types.get(item)! },
      { minLength: '1', whiteSpace: 'collapse' },
    );
  }
  return types;
}

function builtInFacet(name: FacetName, value: string): Facet {
  return {
    name,
    value,
    fixed: name === 'whiteSpace' && value === 'collapse',
    documentation: noDocumentation,
    location: undefined,
    resolvePrefix: noPrefix,
  };
}

/** Attributes of xsi: by expanded name. */
export const builtInAttributes: ReadonlyMap<string, AttributeDeclaration> = new Map(
  (
    [
      ['type', 'QName'],
      ['nil', 'boolean'],
      ['schemaLocation', 'string'],
      ['noNamespaceSchemaLocation', 'anyURI'],
    ] as const
  ).map(([localName, type]) => {
    const name = { namespace: xsiNamespace, localName };
    const declaration: AttributeDeclaration = {
      kind: 'attribute',
      id: `{${xsiNamespace}}attribute:${localName}`,
      name,
      type: builtInTypes.get(type)!,
      valueConstraint: undefined,
      documentation: noDocumentation,
      location: undefined,
    };
    return [expandedName(name), declaration];
  }),
);
