/**
 * Schema components with every reference bound. They refer to one another directly, so there are cycles.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#concepts-data-model
 * @module
 */
import type { ComponentId, Documentation, QualifiedName, SourceLocation, WildcardModel } from '@blankett/model';
import type { Derivation, FacetName, IdentityConstraintSyntax } from '../parse/syntax.js';

export type TypeDefinition = SimpleType | ComplexType;

interface TypeProperties {
  readonly id: ComponentId;
  readonly name: QualifiedName | undefined;
  readonly namePath: readonly string[];
  readonly documentation: Documentation;
  /** Undefined for built-in types. */
  readonly location: SourceLocation | undefined;
  readonly final: ReadonlySet<Derivation>;
}

/** @see https://www.w3.org/TR/xmlschema-1/#Simple_Type_Definition_details */
export interface SimpleType extends TypeProperties {
  readonly kind: 'simple';
  /** `any` is that of xs:anySimpleType. */
  readonly variety: 'any' | 'atomic' | 'list' | 'union';
  /** Undefined for xs:anySimpleType only. */
  readonly base: SimpleType | undefined;
  readonly derivation: 'restriction' | 'list' | 'union';
  /** Local name of the primitive datatype of an atomic type. */
  readonly primitive: string | undefined;
  readonly itemType: SimpleType | undefined;
  readonly memberTypes: readonly SimpleType[];
  /** Of this derivation step. */
  readonly facets: readonly Facet[];
}

/** @see https://www.w3.org/TR/xmlschema-2/#rf-facets */
export interface Facet {
  readonly name: FacetName;
  /** As written; QName and NOTATION enumeration values as expanded names. */
  readonly value: string;
  readonly fixed: boolean;
  readonly documentation: Documentation;
  readonly location: SourceLocation | undefined;
  readonly resolvePrefix: (prefix: string) => string | undefined;
}

/** @see https://www.w3.org/TR/xmlschema-1/#Complex_Type_Definition_details */
export interface ComplexType extends TypeProperties {
  readonly kind: 'complex';
  readonly base: TypeDefinition;
  readonly derivation: 'extension' | 'restriction';
  /** Whether the derivation is written down; the short form restricts xs:anyType without saying so. */
  readonly hasExplicitBase: boolean;
  readonly abstract: boolean;
  /** Prohibited substitutions. */
  readonly block: ReadonlySet<Derivation>;
  /** Effective attribute uses, those of the base first. */
  readonly attributes: readonly AttributeUse[];
  /** Attribute uses that this type itself declares. */
  readonly ownAttributes: readonly AttributeUse[];
  readonly anyAttribute: WildcardModel | undefined;
  readonly content: Content;
  /** The particle that an extension adds to that of its base. */
  readonly ownParticle: Particle | undefined;
}

/** @see https://www.w3.org/TR/xmlschema-1/#Complex_Type_Definition_details */
export type Content =
  | { readonly kind: 'empty' }
  | { readonly kind: 'simple'; readonly type: SimpleType }
  | { readonly kind: 'elementOnly' | 'mixed'; readonly particle: Particle };

/** @see https://www.w3.org/TR/xmlschema-1/#cParticles */
export interface Particle {
  readonly min: number;
  readonly max: number | 'unbounded';
  readonly term: ElementDeclaration | ModelGroup | Wildcard;
  /** Of the particle itself, where an element is a reference. */
  readonly documentation: Documentation | undefined;
  readonly location: SourceLocation;
}

/** @see https://www.w3.org/TR/xmlschema-1/#Model_Groups */
export interface ModelGroup {
  readonly kind: 'sequence' | 'choice' | 'all';
  readonly particles: readonly Particle[];
}

/** @see https://www.w3.org/TR/xmlschema-1/#Wildcards */
export interface Wildcard {
  readonly kind: 'any';
  readonly wildcard: WildcardModel;
}

/** @see https://www.w3.org/TR/xmlschema-1/#Element_Declaration_details */
export interface ElementDeclaration {
  readonly kind: 'element';
  readonly id: ComponentId;
  readonly name: QualifiedName;
  readonly isGlobal: boolean;
  readonly type: TypeDefinition;
  readonly nillable: boolean;
  readonly abstract: boolean;
  readonly valueConstraint: ValueConstraint | undefined;
  readonly block: ReadonlySet<Derivation>;
  readonly final: ReadonlySet<Derivation>;
  readonly head: ElementDeclaration | undefined;
  readonly constraints: readonly IdentityConstraint[];
  readonly documentation: Documentation;
  readonly location: SourceLocation;
}

export interface ValueConstraint {
  readonly kind: 'default' | 'fixed';
  /** As written. */
  readonly value: string;
  readonly resolvePrefix: (prefix: string) => string | undefined;
}

/** @see https://www.w3.org/TR/xmlschema-1/#cIdentity-constraint_Definitions */
export interface IdentityConstraint {
  readonly name: QualifiedName;
  readonly syntax: IdentityConstraintSyntax;
  /** The key of a keyref. */
  readonly refer: QualifiedName | undefined;
  readonly location: SourceLocation;
}

/** @see https://www.w3.org/TR/xmlschema-1/#Attribute_Declaration_details */
export interface AttributeDeclaration {
  readonly kind: 'attribute';
  readonly id: ComponentId;
  readonly name: QualifiedName;
  readonly type: SimpleType;
  readonly valueConstraint: ValueConstraint | undefined;
  readonly documentation: Documentation;
  readonly location: SourceLocation | undefined;
}

/** @see https://www.w3.org/TR/xmlschema-1/#AU_details */
export interface AttributeUse {
  readonly declaration: AttributeDeclaration;
  readonly required: boolean;
  /** Takes the attribute away in a restriction. */
  readonly prohibited: boolean;
  readonly valueConstraint: ValueConstraint | undefined;
  readonly documentation: Documentation;
  readonly location: SourceLocation;
}

/** @see https://www.w3.org/TR/xmlschema-1/#Attribute_Group_Definition_details */
export interface AttributeGroup {
  readonly attributes: readonly AttributeUse[];
  readonly anyAttribute: WildcardModel | undefined;
}

/** A redefined group that must restrict what it redefines. @see https://www.w3.org/TR/xmlschema-1/#src-redefine */
export type GroupRestriction = { readonly location: SourceLocation } & (
  | { readonly kind: 'group'; readonly group: ModelGroup; readonly original: ModelGroup }
  | { readonly kind: 'attributeGroup'; readonly group: AttributeGroup; readonly original: AttributeGroup }
);

/** Everything that the entries lead to. */
export interface SchemaSet {
  /** Global components by expanded name, in schema order. */
  readonly types: ReadonlyMap<string, TypeDefinition>;
  readonly elements: ReadonlyMap<string, ElementDeclaration>;
  readonly attributes: ReadonlyMap<string, AttributeDeclaration>;
  readonly attributeGroups: readonly AttributeGroup[];
  readonly groupRestrictions: readonly GroupRestriction[];
  /** Names of the notations, expanded. */
  readonly notations: ReadonlySet<string>;
  /** All complex types, anonymous ones too. */
  readonly complexTypes: readonly ComplexType[];
  /** All simple types but the built-in ones, anonymous ones too. */
  readonly simpleTypes: readonly SimpleType[];
  /** All element declarations, local ones too. */
  readonly elementDeclarations: readonly ElementDeclaration[];
  /** Global elements of the entry documents, in order. */
  readonly entryElements: readonly ElementDeclaration[];
  /** Global elements and where they are referred to from: the global component that the reference stands in. */
  readonly elementReferences: ReadonlyMap<ElementDeclaration, ReadonlySet<string>>;
}
