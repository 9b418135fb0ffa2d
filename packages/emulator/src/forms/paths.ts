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

/** Whether a path leads to a value that can be as the text says; if so it is set, with all that has to be on the way. */
export function setText({ class: root }: FormModel, value: FormObject, path: string, text: string, zone: ServerZone): boolean {
  const steps = stepsOf(path);
  const members = membersOn(root, steps);
  const leaf = members?.at(-1);
  const read = leaf === undefined ? undefined : scalarOf(leaf, text, zone);
  if (members === undefined || leaf === undefined || read === undefined) return false;
  let at = value;
  for (const [position, member] of members.slice(0, -1).entries()) {
    if (member.class !== undefined) at = objectAt(member, member.class, at, steps[position]?.index ?? 0);
  }
  if (!leaf.list) at[leaf.jsonName] = read;
  else {
    const list = listAt(leaf, at);
    list[steps.at(-1)?.index ?? list.length] = read;
  }
  return true;
}

/** Whether a path leads to a member of the class. */
export function hasMember({ class: root }: FormModel, path: string): boolean {
  return membersOn(root, stepsOf(path)) !== undefined;
}

/** The members that a path names, one below the other; undefined where the class has none of that name. */
function membersOn(root: FormClass, steps: readonly Step[]): readonly FormMember[] | undefined {
  const members: FormMember[] = [];
  let formClass: FormClass | undefined = root;
  for (const { name } of steps) {
    const member: FormMember | undefined = formClass && memberNamed(formClass, name);
    if (member === undefined) return undefined;
    members.push(member);
    formClass = member.class;
  }
  return members;
}

/** A text as a value of a member; undefined where it cannot be one. */
function scalarOf(member: FormMember, text: string, zone: ServerZone): Exclude<FormValue, object> | undefined {
  if (member.class !== undefined) return undefined;
  const { scalar = 'string' } = member;
  const read = scalar === 'dateTime' ? readJsonScalar(scalar, 'string', text, zone) : scalar === 'bool' ? readXmlScalar(scalar, text.toLowerCase(), zone) : readXmlScalar(scalar, text, zone);
  return typeof read === 'object' ? undefined : read;
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
