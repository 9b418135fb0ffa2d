/**
 * From a form's descriptor to the class that Altinn Studio generates for it.
 *
 * Elements keep their order; a choice is all its branches, each optional; what can come more than once is a list; numbers and
 * times are nullable and nil where they may be; a fixed attribute is a constant. The app's OpenAPI document, where there is one,
 * corrects what older generators did otherwise and what people wrote by hand.
 *
 * @module
 */
import type { AttributeDescriptor, ComplexTypeDescriptor, ElementParticle, Form, Particle, TypeName } from '@blankett/forms/generated-v1';
import { defaultOf, type FormClass, type FormMember, type FormValue, isValueType, type ScalarName } from './form-class.js';
import { readXmlScalar } from './scalars.js';
import type { ShownClass, ShownMember } from './shown-class.js';
import { utc } from './times.js';
import { annotationsOf, factsOf, scalarOf, type TypeFacts } from './type-facts.js';

/** What is known of the class besides the schema. */
export interface ClassHints {
  /** Full name of the root's class, `appLogic.classRef`. */
  readonly classRef: string;
  readonly shown?: ShownClass;
  /** Rows of the class write their `altinnRowId` even when it is all zeros, as classes made before the end of 2023 do. */
  readonly rowIds?: 'always';
  /** The class was written by hand: constants are plain attributes with a value from the start. */
  readonly handWritten?: true;
}

/** A form as its app's class has it. */
export interface FormModel {
  readonly form: Form<unknown>;
  /** Name of the root element. */
  readonly root: string;
  /** Namespace of the root and all elements; `''` for none. */
  readonly namespace: string;
  readonly class: FormClass;
}

/** Derives the class of a form and of all that it holds. */
export function deriveModel(form: Form<unknown>, given: ClassHints): FormModel {
  const namespace = form.root.namespace ?? form.namespace ?? '';
  const rootType = complexType(form, form.root.type);
  const hints: ClassHints = rootType !== undefined && isPlain(form, contentOf(form, rootType).elements, given.shown) ? { handWritten: true, ...given } : given;
  const derivation: Derivation = { form, hints, namespace, classes: new Map(), inLists: new Set() };
  const rootName = hints.classRef.slice(hints.classRef.lastIndexOf('.') + 1);
  const root = classOf(derivation, form.root.type, rootName, hints.shown);
  for (const made of derivation.classes.values()) if (derivation.inLists.has(made)) made.rowId = hints.rowIds ?? 'when set';
  return { form, root: form.root.element, namespace, class: root };
}

interface Derivation {
  readonly form: Form<unknown>;
  readonly hints: ClassHints;
  /** Of the root. */
  readonly namespace: string;
  readonly classes: Map<string, BuiltClass>;
  readonly inLists: Set<FormClass>;
}

type BuiltClass = { -readonly [Key in keyof FormClass]: FormClass[Key] };

function classOf(derivation: Derivation, typeName: TypeName, elementName: string, shown: ShownClass | undefined): FormClass {
  const { form, hints, classes } = derivation;
  const known = classes.get(typeName);
  if (known !== undefined) return known;
  const type = complexType(form, typeName);
  const spaceEnd = hints.classRef.lastIndexOf('.');
  const ownName = shown?.name ?? (type?.name === undefined ? elementName : localName(type.name));
  const name = classes.size === 0 ? hints.classRef : `${hints.classRef.slice(0, spaceEnd + 1)}${ownName}`;
  const members: FormMember[] = [];
  const made: BuiltClass = { name, members, ordered: true };
  classes.set(typeName, made);
  if (type === undefined) return made;
  const content = contentOf(form, type);
  made.ordered = content.ordered;
  for (const attribute of content.attributes) members.push(attributeMember(derivation, attribute, shown));
  if (content.text !== undefined) members.push(textMember(derivation, content.text, shown));
  const plain = isPlain(form, content.elements, shown);
  members.push(...inShownOrder(content.elements.map((element) => elementMember(derivation, element, shown, plain)), members, shown));
  return made;
}

/** A class without any annotation, though the generator would have given it some, was written by hand: nothing in it says when a number is left out. */
function isPlain(form: Form<unknown>, elements: readonly ElementUse[], shown: ShownClass | undefined): boolean {
  if (shown === undefined || shown.members.length === 0) return false;
  const expected = elements.some(({ element }) => complexType(form, element.type) === undefined && Object.keys(annotationsOf(factsOf(form, element.type))).length > 0);
  return expected && shown.members.every((name) => Object.keys(shownAnnotations(shown.member(name), name)).length === 0);
}

/** The class as the document shows it may have another order than the schema, and members that the schema has not. */
function inShownOrder(elements: readonly FormMember[], others: readonly FormMember[], shown: ShownClass | undefined): readonly FormMember[] {
  if (shown === undefined) return elements;
  const extra = shown.members.filter((name) => ![...elements, ...others].some(({ jsonName }) => jsonName === name)).flatMap((name) => unknownToSchema(name, shown.member(name)));
  const placeOf = ({ jsonName }: FormMember): number => shown.members.indexOf(jsonName);
  if (elements.some((member) => placeOf(member) < 0)) return elements;
  return [...elements, ...extra].sort((one, other) => placeOf(one) - placeOf(other));
}

function unknownToSchema(name: string, shown: ShownMember | undefined): readonly FormMember[] {
  if (shown === undefined || shown.class !== undefined) return [];
  const scalar = scalarOf('string', shown);
  return [{
    kind: 'element', xmlName: name, jsonName: name, scalar, list: shown.list, nullable: true, nil: !shown.list && isValueType(scalar), writtenIf: isValueType(scalar) ? 'set' : 'always',
    initial: null, annotations: shownAnnotations(shown, name),
  }];
}

function complexType(form: Form<unknown>, name: TypeName): ComplexTypeDescriptor | undefined {
  const type = Object.hasOwn(form.types, name) ? form.types[name] : undefined;
  return type !== undefined && 'complex' in type ? type : undefined;
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf('}') + 1);
}

interface Content {
  readonly attributes: AttributeDescriptor[];
  readonly elements: ElementUse[];
  readonly text: TypeName | undefined;
  readonly ordered: boolean;
}

interface ElementUse {
  readonly element: ElementParticle;
  readonly namespace: string;
  required: boolean;
  list: boolean;
}

/** All that extension adds up, from the base down. */
function contentOf(form: Form<unknown>, type: ComplexTypeDescriptor): Content {
  const base = type.extends === undefined ? undefined : complexType(form, type.extends);
  const inherited = base === undefined ? undefined : contentOf(form, base);
  const elements = [...(inherited?.elements ?? [])];
  if (type.content !== undefined) collect(type.content, { required: true, list: false, bare: type.namespace ?? form.namespace ?? '' }, elements);
  return {
    attributes: [...(inherited?.attributes ?? []), ...(type.attributes ?? [])],
    elements,
    text: type.text ?? inherited?.text ?? (base === undefined ? type.extends : undefined),
    ordered: (inherited?.ordered ?? true) && !(type.content !== undefined && 'all' in type.content),
  };
}

interface Surroundings {
  readonly required: boolean;
  readonly list: boolean;
  /** Namespace of elements that say nothing of theirs. */
  readonly bare: string;
}

/** One member for each name, wherever it stands. Elements of a wildcard have none: they are lost. */
function collect(particle: Particle, around: Surroundings, elements: ElementUse[]): void {
  const required = around.required && (particle.min ?? 1) > 0;
  const list = around.list || particle.max === 'unbounded' || (particle.max ?? 1) > 1;
  if ('element' in particle) {
    const known = elements.find(({ element }) => element.element === particle.element);
    if (known === undefined) elements.push({ element: particle, namespace: particle.namespace ?? around.bare, required, list });
    else known.list = true;
    return;
  }
  const within = { ...around, required, list };
  if ('sequence' in particle) for (const part of particle.sequence) collect(part, within, elements);
  else if ('choice' in particle) for (const part of particle.choice) collect(part, { ...within, required: false }, elements);
  else if ('all' in particle) for (const part of particle.all) collect(part, within, elements);
}

function elementMember(derivation: Derivation, { element, namespace, required, list: repeated }: ElementUse, owner: ShownClass | undefined, plain: boolean): FormMember {
  const { form, hints } = derivation;
  const jsonName = element.element;
  const shown = owner?.member(jsonName);
  const list = repeated || shown?.list === true;
  const shared = { kind: 'element', xmlName: element.element, jsonName, list, ...(namespace === derivation.namespace ? {} : { namespace }) } as const;
  if (complexType(form, element.type) !== undefined) {
    const itsClass = classOf(derivation, element.type, element.element, shown?.class);
    if (list) derivation.inLists.add(itsClass);
    const tagged = !list && hints.handWritten === undefined && isTaggedContent(itsClass);
    return {
      ...shared, class: itsClass, nullable: true, nil: element.nillable === true && !list,
      writtenIf: tagged ? 'text set' : 'always', initial: null, annotations: {},
    };
  }
  const facts = factsOf(form, element.type);
  const scalar = scalarOf(facts.builtIn, shown);
  const valueType = isValueType(scalar);
  const nullable = !valueType || (!list && (shown === undefined || shown.nullable || shown.required));
  const optional = !required && element.nillable !== true;
  return {
    ...shared, scalar, nullable,
    nil: !list && (valueType ? nullable : element.nillable === true),
    writtenIf: !valueType || list ? 'always' : nullable ? (optional && !plain ? 'set' : 'always') : optional ? 'not default' : 'always',
    ...(scalar === 'dateTime' && facts.builtIn === 'date' ? { dateOnly: true } : {}),
    initial: list || nullable ? null : defaultOf(scalar),
    annotations: shown === undefined
      ? { ...annotationsOf(facts), ...(required && valueType && !list ? { required: true } : {}) }
      : shownAnnotations(shown, jsonName),
  };
}

/** One constant attribute and a text: the generator has such an element written only if there is a text. */
function isTaggedContent({ members }: FormClass): boolean {
  return members.filter(({ constant }) => constant === true).length === 1 && members.some(({ kind }) => kind === 'text');
}

function attributeMember({ form, hints }: Derivation, attribute: AttributeDescriptor, owner: ShownClass | undefined): FormMember {
  const jsonName = attribute.key ?? camelCase(attribute.attribute);
  const shown = owner?.member(jsonName);
  const facts = factsOf(form, attribute.type);
  const scalar = scalarOf(facts.builtIn, shown);
  const annotations = annotationsOf(facts);
  const generated = hints.handWritten === undefined && showsAnnotations(shown, annotations);
  // A value that is not sent is not there, unless the document shows a type that cannot be null.
  const nullable = !isValueType(scalar) || (attribute.required !== true && attribute.fixed === undefined && shown?.nullable !== false);
  return {
    kind: 'attribute', xmlName: attribute.attribute, jsonName, scalar, list: false,
    nullable, nil: false, writtenIf: 'always',
    initial: attribute.fixed !== undefined ? constantOf(scalar, attribute.fixed) : nullable ? null : defaultOf(scalar),
    ...(attribute.fixed !== undefined && generated ? { constant: true } : {}),
    annotations: generated ? annotations : {},
  };
}

/** A range that the generator would have put on a member shows in the document; where it does not, the class was written by hand. */
function showsAnnotations(shown: ShownMember | undefined, { range }: { readonly range?: unknown }): boolean {
  return shown === undefined || range === undefined || shown.minimum !== undefined || shown.maximum !== undefined;
}

function textMember({ form }: Derivation, type: TypeName, owner: ShownClass | undefined): FormMember {
  const facts: TypeFacts = factsOf(form, type);
  const scalar = scalarOf(facts.builtIn, owner?.member('value'));
  return {
    kind: 'text', xmlName: '', jsonName: 'value', scalar, list: false, nullable: true, nil: false, writtenIf: 'always',
    initial: null, annotations: annotationsOf(facts),
  };
}

function constantOf(scalar: ScalarName, text: string): FormValue {
  const value = readXmlScalar(scalar, text, utc);
  return typeof value === 'object' ? defaultOf(scalar) : value;
}

/** @see https://learn.microsoft.com/dotnet/api/system.text.json.jsonnamingpolicy.camelcase */
function camelCase(name: string): string {
  return name.replace(/^\p{Lu}+(?=\p{Lu}\p{Ll}|$)|^\p{Lu}/u, (start) => start.toLowerCase());
}

function shownAnnotations(shown: ShownMember | undefined, jsonName: string): FormMember['annotations'] {
  if (shown === undefined) return {};
  const { minimum, maximum, minLength, maxLength, pattern, required, type } = shown;
  // A required text shows a minLength of one, which nobody checks by itself.
  const least = required && minLength === 1 ? undefined : minLength;
  return {
    // Every member of that name is said to be required in these documents.
    ...(required && type !== undefined && jsonName !== 'id' ? { required: true } : {}),
    ...(least !== undefined && { minLength: least }),
    ...(maxLength !== undefined && { maxLength }),
    ...(minimum !== undefined || maximum !== undefined ? { range: { minimum: bound(minimum, '-'), maximum: bound(maximum, '') } } : {}),
    ...(pattern !== undefined && { patterns: [pattern] }),
  };
}

function bound(value: number | undefined, sign: string): string {
  if (value === undefined || Math.abs(value) === Number.MAX_VALUE) return `${sign}1.7976931348623157E+308`;
  return String(value);
}
