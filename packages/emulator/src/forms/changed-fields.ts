/**
 * What an app's own code changed in a form: path → new value, null for what is gone.
 *
 * @module
 */
import type { FormClass, FormObject, FormValue } from './form-class.js';
import { isFormObject } from './form-class.js';

/** Compares member by member; numbers keep their own text, so the answer is JSON as text. Undefined when nothing changed. */
export function changedFields(formClass: FormClass, before: FormObject, after: FormObject): string | undefined {
  const [old, now] = [leavesOf(formClass, before), leavesOf(formClass, after)];
  const changes: string[] = [];
  for (const [path, text] of now) if (old.get(path) !== text) changes.push(`${JSON.stringify(path)}:${text}`);
  for (const path of old.keys()) if (!now.has(path)) changes.push(`${JSON.stringify(path)}:null`);
  return changes.length === 0 ? undefined : `{${changes.join(',')}}`;
}

function leavesOf(formClass: FormClass, value: FormObject): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>();
  collect(formClass, value, '', leaves);
  return leaves;
}

function collect(formClass: FormClass, value: FormObject, path: string, leaves: Map<string, string>): void {
  for (const { jsonName, class: itsClass, scalar } of formClass.members) {
    const at = path === '' ? jsonName : `${path}.${jsonName}`;
    const numeric = scalar === 'decimal' || scalar === 'double' || scalar === 'int' || scalar === 'short' || scalar === 'long';
    const visit = (item: FormValue, place: string): void => {
      if (isFormObject(item)) {
        if (itsClass !== undefined) collect(itsClass, item, place, leaves);
      } else if (!Array.isArray(item)) leaves.set(place, numeric && item !== null ? String(item) : JSON.stringify(item));
    };
    const item = value[jsonName] ?? null;
    if (Array.isArray(item)) item.forEach((one, index) => { visit(one, `${at}[${index}]`); });
    else if (itsClass === undefined || item !== null) visit(item, at);
  }
}
