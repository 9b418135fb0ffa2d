/**
 * What each primitive datatype answers. One file per primitive has the answers; nobody else asks which primitive it is.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#built-in-primitive-datatypes
 */

/** Names of the primitives, and of the type above them all. */
export type PrimitiveName =
  | 'anySimpleType'
  | 'string' | 'boolean' | 'decimal' | 'float' | 'double' | 'duration'
  | 'dateTime' | 'time' | 'date' | 'gYearMonth' | 'gYear' | 'gMonthDay' | 'gDay' | 'gMonth'
  | 'hexBinary' | 'base64Binary' | 'anyURI' | 'QName' | 'NOTATION';

/** A value of a simple type in JavaScript. Lists are arrays. */
export type SimpleValue = string | number | boolean | Uint8Array | readonly SimpleValue[];

/** The first comes before the second (-1), is equal (0), comes after it (1), or neither can be said (undefined). */
export type Ordering = -1 | 0 | 1 | undefined;

/** Namespaces where a value stands: only QName and NOTATION ask. */
export interface NamespaceContext {
  /** Namespace of a prefix in scope (`''` is the default namespace), or undefined when there is none. */
  resolvePrefix(prefix: string): string | undefined;
  /** For writing: a prefix in scope for a namespace. Only called for namespaces that are not `''`. */
  prefixFor?(namespace: string): string;
}

/** A primitive datatype. Texts are what white space processing leaves; all but `accepts` are asked of accepted texts only. */
export interface Primitive {
  readonly name: PrimitiveName;
  /** Whether a text is in the lexical space. */
  accepts(text: string, context?: NamespaceContext): boolean;
  /** The value in JavaScript. */
  decode(text: string, context?: NamespaceContext): SimpleValue;
  /** The text of a value, or undefined when it is not of the right JavaScript type. The text may still be no valid one. */
  encode(value: unknown, context?: NamespaceContext): string | undefined;
  /** One text for each value: two texts have the same one exactly when they mean the same value. */
  canonical(text: string, context?: NamespaceContext): string;
  /** Compares values with `bound`; only ordered datatypes have it. */
  comparison?(bound: string): (text: string) => Ordering;
  /** What the length facets count; only datatypes that have these facets have it. */
  length?(text: string): number;
}
