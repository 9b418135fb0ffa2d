/**
 * Forms, compiled: what the codec, the JSON reader and the comparison look things up in.
 *
 * A descriptor is compiled when it is first used, type by type as documents reach them, and kept as long as the descriptor lives.
 *
 * @module
 */
import { compileSimpleType, type PrimitiveName } from '../datatypes/index.js';
import type { ExpandedName, Form, SimpleTypeDescriptor, TypeDescriptor, TypeName } from '../generated-v1.js';
import { textCheck } from '../platform/index.js';
import { CompiledAttribute } from './attribute.js';
import { anyType, compileComplexType } from './complex-type.js';
import { CompiledElement } from './element.js';
import { expandedName, splitExpandedName } from './expanded-name.js';
import { type FormNamespaces, formNamespaces } from './namespaces.js';
import type { CompiledComplexType, CompiledSimpleType, CompiledType, Derivation } from './type.js';

const xsdNamespace = 'http://www.w3.org/2001/XMLSchema';

/** Namespace of xsi:type and xsi:nil. @see https://www.w3.org/TR/xmlschema-1/#xsi_type */
export const instanceNamespace = 'http://www.w3.org/2001/XMLSchema-instance';

const compiledForms = new WeakMap<Form<unknown>, CompiledForm>();

/** The compiled form of a descriptor, always the same one. */
export function compileForm(form: Form<unknown>): CompiledForm {
  let compiled = compiledForms.get(form);
  if (compiled === undefined) {
    compiled = new CompiledForm(form);
    compiledForms.set(form, compiled);
  }
  return compiled;
}

/** A form's tables. */
export class CompiledForm {
  readonly form: Form<unknown>;
  /** `''` for none. */
  readonly namespace: string;
  readonly root: CompiledElement;
  /** Global elements that a wildcard or a substitution group can reach, and the root. */
  readonly elements: ReadonlyMap<ExpandedName, CompiledElement>;
  /** Global attributes that a wildcard can reach. */
  readonly attributes: ReadonlyMap<ExpandedName, CompiledAttribute>;
  /** How names are written. */
  readonly namespaces: FormNamespaces;
  private readonly types = new Map<TypeName, CompiledType>();
  private typeNames: Map<ExpandedName, TypeName> | undefined;

  constructor(form: Form<unknown>) {
    this.form = form;
    this.namespace = form.namespace ?? '';
    this.namespaces = formNamespaces(form);
    this.root = new CompiledElement(this, form.root, this.namespace);
    const elements = new Map<ExpandedName, CompiledElement>();
    for (const descriptor of form.elements ?? []) {
      const element = new CompiledElement(this, descriptor, this.namespace);
      elements.set(element.name, element);
    }
    if (!elements.has(this.root.name)) elements.set(this.root.name, this.root);
    this.elements = elements;
    this.attributes = new Map((form.attributes ?? []).map(descriptor => {
      const attribute = new CompiledAttribute(this, descriptor);
      return [attribute.name, attribute];
    }));
  }

  /** A type by its name in the table, or `xs:…`. @throws {Error} when the form has no such type */
  type(name: TypeName): CompiledType {
    const known = this.types.get(name);
    if (known !== undefined) return known;
    const type = this.compileType(name);
    this.types.set(name, type);
    return type;
  }

  /** A simple type by its name. @throws {Error} when the form has no such simple type */
  simpleType(name: TypeName): CompiledSimpleType {
    const type = this.type(name);
    if (type.kind !== 'simple') throw new Error(`The type '${name}' is complex where a simple one is wanted.`);
    return type;
  }

  /** Whether the table or XML Schema has a type of this name. */
  hasType(name: TypeName): boolean {
    if (!name.startsWith('xs:')) return Object.hasOwn(this.form.types, name);
    try {
      this.type(name);
      return true;
    } catch {
      return false;
    }
  }

  /** The name in the table of the type that the schema calls `namespace`, `localName`; undefined when it has none. */
  typeNamed(namespace: string, localName: string): TypeName | undefined {
    if (namespace === xsdNamespace) return this.hasType(`xs:${localName}`) ? `xs:${localName}` : undefined;
    this.typeNames ??= this.namesOfTypes();
    return this.typeNames.get(expandedName(namespace, localName));
  }

  /** What the schema calls a type of the table, for xsi:type; undefined when it is anonymous. */
  schemaName(name: TypeName): { namespace: string; localName: string } | undefined {
    if (name.startsWith('xs:')) return { namespace: xsdNamespace, localName: name.slice(3) };
    const own = this.descriptor(name).name;
    return own === undefined ? undefined : splitExpandedName(own, this.namespace);
  }

  /**
   * Whether a type is, or derives from, another, by derivations that are not blocked.
   *
   * @see https://www.w3.org/TR/xmlschema-1/#cos-ct-derived-ok
   */
  derives(name: TypeName, from: TypeName, blocked: { readonly extension: boolean; readonly restriction: boolean }): boolean {
    if (from === 'xs:anyType' && !blocked.extension && !blocked.restriction) return true;
    let current = name;
    // A descriptor with a cycle of bases ends here too.
    for (let steps = 0; steps < 1000; steps += 1) {
      if (current === from) return true;
      const type = this.type(current);
      if (this.isMemberOf(type, from)) return !blocked.restriction;
      const { derivation } = type;
      if (derivation === undefined || blocked[derivation.by]) return false;
      current = derivation.from;
    }
    return false;
  }

  /** A type of a union may stand for the union. @see https://www.w3.org/TR/xmlschema-1/#cos-st-derived-ok */
  private isMemberOf(type: CompiledType, union: TypeName): boolean {
    if (type.kind !== 'simple' || union.startsWith('xs:')) return false;
    const descriptor = this.descriptor(union);
    if ('complex' in descriptor || descriptor.union === undefined) return false;
    return descriptor.union.some(member => this.derives(type.name, member, { extension: false, restriction: false }));
  }

  private descriptor(name: TypeName): TypeDescriptor {
    if (!Object.hasOwn(this.form.types, name)) throw new Error(`The form has no type '${name}'.`);
    return this.form.types[name]!;
  }

  private namesOfTypes(): Map<ExpandedName, TypeName> {
    const names = new Map<ExpandedName, TypeName>();
    for (const name of Object.keys(this.form.types)) {
      const own = this.schemaName(name);
      if (own !== undefined) names.set(expandedName(own.namespace, own.localName), name);
    }
    return names;
  }

  private compileType(name: TypeName): CompiledType {
    if (name === 'xs:anyType') return this.compileComplex(name, anyType);
    if (name.startsWith('xs:')) return this.compileSimple(name, undefined);
    const descriptor = this.descriptor(name);
    return 'complex' in descriptor ? this.compileComplex(name, descriptor) : this.compileSimple(name, descriptor);
  }

  private compileComplex(name: TypeName, descriptor: Parameters<typeof compileComplexType>[2]): CompiledComplexType {
    return compileComplexType(this, name, descriptor);
  }

  private compileSimple(name: TypeName, descriptor: SimpleTypeDescriptor | undefined): CompiledSimpleType {
    const simple = compileSimpleType(this.form, name);
    const primitive = simple.variety === 'list' ? simple.items?.primitive : simple.primitive;
    return {
      kind: 'simple', name, simple,
      derivation: simpleDerivation(name, descriptor),
      platform: textCheck({ primitive: primitive ?? 'string', harmless: isHarmless(this, name, descriptor) || simple.kind === 'number' }),
      platformConcernsNumbersAndTimes: !textual.has(primitive ?? 'string'),
      plain: simple.primitive !== undefined && plain.has(simple.primitive),
      identifies: holdsIdentity(simple),
      isItsText: isItsText(simple),
    };
  }
}

function isItsText({ variety, kind, primitive, identity }: CompiledSimpleType['simple']): boolean {
  if (variety !== 'atomic' || identity !== undefined || primitive === 'QName' || primitive === 'NOTATION') return false;
  return kind === 'string' || kind === 'decimal' || kind === 'integer';
}

function holdsIdentity(simple: CompiledSimpleType['simple']): boolean {
  return simple.identity !== undefined || simple.items?.identity !== undefined || (simple.members?.some(holdsIdentity) ?? false);
}

function isHarmless(form: CompiledForm, name: TypeName, descriptor: SimpleTypeDescriptor | undefined): boolean {
  if (descriptor?.enumeration !== undefined) return true;
  const base = descriptor?.base;
  if (base === undefined) return boundedIntegers.has(name);
  if (boundedIntegers.has(base)) return true;
  return !base.startsWith('xs:') && isHarmless(form, base, form.form.types[base] as SimpleTypeDescriptor | undefined);
}

/** Primitives of which the platform only changes single characters. */
const textual: ReadonlySet<PrimitiveName> = new Set(['string', 'anySimpleType', 'anyURI']);

const plain: ReadonlySet<PrimitiveName> = new Set([
  'boolean', 'decimal', 'float', 'double', 'duration', 'dateTime', 'time', 'date', 'gYearMonth', 'gYear', 'gMonthDay', 'gDay', 'gMonth',
  'hexBinary', 'base64Binary',
]);

const boundedIntegers: ReadonlySet<TypeName> = new Set([
  'xs:long', 'xs:int', 'xs:short', 'xs:byte', 'xs:unsignedLong', 'xs:unsignedInt', 'xs:unsignedShort', 'xs:unsignedByte', 'xs:boolean',
]);

/** @see https://www.w3.org/TR/xmlschema-2/#built-in-datatypes */
const builtInBases: Readonly<Record<string, string>> = {
  normalizedString: 'string', token: 'normalizedString', language: 'token', NMTOKEN: 'token', Name: 'token', NCName: 'Name',
  ID: 'NCName', IDREF: 'NCName', ENTITY: 'NCName', integer: 'decimal', nonPositiveInteger: 'integer',
  negativeInteger: 'nonPositiveInteger', long: 'integer', int: 'long', short: 'int', byte: 'short',
  nonNegativeInteger: 'integer', unsignedLong: 'nonNegativeInteger', unsignedInt: 'unsignedLong',
  unsignedShort: 'unsignedInt', unsignedByte: 'unsignedShort', positiveInteger: 'nonNegativeInteger',
};

function simpleDerivation(name: TypeName, descriptor: SimpleTypeDescriptor | undefined): Derivation | undefined {
  if (name === 'xs:anySimpleType') return { from: 'xs:anyType', by: 'restriction' };
  if (descriptor !== undefined) return { from: descriptor.base ?? 'xs:anySimpleType', by: 'restriction' };
  const localName = name.slice(3);
  return { from: `xs:${Object.hasOwn(builtInBases, localName) ? builtInBases[localName]! : 'anySimpleType'}`, by: 'restriction' };
}
