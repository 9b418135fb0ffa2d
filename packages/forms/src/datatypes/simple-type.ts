/**
 * Simple types of a form, compiled to what the codec asks of them.
 *
 * @see https://www.w3.org/TR/xmlschema-2/
 */
import type { Form, TypeName } from '../generated-v1.js';
import { compileAtomic } from './atomic.js';
import { defineSimpleType } from './definition.js';
import type { SimpleTypeDefinition } from './definition.js';
import type { ReportFault } from './fault.js';
import { compileList } from './list.js';
import type { NamespaceContext, Ordering, PrimitiveName, SimpleValue } from './primitive.js';
import { compileUnion } from './union.js';
import type { WhiteSpace } from './white-space.js';

/** What a value of a type is in JavaScript; `decimal` and `integer` are read as text, because a number might lose digits. */
export type ValueKind = 'string' | 'boolean' | 'number' | 'decimal' | 'integer' | 'bytes' | 'list' | 'union';

/**
 * A simple type. Texts are given as they stand in the document: the type's white space processing is done here.
 * Who gives no `report` learns only whether there is a fault.
 */
export interface CompiledSimpleType {
  readonly name: TypeName;
  readonly variety: 'atomic' | 'list' | 'union';
  readonly kind: ValueKind;
  /** Only of atomic types. */
  readonly primitive?: PrimitiveName;
  /** The nearest built-in type, `xs:` and its name. Only of atomic types and the three built-in lists. */
  readonly builtIn?: TypeName;
  readonly whiteSpace: WhiteSpace;
  /** Values identify an element of the document, or refer to one (each item, when a list). */
  readonly identity?: 'ID' | 'IDREF';
  readonly items?: CompiledSimpleType;
  readonly members?: readonly CompiledSimpleType[];
  /** The texts enumerated. Only of atomic types. */
  readonly enumeration?: readonly string[];
  /** Every text is a value: a string without facets. */
  readonly takesAnyText?: true;

  /** `check` for a text that white space processing leaves as it is, where no name needs a namespace. Only of atomic types. */
  holds?(text: string): boolean;
  /** The text after white space processing. */
  normalize(text: string): string;
  /** Reports all faults of a text; true when there is none. */
  check(text: string, report?: ReportFault, context?: NamespaceContext): boolean;
  /** The value of a text, whether or not it is within the facets; undefined when it is not in the lexical space. */
  decode(text: string, context?: NamespaceContext): SimpleValue | undefined;
  /** `check` and `decode` in one go. */
  read(text: string, report?: ReportFault, context?: NamespaceContext): SimpleValue | undefined;
  /** The text of a value, unchecked; undefined, and a fault `member-type`, when it is of the wrong JavaScript type. */
  encode(value: unknown, report?: ReportFault, context?: NamespaceContext): string | undefined;
  /** `encode`, then `check`. */
  write(value: unknown, report?: ReportFault, context?: NamespaceContext): string | undefined;
  /**
   * One text for each value, whatever its type: two texts have the same one exactly when their values are equal.
   * Undefined for a text that is not in the lexical space.
   */
  canonical(text: string, context?: NamespaceContext): string | undefined;
  /** Whether two texts mean the same value. */
  equal(one: string, other: string, context?: NamespaceContext): boolean;
  /** The order of two values; undefined when they have none, or are not of this type. */
  compare(one: string, other: string): Ordering;
  /** The atomic or list type that a text is a value of: for a union the first of its members that takes it, else the type itself. */
  actualType(text: string, context?: NamespaceContext): CompiledSimpleType | undefined;
}

/** What a variety compiles its parts with. */
export type CompileType = (name: TypeName) => CompiledSimpleType;

const builtIn = new Map<TypeName, CompiledSimpleType>();
const compiled = new WeakMap<Form<unknown>, Map<TypeName, CompiledSimpleType>>();
const builtInOnly: Form<unknown> = { descriptor: 1, root: { element: '', type: 'xs:anyType' }, types: {} };

/**
 * The simple type `name` of a form (`xs:…`, or a key of its table). Compiled once per form.
 *
 * @throws {Error} when the form has no such simple type, or its descriptor is broken (a facet that is no value of the type)
 * @example
 * compileSimpleType(Omsetningsmelding, 'xs:date').check('2026-02-30'); // false
 */
export function compileSimpleType(form: Form<unknown>, name: TypeName): CompiledSimpleType {
  const types = name.startsWith('xs:') ? builtIn : typesOf(form);
  const known = types.get(name);
  if (known !== undefined) return known;
  const source = types === builtIn ? builtInOnly : form;
  const type = compileDefinition(source, defineSimpleType(source, name), new Set([name]));
  types.set(name, type);
  return type;
}

function typesOf(form: Form<unknown>): Map<TypeName, CompiledSimpleType> {
  let types = compiled.get(form);
  if (types === undefined) {
    types = new Map();
    compiled.set(form, types);
  }
  return types;
}

/** `outer` are the types that this one is a part of: no type is a part of itself. */
function compileDefinition(form: Form<unknown>, definition: SimpleTypeDefinition, outer: ReadonlySet<TypeName>): CompiledSimpleType {
  const part: CompileType = name => {
    if (name.startsWith('xs:')) return compileSimpleType(form, name);
    if (outer.has(name)) throw new Error(`The simple type '${name}' is a part of itself.`);
    const types = typesOf(form);
    const known = types.get(name);
    if (known !== undefined) return known;
    const type = compileDefinition(form, defineSimpleType(form, name), new Set([...outer, name]));
    types.set(name, type);
    return type;
  };
  const anchored = form.patterns === 'anchored';
  switch (definition.variety) {
    case 'atomic': return compileAtomic(definition, anchored);
    case 'list': return compileList(definition, part, anchored);
    case 'union': return compileUnion(definition, part, anchored);
  }
}
