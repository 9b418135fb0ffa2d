/**
 * One XSD document as it is written, 1:1 with the standard's XML representation; nothing is looked up yet.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#Schemas
 * @module
 */
import type { Documentation, QualifiedName, SourceLocation } from '@blankett/model';

/** A QName that refers to a component. Its namespace is `''` also where a chameleon include will give it another. */
export interface NameReference extends QualifiedName {
  /** As written. */
  readonly text: string;
  readonly location: SourceLocation;
}

export type Derivation = 'extension' | 'restriction' | 'substitution' | 'list' | 'union';

/** What `block` or `final` says; undefined where the attribute is absent. */
export type DerivationSet = readonly Derivation[] | '#all' | undefined;

export interface Occurs {
  readonly min: number;
  readonly max: number | 'unbounded';
}

interface Syntax {
  readonly location: SourceLocation;
  readonly documentation: Documentation;
  /** For QNames in values; `''` is the default namespace. */
  readonly resolvePrefix: (prefix: string) => string | undefined;
}

export interface SchemaSyntax extends Syntax {
  readonly kind: 'schema';
  readonly file: string;
  /** Undefined where the attribute is absent. */
  readonly targetNamespace: string | undefined;
  readonly elementFormDefault: 'qualified' | 'unqualified';
  readonly attributeFormDefault: 'qualified' | 'unqualified';
  readonly blockDefault: DerivationSet;
  readonly finalDefault: DerivationSet;
  /** include, import and redefine, in order. */
  readonly composition: readonly CompositionSyntax[];
  readonly components: readonly GlobalSyntax[];
  /** Namespace declarations on xs:schema. */
  readonly prefixes: readonly { readonly prefix: string; readonly namespace: string }[];
}

export type GlobalSyntax =
  ElementSyntax | AttributeSyntax | ComplexTypeSyntax | SimpleTypeSyntax | GroupSyntax | AttributeGroupSyntax | NotationSyntax;

export interface IncludeSyntax extends Syntax {
  readonly kind: 'include';
  readonly schemaLocation: string;
}

export interface ImportSyntax extends Syntax {
  readonly kind: 'import';
  readonly namespace: string | undefined;
  readonly schemaLocation: string | undefined;
}

export interface RedefineSyntax extends Syntax {
  readonly kind: 'redefine';
  readonly schemaLocation: string;
  readonly components: readonly (ComplexTypeSyntax | SimpleTypeSyntax | GroupSyntax | AttributeGroupSyntax)[];
}

export type CompositionSyntax = IncludeSyntax | ImportSyntax | RedefineSyntax;

export interface ElementSyntax extends Syntax, Occurs {
  readonly kind: 'element';
  readonly name: string | undefined;
  readonly ref: NameReference | undefined;
  readonly type: NameReference | undefined;
  readonly inlineType: SimpleTypeSyntax | ComplexTypeSyntax | undefined;
  readonly substitutionGroup: NameReference | undefined;
  readonly default: string | undefined;
  readonly fixed: string | undefined;
  readonly nillable: boolean;
  readonly abstract: boolean;
  readonly block: DerivationSet;
  readonly final: DerivationSet;
  readonly form: 'qualified' | 'unqualified' | undefined;
  readonly constraints: readonly IdentityConstraintSyntax[];
}

export interface AttributeSyntax extends Syntax {
  readonly kind: 'attribute';
  readonly name: string | undefined;
  readonly ref: NameReference | undefined;
  readonly type: NameReference | undefined;
  readonly inlineType: SimpleTypeSyntax | undefined;
  readonly use: 'optional' | 'required' | 'prohibited';
  readonly default: string | undefined;
  readonly fixed: string | undefined;
  readonly form: 'qualified' | 'unqualified' | undefined;
}

/** Attributes of a type or an attribute group, in order. */
export interface AttributesSyntax {
  readonly attributes: readonly (AttributeSyntax | AttributeGroupReferenceSyntax)[];
  readonly anyAttribute: WildcardSyntax | undefined;
}

export interface AttributeGroupSyntax extends Syntax, AttributesSyntax {
  readonly kind: 'attributeGroup';
  readonly name: string;
}

export interface AttributeGroupReferenceSyntax extends Syntax {
  readonly kind: 'attributeGroupReference';
  readonly ref: NameReference;
}

export interface WildcardSyntax extends Syntax, Occurs {
  readonly kind: 'any';
  readonly namespaces: '##any' | '##other' | readonly string[];
  readonly processContents: 'strict' | 'lax' | 'skip';
}

export interface ModelGroupSyntax extends Syntax, Occurs {
  readonly kind: 'sequence' | 'choice' | 'all';
  readonly particles: readonly ParticleSyntax[];
}

export interface GroupReferenceSyntax extends Syntax, Occurs {
  readonly kind: 'groupReference';
  readonly ref: NameReference;
}

export type ParticleSyntax = ElementSyntax | WildcardSyntax | ModelGroupSyntax | GroupReferenceSyntax;

export interface GroupSyntax extends Syntax {
  readonly kind: 'group';
  readonly name: string;
  readonly modelGroup: ModelGroupSyntax | undefined;
}

export interface ComplexTypeSyntax extends Syntax {
  readonly kind: 'complexType';
  readonly name: string | undefined;
  readonly abstract: boolean;
  readonly block: DerivationSet;
  readonly final: DerivationSet;
  readonly content: SimpleContentSyntax | ComplexContentSyntax;
}

export interface SimpleContentSyntax extends AttributesSyntax {
  readonly kind: 'simpleContent';
  readonly location: SourceLocation;
  readonly derivation: 'extension' | 'restriction';
  readonly base: NameReference | undefined;
  readonly inlineType: SimpleTypeSyntax | undefined;
  readonly facets: readonly FacetSyntax[];
}

export interface ComplexContentSyntax extends AttributesSyntax {
  readonly kind: 'complexContent';
  readonly location: SourceLocation;
  /** The short form, without xs:complexContent, restricts xs:anyType. */
  readonly derivation: 'extension' | 'restriction';
  /** Undefined in the short form. */
  readonly base: NameReference | undefined;
  readonly mixed: boolean;
  readonly particle: ModelGroupSyntax | GroupReferenceSyntax | undefined;
}

export interface SimpleTypeSyntax extends Syntax {
  readonly kind: 'simpleType';
  readonly name: string | undefined;
  readonly final: DerivationSet;
  readonly definition: RestrictionSyntax | ListSyntax | UnionSyntax | undefined;
}

export interface RestrictionSyntax {
  readonly kind: 'restriction';
  readonly location: SourceLocation;
  readonly base: NameReference | undefined;
  readonly inlineBase: SimpleTypeSyntax | undefined;
  readonly facets: readonly FacetSyntax[];
}

export interface ListSyntax {
  readonly kind: 'list';
  readonly location: SourceLocation;
  readonly itemType: NameReference | undefined;
  readonly inlineItemType: SimpleTypeSyntax | undefined;
}

export interface UnionSyntax {
  readonly kind: 'union';
  readonly location: SourceLocation;
  readonly memberTypes: readonly NameReference[];
  readonly inlineMemberTypes: readonly SimpleTypeSyntax[];
}

export type FacetName =
  | 'length'
  | 'minLength'
  | 'maxLength'
  | 'pattern'
  | 'enumeration'
  | 'whiteSpace'
  | 'totalDigits'
  | 'fractionDigits'
  | 'minInclusive'
  | 'maxInclusive'
  | 'minExclusive'
  | 'maxExclusive';

export interface FacetSyntax extends Syntax {
  readonly kind: 'facet';
  readonly name: FacetName;
  /** As written. */
  readonly value: string;
  readonly fixed: boolean;
}

export interface IdentityConstraintSyntax extends Syntax {
  readonly kind: 'unique' | 'key' | 'keyref';
  readonly name: string;
  readonly refer: NameReference | undefined;
  readonly selector: XPathSyntax | undefined;
  readonly fields: readonly XPathSyntax[];
}

/** Alternatives of an XPath, with the names that their prefixes give. */
export interface XPathSyntax {
  readonly location: SourceLocation;
  readonly alternatives: readonly {
    readonly descendant: boolean;
    readonly steps: readonly NameTest[];
    readonly attribute: NameTest | undefined;
  }[];
}

/** `*`, any name of a namespace, or a name. */
export type NameTest = '*' | { readonly namespace: string } | QualifiedName;

export interface NotationSyntax extends Syntax {
  readonly kind: 'notation';
  readonly name: string;
}
