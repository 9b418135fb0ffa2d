/**
 * Types of the values that forms hold.
 *
 * @module
 */

/** A decimal as text: sign, digits and point, nothing else at run time (`'1250.50'`). Keeps its zeros and any number of digits. */
export type DecimalText = `${number}`;

/** An integer as text, any number of digits. */
export type IntegerText = `${bigint}`;

/** `xs:decimal` that a double cannot be trusted with. Write a number or text; what is read is always text. */
export type Decimal = number | DecimalText;

/** `xs:integer` that a double cannot be trusted with. Write a number, bigint or text; what is read is always text. */
export type Integer = number | bigint | IntegerText;

/** `xs:base64Binary`: bytes. */
export type Base64Binary = Uint8Array;

/** `xs:hexBinary`: bytes. */
export type HexBinary = Uint8Array;

/** An element that no declaration gives a shape: what stands where the schema has a wildcard (`xs:any`). */
export interface AnyElement {
  name: string;
  namespace?: string;
  /** By expanded name: `{urn:x}a`, or `a` when in no namespace. */
  attributes?: AnyAttributes;
  /** Prefixes declared on this element: text that holds qualified names goes on meaning the same. `''` is the default namespace. */
  namespaces?: { [prefix: string]: string };
  children?: (AnyElement | string)[];
}

/** Attributes that no declaration gives a type (`xs:anyAttribute`), by expanded name. */
export interface AnyAttributes {
  [name: string]: string;
}

/** The value of an element of type `xs:anyType`: whatever stood in it, in order. */
export interface AnyType {
  $content: (string | { $any: AnyElement })[];
  $attributes?: AnyAttributes;
}

type Exact<T> =
  | ([Decimal] extends [T] ? DecimalText : never)
  | ([Integer] extends [T] ? IntegerText : never)
  | Exclude<T, Decimal | Integer>;

/** Where any string may stand as well, numbers and texts cannot be told apart in the type: it stays as it is. */
type Loses<T> = [string] extends [T] ? false : [Decimal] extends [T] ? true : [Integer] extends [T] ? true : false;

/**
 * What decoding returns for a form of `T`: the same, with each decimal and big integer as its exact text.
 * Assignable to `T`.
 */
export type Decoded<T> = Loses<T> extends true
  ? Exact<T>
  : T extends Uint8Array | string | number | boolean | bigint | null | undefined
    ? T
    : T extends (infer Item)[]
      ? Decoded<Item>[]
      : T extends object
        ? { [Key in keyof T]: Decoded<T[Key]> }
        : T;
