/**
 * Types, simple and complex, and how they derive from one another.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#Type_Definition_Summary
 * @module
 */
import type { ContentModel } from '../content-model/content-model.js';
import type { CompiledSimpleType as SimpleTypeBehaviour } from '../datatypes/index.js';
import type { Shape } from '../encode/shape.js';
import type { TypeName } from '../generated-v1.js';
import type { ContentCheck, TextCheck } from '../platform/index.js';
import type { CompiledAttribute } from './attribute.js';
import type { CompiledMember } from './member.js';
import type { CompiledWildcard } from './wildcard.js';

export type CompiledType = CompiledSimpleType | CompiledComplexType;

/** A simple type where the codec meets it. */
export interface CompiledSimpleType {
  readonly kind: 'simple';
  /** Key in the form's table, or `xs:…`. */
  readonly name: TypeName;
  /** What it accepts, and what its values are. */
  readonly simple: SimpleTypeBehaviour;
  readonly derivation: Derivation | undefined;
  /** What the platform would say of a valid text; undefined when never anything. */
  readonly platform: TextCheck | undefined;
  /** It may say something of texts in which every character is harmless. */
  readonly platformConcernsNumbersAndTimes: boolean;
  /** Its texts are made of digits, letters and signs that XML never has to escape: numbers, times, bytes. */
  readonly plain: boolean;
  /** Values are ID, IDREF, or hold them. */
  readonly identifies: boolean;
  /** A value is the text itself, without more to be known than the text. */
  readonly isItsText: boolean;
}

/** A complex type: extension composed, attributes effective. */
export interface CompiledComplexType {
  readonly kind: 'complex';
  /** Key in the form's table, or `xs:anyType`. */
  readonly name: TypeName;
  readonly derivation: Derivation | undefined;
  readonly abstract: boolean;
  readonly blocksExtension: boolean;
  readonly blocksRestriction: boolean;
  /** In schema order, those of the base first. */
  readonly attributes: readonly CompiledAttribute[];
  /** By local name; names in other namespaces follow by `next`. */
  readonly attributesByLocalName: ReadonlyMap<string, CompiledAttribute>;
  readonly attributesByKey: ReadonlyMap<string, CompiledAttribute>;
  /** Some attribute is required, or has a fixed or default value: each element has to be looked at. */
  readonly completesAttributes: boolean;
  readonly anyAttribute: CompiledWildcard | undefined;
  /** Of simple content: the type of the member `value`. */
  readonly text: CompiledSimpleType | undefined;
  readonly mixed: boolean;
  /** Kept in one list, the member `$content`. */
  readonly ordered: boolean;
  /** Undefined when there are no children. */
  readonly content: ContentModel | undefined;
  /** Elements (and `$any`) by key, in schema order; of an ordered type, the keys of the items of `$content`. */
  readonly members: ReadonlyMap<string, CompiledMember>;
  /** What the keys of objects written so far mean. */
  readonly shapes: Shape[];
  /** What the platform would say of a valid value; undefined when never anything. */
  readonly platform: ContentCheck | undefined;
}

/** The step from a type to its base. Types are compiled when first asked for. */
export interface Derivation {
  readonly from: TypeName;
  readonly by: 'extension' | 'restriction';
}
