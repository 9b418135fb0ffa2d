/**
 * DataAnnotations: what ASP.NET checks of a form by the attributes of its class.
 *
 * @see https://learn.microsoft.com/dotnet/api/system.componentmodel.dataannotations
 * @module
 */
import { type Annotations, type FormClass, type FormMember, type FormObject, type FormValue, isFormObject, isValueType } from './form-class.js';

/** A fault in one member. */
export interface AnnotationFault {
  /** `a.b[0].c` */
  readonly field: string;
  readonly message: string;
}

/** Annotations of a member by its path, `a.b.c`, in place of those that its class was derived with. */
export type AnnotationsAt = (path: string, derived: Annotations) => Annotations;

/** All faults, in the order in which ASP.NET tells of them: members by the length of their names, then by alphabet. */
export function annotationFaults(formClass: FormClass, value: FormObject, annotationsAt: AnnotationsAt = (_, derived) => derived): readonly AnnotationFault[] {
  const faults: AnnotationFault[] = [];
  collect(formClass, value, '', faults, annotationsAt);
  return faults;
}

function collect(formClass: FormClass, value: FormObject, path: string, faults: AnnotationFault[], annotationsAt: AnnotationsAt): void {
  const members = [...formClass.members].sort((one, other) => one.jsonName.length - other.jsonName.length || (one.jsonName.toLowerCase() < other.jsonName.toLowerCase() ? -1 : 1));
  for (const member of members) {
    const field = path === '' ? member.jsonName : `${path}.${member.jsonName}`;
    const item = value[member.jsonName] ?? null;
    if (!member.list) for (const message of memberFaults(member, annotationsAt(field.replace(/\[\d+\]/g, ''), member.annotations), item)) faults.push({ field, message });
    if (member.class === undefined) continue;
    const rows: readonly (readonly [FormValue, string])[] = Array.isArray(item) ? item.map((row, index) => [row, `${field}[${index}]`]) : [[item, field]];
    for (const [row, place] of rows) if (isFormObject(row)) collect(member.class, row, place, faults, annotationsAt);
  }
}

function memberFaults({ jsonName: name, scalar }: FormMember, { required, minLength, maxLength, range, patterns }: Annotations, value: FormValue): readonly string[] {
  const blank = value === null || (scalar === 'string' && typeof value === 'string' && value.trim() === '');
  if (required === true && blank) return [`The ${name} field is required.`];
  if (value === null || typeof value !== 'string') return [];
  const faults: string[] = [];
  if (!isValueType(scalar)) {
    if (minLength !== undefined && value.length < minLength) faults.push(`The field ${name} must be a string or array type with a minimum length of '${minLength}'.`);
    if (maxLength !== undefined && value.length > maxLength) faults.push(`The field ${name} must be a string or array type with a maximum length of '${maxLength}'.`);
  }
  if (range !== undefined && value !== '' && !isWithin(value, range)) faults.push(`The field ${name} must be between ${range.minimum} and ${range.maximum}.`);
  if (patterns !== undefined && value !== '' && !patterns.some((pattern) => matches(pattern, value))) {
    faults.push(`The field ${name} must match the regular expression '${patterns[0] ?? ''}'.`);
  }
  return faults;
}

/** As doubles, which is how RangeAttribute compares. */
function isWithin(value: string, { minimum, maximum }: NonNullable<Annotations['range']>): boolean {
  const number = Number(value);
  return Number.isNaN(number) || (number >= Number(minimum) && number <= Number(maximum));
}

const compiled = new Map<string, RegExp | undefined>();

/** The first match has to be the whole text. A pattern that only .NET or XSD understands is taken for met. */
function matches(pattern: string, value: string): boolean {
  if (!compiled.has(pattern)) compiled.set(pattern, compile(pattern));
  const expression = compiled.get(pattern);
  if (expression === undefined) return true;
  const match = expression.exec(value);
  return match !== null && match.index === 0 && match[0].length === value.length;
}

function compile(pattern: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      continue;
    }
  }
  return undefined;
}
