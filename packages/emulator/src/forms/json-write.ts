/**
 * Writes an object of a class as the platform's JSON: every member there, numbers with their own digits.
 *
 * @module
 */
import { emptyGuid, type FormClass, type FormMember, type FormObject, type FormValue, isFormObject, rowIdName } from './form-class.js';

/** JSON cannot say it: the serializer throws, and the app answers 500. */
export class NotInJsonError extends Error {
  constructor() {
    super('.NET number values such as positive and negative infinity cannot be written as valid JSON.');
  }
}

export function writeJson(formClass: FormClass, value: FormObject | null): string {
  if (value === null) return 'null';
  const members: string[] = [];
  const rowId = value[rowIdName];
  if (formClass.rowId !== undefined && typeof rowId === 'string' && rowId !== emptyGuid) members.push(`"${rowIdName}":${JSON.stringify(rowId)}`);
  for (const member of formClass.members) members.push(`${JSON.stringify(member.jsonName)}:${writeMember(member, value[member.jsonName] ?? null)}`);
  return `{${members.join(',')}}`;
}

function writeMember(member: FormMember, value: FormValue): string {
  return Array.isArray(value) ? `[${value.map((item) => writeItem(member, item)).join(',')}]` : writeItem(member, value);
}

function writeItem({ class: formClass, scalar }: FormMember, value: FormValue): string {
  if (value === null) return 'null';
  if (isFormObject(value)) return formClass === undefined ? 'null' : writeJson(formClass, value);
  if (typeof value === 'boolean') return String(value);
  switch (scalar) {
    case 'double':
      if (/INF|NaN/.test(String(value))) throw new NotInJsonError();
      return String(value);
    case 'decimal': case 'int': case 'short': case 'long':
      return String(value);
    default:
      return JSON.stringify(String(value).replace(/\p{Surrogate}/gu, '\uFFFD'));
  }
}
