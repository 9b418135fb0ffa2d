/**
 * Members of a form by path: `gruppe[0].sum`, as data fields, prefill and issues name them.
 *
 * @module
 */
import type { FormModel } from './derive-class.js';
import { type FormClass, type FormMember, type FormObject, type FormValue, isFormObject, newObject, type ScalarName } from './form-class.js';
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

/** What stands at a path: the member, and what it holds there. */
interface Place {
  readonly member: FormMember;
  readonly item: FormValue;
}

/** @param rows indexes of the lists on the way that the path names none for; one that it names ends them */
function placeAt({ class: root }: FormModel, value: FormObject, path: string, rows: readonly number[] = []): Place | undefined {
  let formClass: FormClass | undefined = root;
  let at: FormValue = value;
  let place: Place | undefined;
  let left = rows;
  for (const { name, index } of stepsOf(path)) {
    const member: FormMember | undefined = formClass && memberNamed(formClass, name);
    if (member === undefined || !isFormObject(at)) return undefined;
    const held: FormValue = at[member.jsonName] ?? null;
    const row = index ?? (member.list ? left[0] : undefined);
    at = row === undefined ? held : Array.isArray(held) ? (held[row] ?? null) : null;
    if (row !== undefined) left = index === undefined ? left.slice(1) : [];
    place = { member, item: at };
    formClass = member.class;
  }
  return place;
}

/** The text of a member; null where there is none on the way. Structures and lists have no text. */
export function textAt(model: FormModel, value: FormObject, path: string): string | null {
  const { item = null } = placeAt(model, value, path) ?? {};
  if (typeof item === 'boolean') return item ? 'True' : 'False';
  return typeof item === 'string' ? item : null;
}

/** Whether there is nothing at a path, or only blanks, or a list without rows. */
export function isBlankAt(model: FormModel, value: FormObject, path: string): boolean {
  const { item = null } = placeAt(model, value, path) ?? {};
  return item === null || (typeof item === 'string' && item.trim() === '') || (Array.isArray(item) && item.length === 0);
}

/** What an expression sees at a path: numbers are numbers. Null for structures, lists, and what is not there. */
export function scalarAt(model: FormModel, value: FormObject, path: string, rows: readonly number[] = []): string | number | boolean | null {
  const place = placeAt(model, value, path, rows);
  if (place === undefined || typeof place.item === 'object') return null;
  const { member: { scalar }, item } = place;
  return typeof item === 'string' && scalar !== undefined && numeric.has(scalar) ? Number(item) : item;
}

const numeric: ReadonlySet<ScalarName> = new Set<ScalarName>(['decimal', 'double', 'int', 'short', 'long']);

/**
 * The paths that a path stands for: one for each row of the lists that it names no row of. With `held` only those at which there is
 * something, rows of a list at the end each by itself; else a list at the end stands for itself.
 */
export function pathsInto({ class: root }: FormModel, value: FormObject, path: string, held: 'held' | 'all'): readonly string[] {
  const walk = (formClass: FormClass | undefined, at: FormValue, [step, ...rest]: readonly Step[], walked: string): readonly string[] => {
    if (step === undefined) return [walked];
    const member = formClass && memberNamed(formClass, step.name);
    if (member === undefined) return [];
    const item = isFormObject(at) ? at[member.jsonName] ?? null : null;
    const here = walked === '' ? step.name : `${walked}.${step.name}`;
    if (member.list && (rest.length > 0 || held === 'held' || step.index !== undefined)) {
      return (Array.isArray(item) ? item : []).flatMap((row, index) => (
        (step.index ?? index) !== index || (row === null && held === 'held') ? [] : walk(member.class, row, rest, `${here}[${index}]`)));
    }
    return item === null && held === 'held' ? [] : walk(member.class, item, rest, here);
  };
  return walk(root, value, stepsOf(path), '');
}

/** The rows that a path names, from the outermost list inwards. */
export function rowsIn(path: string): readonly number[] {
  return stepsOf(path).flatMap(({ index }) => index ?? []);
}

/** Takes away what stands at a path, in every row of the lists that it names no row of. */
export function clearAt(model: FormModel, value: FormObject, path: string): void {
  const steps = stepsOf(path);
  for (const one of pathsInto(model, value, path, 'all')) {
    const holder = steps.length === 1 ? value : placeAt(model, value, one.slice(0, one.lastIndexOf('.')))?.item;
    const member = membersOn(model.class, steps)?.at(-1);
    if (isFormObject(holder) && member !== undefined) holder[member.jsonName] = member.list ? [] : member.initial;
  }
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
