/**
 * FormModel: what an XSD or a JSON Schema says of forms, in our own concepts. Front ends lower to it, the generator reads it.
 * Plain readonly data without cycles: types refer to one another by id.
 *
 * @module
 */
import type { SourceLocation } from './diagnostic.js';

/** Namespace and local name; the namespace is `''` for none. */
export interface QualifiedName {
  readonly namespace: string;
  readonly localName: string;
}

/**
 * A component by its path in the schema, the same however the documents are ordered or laid out:
 * `{urn:x}type:Linje`, `{urn:x}element:melding`, and for anonymous types the path of declarations that leads to them,
 * `{urn:x}element:melding/linje/kode`, `{urn:x}type:Linje/@kode`. Built-in types are `xs:` and their name.
 */
export type ComponentId = string;

export interface FormModel {
  /** Path of the entry document. */
  readonly entry: string;
  readonly targetNamespace: string;
  readonly roots: readonly RootModel[];
  /** Every type that the roots reach (all named types when there is no root), in schema order; built-in types are not in it. */
  readonly types: ReadonlyMap<ComponentId, TypeModel>;
  /** Global elements that a wildcard or a substitution group can reach. */
  readonly elements: readonly ElementModel[];
  /** Global attributes that a wildcard can reach. */
  readonly attributes: readonly AttributeModel[];
  /** Prefixes that the schema documents declare, for namespaces that the forms use. */
  readonly prefixes: readonly { readonly prefix: string; readonly namespace: string }[];
  readonly documentation: Documentation;
}

/** A global element that is a form. */
export interface RootModel {
  readonly id: ComponentId;
  readonly element: ElementModel;
  /** Whether the platform has a JSON of this form. */
  readonly json: 'platform' | 'blankett';
}

/** Annotations of a component, as data. */
export interface Documentation {
  readonly texts: readonly { readonly language?: string; readonly text: string }[];
  /** `<xsd:attribute name fixed>` pairs that SERES and others write inside documentation. */
  readonly info: Readonly<Record<string, string>>;
  /** Attributes of other namespaces on the schema element: code-list and concept links. */
  readonly foreign: readonly { readonly name: QualifiedName; readonly value: string }[];
  /** `appinfo` and structured documentation, as text. */
  readonly appinfo: readonly string[];
}

export type TypeModel = SimpleTypeModel | ComplexTypeModel;

interface TypeModelBase {
  readonly id: ComponentId;
  /** A global type's name; anonymous types have none. */
  readonly name?: QualifiedName;
  /** What a name of an anonymous type is made from: local names from the global component down. For a global type, its own. */
  readonly namePath: readonly string[];
  readonly documentation: Documentation;
  readonly source: SourceLocation;
}

/** Own facets of one derivation step, values as written. */
export interface FacetsModel {
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
  readonly patterns?: readonly string[];
  readonly enumeration?: readonly EnumerationValue[];
}

export interface EnumerationValue {
  /** Lexical, after whiteSpace; QName and NOTATION as `{namespace}local`. */
  readonly value: string;
  readonly documentation: Documentation;
  readonly source: SourceLocation;
}

/** What a value of a simple type is in JavaScript. `decimal` and `integer`: a double cannot be trusted with them. */
export type ValueKind = 'string' | 'boolean' | 'number' | 'decimal' | 'integer' | 'bytes' | 'list' | 'union';

export interface SimpleTypeModel extends TypeModelBase {
  readonly kind: 'simple';
  readonly variety: 'atomic' | 'list' | 'union';
  /** Base of a restriction (own facets apply to it); none for a list or union declared here. */
  readonly base?: ComponentId;
  readonly itemType?: ComponentId;
  readonly memberTypes?: readonly ComponentId[];
  readonly facets: FacetsModel;
  /** The nearest built-in type (`xs:decimal`); for lists and unions `xs:anySimpleType`. */
  readonly builtin: ComponentId;
  readonly value: ValueKind;
}

export interface ComplexTypeModel extends TypeModelBase {
  readonly kind: 'complex';
  readonly base?: { readonly type: ComponentId; readonly derivation: 'extension' | 'restriction' };
  /** The extension can be written as the base plus `own`; else `attributes` and `content` repeat everything. */
  readonly inherits: boolean;
  readonly abstract: boolean;
  readonly block: readonly ('extension' | 'restriction')[];
  /** Types in this model that xsi:type may name in its place, by schema order, without itself; direct and indirect. */
  readonly derived: readonly ComponentId[];
  /** Effective attributes: those of the base included. */
  readonly attributes: readonly AttributeModel[];
  readonly anyAttribute?: WildcardModel;
  /** Simple type of simple content. */
  readonly text?: ComponentId;
  /** Effective content: that of the base included. None when empty or simple. */
  readonly content?: ParticleModel;
  readonly mixed: boolean;
  /** `members`: one member for each element name. `ordered`: order is free and matters, one list `$content`. */
  readonly shape: 'members' | 'ordered';
  /** What `inherits` adds to the base. */
  readonly own: { readonly attributes: readonly AttributeModel[]; readonly content?: ParticleModel };
}

export interface AttributeModel {
  readonly name: QualifiedName;
  /** Name of the member: the local name, or `@name` where an element has it. */
  readonly key: string;
  readonly type: ComponentId;
  readonly required: boolean;
  readonly fixed?: string;
  readonly default?: string;
  readonly documentation: Documentation;
  readonly source: SourceLocation;
}

export interface OccurrenceModel {
  readonly min: number;
  readonly max: number | 'unbounded';
}

export type ParticleModel = ElementParticleModel | GroupParticleModel | WildcardParticleModel;

export interface ElementModel {
  readonly name: QualifiedName;
  /** Name of the member: the local name; `{namespace}local` where two namespaces share a name in one type. */
  readonly key: string;
  readonly type: ComponentId;
  readonly nillable: boolean;
  readonly abstract: boolean;
  readonly block: readonly ('extension' | 'restriction' | 'substitution')[];
  readonly fixed?: string;
  readonly default?: string;
  /** Members of its substitution group, without itself; they are in {@link FormModel.elements}. */
  readonly substitutes: readonly QualifiedName[];
  readonly constraints: readonly IdentityConstraintModel[];
  readonly documentation: Documentation;
  readonly source: SourceLocation;
}

export interface ElementParticleModel extends OccurrenceModel {
  readonly kind: 'element';
  readonly element: ElementModel;
}

/** `group` references are already replaced by what they name. */
export interface GroupParticleModel extends OccurrenceModel {
  readonly kind: 'sequence' | 'choice' | 'all';
  readonly particles: readonly ParticleModel[];
}

export interface WildcardModel {
  readonly namespaces: '*' | { readonly not: string } | readonly string[];
  readonly process: 'strict' | 'lax' | 'skip';
}

export interface WildcardParticleModel extends OccurrenceModel {
  readonly kind: 'any';
  readonly wildcard: WildcardModel;
}

export interface IdentityConstraintModel {
  readonly kind: 'unique' | 'key' | 'keyref';
  readonly name: string;
  readonly refer?: string;
  readonly selector: readonly IdentityPathModel[];
  readonly fields: readonly (readonly IdentityPathModel[])[];
}

export interface IdentityPathModel {
  readonly descendant: boolean;
  /** `{namespace}local`, `*` or `{namespace}*`. */
  readonly steps: readonly string[];
  readonly attribute?: string;
}
