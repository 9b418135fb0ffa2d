/**
 * What an app does to a form before it is stored, so that it is as it will come back: lists that are null become empty, blank
 * texts of simple content become null and take an element with them that has nothing else of its own, rows get their ids.
 *
 * @module
 */
import { emptyGuid, type FormClass, type FormObject, isFormObject, rowIdName } from './form-class.js';

/** Changes the value in place. */
export function prepareForStorage(formClass: FormClass, value: FormObject): void {
  for (const member of formClass.members) {
    const item = value[member.jsonName] ?? null;
    if (member.list) {
      if (item === null) value[member.jsonName] = [];
      else if (member.class !== undefined && Array.isArray(item)) for (const row of item) if (isFormObject(row)) prepareForStorage(member.class, row);
    } else if (member.kind === 'text') {
      if (typeof item === 'string' && item.trim() === '') value[member.jsonName] = null;
    } else if (member.class !== undefined && isFormObject(item)) {
      prepareForStorage(member.class, item);
      if (isOnlyConstants(member.class, item)) value[member.jsonName] = null;
    }
  }
}

/** Simple content without text, all its attributes constants. */
function isOnlyConstants(formClass: FormClass, value: FormObject): boolean {
  const text = formClass.members.find(({ kind }) => kind === 'text');
  if (text === undefined || formClass.rowId !== undefined) return false;
  return formClass.members.every(({ constant, kind }) => kind === 'text' || constant === true) && (value[text.jsonName] ?? null) === null;
}

/** Gives the rows that have none an id. */
export function giveRowIds(formClass: FormClass, value: FormObject, newGuid: () => string): void {
  eachRowId(formClass, value, (row) => {
    if (row[rowIdName] === emptyGuid) row[rowIdName] = newGuid();
  });
}

/** Takes the ids of all rows away. */
export function removeRowIds(formClass: FormClass, value: FormObject): void {
  eachRowId(formClass, value, (row) => { row[rowIdName] = emptyGuid; });
}

function eachRowId(formClass: FormClass, value: FormObject, change: (row: FormObject) => void): void {
  if (formClass.rowId !== undefined) change(value);
  for (const member of formClass.members) {
    if (member.class === undefined) continue;
    const item = value[member.jsonName];
    for (const one of Array.isArray(item) ? item : [item]) if (isFormObject(one)) eachRowId(member.class, one, change);
  }
}
