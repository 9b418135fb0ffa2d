/**
 * The class that an app reads a form into, as Altinn Studio generates it for a schema: what has no place in it is lost, and
 * what it cannot hold is refused.
 *
 * Values of a class are plain objects without prototype, members by JSON name. Numbers are their text as .NET writes it
 * (`'1500.50'`), times are texts, bytes are base64: nothing ever goes through a double.
 *
 * @module
 */

/** Types of C# that a generated class uses. */
export type ScalarName = 'string' | 'decimal' | 'double' | 'int' | 'short' | 'long' | 'bool' | 'dateTime' | 'guid' | 'bytes';

export interface FormClass {
  /** Full name, `Altinn.App.Models.Skjema`: shows in messages. */
  readonly name: string;
  /** In the order in which the class declares them. */
  readonly members: readonly FormMember[];
  /** Elements have to come in their order (`XmlElement(Order = n)`); not so under `xs:all`. */
  readonly ordered: boolean;
  /** A row of a list carries an `altinnRowId`; older classes write it even when it is all zeros. */
  readonly rowId?: 'always' | 'when set';
}

/** A property. It has a scalar or a class, never both. */
export interface FormMember {
  readonly kind: 'element' | 'attribute' | 'text';
  readonly xmlName: string;
  /** Of an element that is not in the namespace of the root. */
  readonly namespace?: string;
  /** Key in values, and in the platform's JSON. */
  readonly jsonName: string;
  readonly scalar?: ScalarName;
  readonly class?: FormClass;
  readonly list: boolean;
  /** A value type that can be null (`decimal?`). Texts, bytes, classes and lists always can. */
  readonly nullable: boolean;
  /** Null is a nil element to the serializer (`IsNullable`); always so for `decimal?` and the like. */
  readonly nil: boolean;
  /** `ShouldSerialize`: what has to be there for the element to be written. */
  readonly writtenIf: 'always' | 'set' | 'not default' | 'text set';
  /** A DateTime that is written as a date alone. */
  readonly dateOnly?: true;
  /** Value of a new object: that of a fixed attribute, or the type's default. */
  readonly initial: FormValue;
  /** A constant that binding leaves alone (`BindNever`). */
  readonly constant?: true;
  readonly annotations: Annotations;
}

/** What DataAnnotations check. @see https://learn.microsoft.com/dotnet/api/system.componentmodel.dataannotations */
export interface Annotations {
  readonly required?: true;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Bounds as they show in the message. */
  readonly range?: { readonly minimum: string; readonly maximum: string };
  readonly patterns?: readonly string[];
}

export type FormValue = string | boolean | null | FormObject | FormValue[];

/** An object of a class. */
export interface FormObject {
  [jsonName: string]: FormValue;
}

/** JSON name of the row id, and name of its attribute. */
export const rowIdName = 'altinnRowId';
export const emptyGuid = '00000000-0000-0000-0000-000000000000';

/** Types whose default is not null. */
export function isValueType(scalar: ScalarName | undefined): boolean {
  return scalar !== undefined && scalar !== 'string' && scalar !== 'bytes';
}

/** The default of a type that cannot be null. */
export function defaultOf(scalar: ScalarName): FormValue {
  if (scalar === 'bool') return false;
  if (scalar === 'dateTime') return '0001-01-01T00:00:00';
  return scalar === 'guid' ? emptyGuid : isValueType(scalar) ? '0' : null;
}

/** A new object, as `new T()` makes it. */
export function newObject(formClass: FormClass): FormObject {
  const value = Object.create(null) as FormObject;
  if (formClass.rowId !== undefined) value[rowIdName] = emptyGuid;
  for (const member of formClass.members) value[member.jsonName] = member.initial;
  return value;
}

export function isFormObject(value: unknown): value is FormObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
