/**
 * The contract between generated packages and the codec: what a form is, as plain data.
 *
 * A generated package holds one `Form` per form; all behaviour (decode, encode, validate, JSON) lives in this package and
 * reads it. Descriptors are literals that a person can follow from the XSD line by line: nothing runs when a generated
 * module is imported. This entry may only grow in ways that leave older generated packages working.
 *
 * Words are those of XML Schema 1.0, {@link https://www.w3.org/TR/xmlschema-1/}.
 *
 * @module
 */
export type { AnyAttributes, AnyElement, AnyType, Base64Binary, Decimal, DecimalText, Decoded, HexBinary, Integer, IntegerText } from './values.js';

declare const valueType: unique symbol;

/**
 * A type by name: a key of {@link Form.types}, or `xs:` and the name of a built-in type (`xs:decimal`).
 * Keys of `types` never hold a colon, so the two cannot be mistaken for one another.
 */
export type TypeName = string;

/** A name with its namespace in braces (`{urn:no:eksempel}linje`), or bare when it is in no namespace. */
export type ExpandedName = string;

/** A form: a root element, and the table of the types that it reaches. `T` is the type of the values that may be written. */
export interface Form<T> {
  /** Never there at run time: it carries `T` from the form to `decodeXml`, `validate` and the others. */
  readonly [valueType]?: T;
  /** Version of the descriptor contract. */
  readonly descriptor: 1;
  /** Namespace of elements that say nothing else; left out when it is none. */
  readonly namespace?: string;
  readonly root: ElementDescriptor;
  /** Named by their TypeScript names. Forms of one schema share one table. */
  readonly types: Readonly<Record<TypeName, TypeDescriptor>>;
  /** Global elements that a wildcard or a substitution group can reach. */
  readonly elements?: readonly ElementDescriptor[];
  /** Global attributes that a wildcard can reach. */
  readonly attributes?: readonly AttributeDescriptor[];
  /** How `^` and `$` in patterns are read: as XSD says (literal characters) or, as the platform does, as anchors. Default `xsd`. */
  readonly patterns?: 'anchored';
  /** `blankett` when the JSON of this form is of our own making, because the platform has none (choice in free order, xsi:type, wildcards, mixed). */
  readonly json?: 'blankett';
  /** Prefixes to write, for namespaces other than {@link Form.namespace}. The codec makes one up for any that is missing. */
  readonly prefixes?: Readonly<Record<string, string>>;
}

/** @see https://www.w3.org/TR/xmlschema-1/#Type_Definition_details */
export type TypeDescriptor = SimpleTypeDescriptor | ComplexTypeDescriptor;

/** Constraining facets, their values as written in the schema. @see https://www.w3.org/TR/xmlschema-2/#rf-facets */
export interface Facets {
  readonly whiteSpace?: 'preserve' | 'replace' | 'collapse';
  readonly length?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly totalDigits?: number;
  readonly fractionDigits?: number;
  readonly minInclusive?: string;
  readonly maxInclusive?: string;
  readonly minExclusive?: string;
  readonly maxExclusive?: string;
  /** A list is several patterns of one derivation step: one of them has to match. */
  readonly pattern?: string | readonly string[];
  /** QName and NOTATION values as {@link ExpandedName}. */
  readonly enumeration?: readonly string[];
}

/**
 * A simple type: exactly one of `base` (restriction), `list` and `union`.
 * @see https://www.w3.org/TR/xmlschema-1/#Simple_Type_Definition_details
 */
export interface SimpleTypeDescriptor extends Facets {
  /** Name of a type that has one in the schema; local when it is in the form's namespace, else expanded. */
  readonly name?: ExpandedName;
  readonly base?: TypeName;
  readonly list?: TypeName;
  readonly union?: readonly TypeName[];
  /** The schema proves that every value is exact as a JavaScript number; without it decimals and integers are read as text. Inherited by restriction. */
  readonly value?: 'number';
}

/**
 * A complex type: simple content has `text`, all others `content` (left out when empty).
 * @see https://www.w3.org/TR/xmlschema-1/#Complex_Type_Definition_details
 */
export interface ComplexTypeDescriptor {
  /** Tells the two kinds of type apart. */
  readonly complex: true;
  /** Name of a type that has one in the schema; local when it is in the form's namespace, else expanded. */
  readonly name?: ExpandedName;
  /** The base of an extension whose attributes and content come before these. */
  readonly extends?: TypeName;
  /**
   * The base of a type that repeats all it has (a restriction, or an extension that changes the shape). Matters only to xsi:type.
   * Left out by an extension of the simple type that is its `text`.
   */
  readonly derives?: { readonly from: TypeName; readonly by: 'extension' | 'restriction' };
  readonly abstract?: true;
  /** Derivations that xsi:type may not use in place of this type. */
  readonly block?: readonly ('extension' | 'restriction')[];
  /** Namespace of the elements declared in `content`, when it is not the form's (`''` is none). Not inherited by extension. */
  readonly namespace?: string;
  readonly attributes?: readonly AttributeDescriptor[];
  readonly anyAttribute?: WildcardDescriptor;
  /** The simple type of simple content: the member `value`. */
  readonly text?: TypeName;
  readonly content?: Particle;
  readonly mixed?: true;
  /** The order of children is free and matters, so they are kept in one ordered list, the member `$content`. Always with `mixed`. */
  readonly ordered?: true;
}

/** @see https://www.w3.org/TR/xmlschema-1/#Attribute_Declaration_details */
export interface AttributeDescriptor {
  readonly attribute: string;
  readonly type: TypeName;
  /** Default: none. */
  readonly namespace?: string;
  /** Name of the member, when it is not the attribute's (`@name` beside an element of that name). */
  readonly key?: string;
  readonly required?: true;
  readonly fixed?: string;
  readonly default?: string;
}

/** How often; `min` and `max` are 1 when left out. */
export interface Occurrence {
  readonly min?: number;
  readonly max?: number | 'unbounded';
}

/** @see https://www.w3.org/TR/xmlschema-1/#cParticles */
export type Particle = ElementParticle | SequenceParticle | ChoiceParticle | AllParticle | WildcardParticle;

/** @see https://www.w3.org/TR/xmlschema-1/#cElement_Declarations */
export interface ElementDescriptor {
  readonly element: string;
  readonly type: TypeName;
  /** Default: that of the type it stands in ({@link ComplexTypeDescriptor.namespace}), else the form's. */
  readonly namespace?: string;
  /** Name of the member, when it is not the element's. */
  readonly key?: string;
  readonly nillable?: true;
  readonly fixed?: string;
  readonly default?: string;
  readonly abstract?: true;
  readonly block?: readonly ('extension' | 'restriction')[];
  /** Elements of {@link Form.elements} that may stand in its place (its substitution group, without itself). */
  readonly substitutes?: readonly ExpandedName[];
  readonly constraints?: readonly IdentityConstraintDescriptor[];
}

export interface ElementParticle extends ElementDescriptor, Occurrence {}

export interface SequenceParticle extends Occurrence {
  readonly sequence: readonly Particle[];
}

export interface ChoiceParticle extends Occurrence {
  readonly choice: readonly Particle[];
}

export interface AllParticle extends Occurrence {
  readonly all: readonly ElementParticle[];
}

export interface WildcardParticle extends WildcardDescriptor, Occurrence {}

/** @see https://www.w3.org/TR/xmlschema-1/#Wildcard_details */
export interface WildcardDescriptor {
  /** Any namespace, any but one and none (`##other`), or one of a list (`''` is none). */
  readonly any: '*' | { readonly not: string } | readonly string[];
  /** Default `strict`. */
  readonly process?: 'lax' | 'skip';
}

/** @see https://www.w3.org/TR/xmlschema-1/#cIdentity-constraint_Definitions */
export interface IdentityConstraintDescriptor {
  readonly constraint: 'unique' | 'key' | 'keyref';
  readonly name: string;
  /** The key that a keyref refers to. */
  readonly refer?: string;
  readonly selector: readonly IdentityPath[];
  readonly fields: readonly (readonly IdentityPath[])[];
}

/** One alternative of a selector or field XPath. */
export interface IdentityPath {
  /** It began with `.//`. */
  readonly descendant?: true;
  /** Expanded names; `*` for any, `{urn:x}*` for any of a namespace. Empty: the element itself. */
  readonly steps: readonly ExpandedName[];
  /** An attribute as last step (fields only). */
  readonly attribute?: ExpandedName;
}
