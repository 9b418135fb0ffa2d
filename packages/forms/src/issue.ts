/**
 * A fault in a value or in a form document.
 *
 * @module
 */

/** `error`: not valid. `warning`: valid, but the platform would change or refuse it, or it is likely a mistake. `info`: tolerated. */
export type Severity = 'error' | 'warning' | 'info';

/** A member's place in the user's object: names and array indexes, from the form's root. */
export type Path = readonly (string | number)[];

/**
 * One fault. `String(issue)` is one line for a person: path, message, XPath.
 *
 * Messages never hold text that a person may have written, nor anything that may be a national id.
 */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** `platform`: the schema is content, the platform is not. */
  readonly class?: 'platform';
  readonly message: string;
  readonly path: Path;
  /** With the document's prefixes, or the form's when there is no document. */
  readonly xpath: string;
  /** 1-based; of the construct's first character. Only for what came from XML. */
  readonly line?: number;
  /** 1-based, in UTF-16 units. */
  readonly column?: number;
  toString(): string;
}

/** Stable names of all faults; `blankett explain <code>` tells more of each. */
export type IssueCode =
  // The document as XML
  | 'xml-not-well-formed' | 'xml-doctype' | 'xml-encoding' | 'xml-limit'
  // The root
  | 'root-element'
  // Element content: https://www.w3.org/TR/xmlschema-1/#cvc-complex-type
  | 'element-unexpected' // no such element in this type
  | 'element-namespace' // the right name in another namespace
  | 'element-order' // belongs to this type, but not here
  | 'element-missing' // a required element, or one of a choice
  | 'element-repeated' // more often than maxOccurs
  | 'element-choice' // excluded by another branch of a choice
  | 'element-abstract' | 'element-fixed'
  | 'wildcard' // matched by xs:any or xs:anyAttribute, but not declared (strict)
  | 'text-unexpected' // text where only elements may be
  // Attributes
  | 'attribute-unexpected' | 'attribute-missing' | 'attribute-fixed'
  // nil and xsi:type
  | 'nil-not-allowed' | 'nil-not-empty' | 'type-unknown' | 'type-not-derived' | 'type-abstract'
  // Simple values: https://www.w3.org/TR/xmlschema-2/
  | 'datatype' // not in the lexical space of its built-in type (or of any member of a union)
  | 'enumeration' | 'pattern' | 'length' | 'min-length' | 'max-length' | 'total-digits' | 'fraction-digits'
  | 'min-inclusive' | 'max-inclusive' | 'min-exclusive' | 'max-exclusive'
  // Identity: https://www.w3.org/TR/xmlschema-1/#cvc-identity-constraint and ID/IDREF
  | 'identity-unique' | 'identity-key' | 'identity-keyref' | 'id-duplicate' | 'idref-unresolved'
  // The value as a JavaScript object, or as JSON
  | 'member-unknown' // an object has a key that the type does not
  | 'member-type' // a number where a text is wanted, an object where an array is wanted …
  | 'json-syntax' | 'json-duplicate-key'
  // Valid, but the platform would change or refuse it
  | 'platform-number' // exponent, INF, NaN, more than 28 digits
  | 'platform-text' // characters that the platform replaces, blank text that it drops
  | 'platform-time' // a zone that it drops, moves or refuses
  | 'platform-empty' // an element that lives only by its attributes
  | 'platform-order' // content whose order it does not keep
  // What the mode stored tolerates
  | 'stored-row-id' | 'stored-nil' | 'stored-namespace'
  // What the mode lenient did about a fault
  | 'lenient-kept' | 'lenient-dropped';
