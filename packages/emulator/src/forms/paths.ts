/**
 * Members of a form by path: `gruppe[0].sum`, as data fields, prefill and issues name them.
 *
 * @module
 */
import type { FormModel } from './derive-class.js';
import { type FormClass, type FormMember, type FormObject, type FormValue, isFormObject, newObject } from './form-class.js';
import { readJsonScalar, readXmlScalar } from './scalars.js';
import type { ServerZone } from './times.js';

interface Step {
  readonly name: string;
  readonly index?: number;
}

function stepsOf(path: string): readonly Step[] {
  return path.split('.').map((part) => {
    const match = /^(.*?)\[(\d+)\]$/.exec(part);
    return match === null ? { name: part } : { name: match[1] ?? '', index: Number(match[2]) };
  });
}

function memberNamed({ members }: FormClass, name: string): FormMember | undefined {
  const lower = name.toLowerCase();
  return members.find(({ jsonName }) => jsonName === name) ?? members.find(({ jsonName }) => jsonName.toLowerCase() === lower);
}

/** The text of a member; null where there is none on the way. Structures and lists have no text. */
export function textAt({ class: root }: FormModel, value: FormObject, path: string): string | null {
  let formClass: FormClass | undefined = root;
  let at: FormValue = value;
  for (const { name, index } of stepsOf(path)) {
    const member: FormMember | undefined = formClass === undefined ? undefined : memberNamed(formClass, name);
    if (member === undefined || !isFormObject(at)) return null;
    const item: FormValue = at[member.jsonName] ?? null;
    at = index === undefined ? item : Array.isArray(item) ? (item[index] ?? null) : null;
    formClass = member.class;
  }
  if (typeof at === 'boolean') return at ? 'True' : 'False';
  return typeof at === 'string' ? at : null;
}

/** Whether a path leads to a value; if so it is set, with all that has to be on the way. */
export function setText({ class: root }: FormModel, value: FormObject, path: string, text: string, zone: ServerZone): boolean {
  const steps = stepsOf(path);
  let formClass = root;
  let at = value;
  for (const [position, { name, index }] of steps.entries()) {
    const member = memberNamed(formClass, name);
    if (member === undefined) return false;
    if (position === steps.length - 1) return setLeaf(member, at, index, text, zone);
    if (member.class === undefined) return false;
    at = objectAt(member, member.class, at, index ?? 0);
    formClass = member.class;
  }
  return false;
}

function setLeaf(member: FormMember, at: FormObject, index: number | undefined, text: string, zone: ServerZone): boolean {
  if (member.class !== undefined) return false;
  const { scalar = 'string' } = member;
  const read = scalar === 'dateTime' ? readJsonScalar(scalar, 'string', text, zone) : scalar === 'bool' ? readXmlScalar(scalar, text.toLowerCase(), zone) : readXmlScalar(scalar, text, zone);
  if (read === undefined || typeof read === 'object') return false;
  if (!member.list) at[member.jsonName] = read;
  else {
    const list = listAt(member, at);
    list[index ?? list.length] = read;
  }
  return true;
}

function objectAt(member: FormMember, formClass: FormClass, at: FormObject, index: number): FormObject {
  if (!member.list) {
    const known = at[member.jsonName];
    return isFormObject(known) ? known : (at[member.jsonName] = newObject(formClass));
  }
  const list = listAt(member, at);
  while (list.length <= index) list.push(newObject(formClass));
  const row = list[index];
  return isFormObject(row) ? row : (list[index] = newObject(formClass));
}

function listAt({ jsonName }: FormMember, at: FormObject): FormValue[] {
  const known = at[jsonName];
  return Array.isArray(known) ? known : (at[jsonName] = []);
}
