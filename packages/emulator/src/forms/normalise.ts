/**
 * Values as an app's own code leaves them, brought back to the form of a class: hooks may write numbers where forms hold their text,
 * and objects with some of their members.
 *
 * @module
 */
import { defaultOf, emptyGuid, type FormClass, type FormMember, type FormObject, type FormValue, isValueType, newObject, rowIdName } from './form-class.js';
import { readDecimal, readDouble } from './numbers.js';

/** Changes the value in place; what the class has no member for is dropped. */
export function normalise(formClass: FormClass, value: Record<string, unknown>): void {
  for (const member of formClass.members) value[member.jsonName] = normalMember(member, value[member.jsonName]);
  if (formClass.rowId !== undefined) value[rowIdName] ??= emptyGuid;
  const known = new Set(formClass.members.map(({ jsonName }) => jsonName));
  for (const key of Object.keys(value)) if (!known.has(key) && !(key === rowIdName && formClass.rowId !== undefined)) delete value[key];
}

function normalMember(member: FormMember, value: unknown): FormValue {
  if (!member.list) return normalItem(member, value);
  return Array.isArray(value) ? value.map((item) => normalItem(member, item)) : null;
}

function normalItem({ class: formClass, scalar = 'string', nullable }: FormMember, value: unknown): FormValue {
  if (value === null || value === undefined) return nullable || !isValueType(scalar) ? null : defaultOf(scalar);
  if (formClass !== undefined) {
    if (typeof value !== 'object') return null;
    const made = Object.getPrototypeOf(value) === null ? value as FormObject : Object.assign(newObject(formClass), value);
    normalise(formClass, made);
    return made;
  }
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'number' && typeof value !== 'bigint') return String(value);
  const text = String(value);
  return (scalar === 'double' ? readDouble(text) : readDecimal(text, true)) ?? text;
}
