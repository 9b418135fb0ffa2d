/**
 * Data types that share a schema share a module: their models, one for each root, become one.
 *
 * @module
 */
import type { FormModel } from '@blankett/model';
import { expandedName } from './plan-forms.js';
import { compareText } from './names.js';

export interface UnitedModel {
  readonly model: FormModel;
  readonly dataTypes: readonly string[];
}

/** One model for each entry document, ordered by its path. */
export function uniteModels(forms: readonly { readonly dataType: string; readonly model: FormModel }[]): readonly UnitedModel[] {
  const byEntry = new Map<string, { model: FormModel; dataTypes: string[] }>();
  for (const { dataType, model } of [...forms].sort((a, b) => compareText(a.dataType, b.dataType))) {
    const found = byEntry.get(model.entry);
    if (found === undefined) {
      byEntry.set(model.entry, { model, dataTypes: [dataType] });
    } else {
      found.model = united(found.model, model);
      found.dataTypes.push(dataType);
    }
  }
  return [...byEntry.values()].sort((a, b) => compareText(a.model.entry, b.model.entry));
}

function united(a: FormModel, b: FormModel): FormModel {
  const added = <Item>(items: readonly Item[], others: readonly Item[], key: (item: Item) => string): readonly Item[] => {
    const keys = new Set(items.map(key));
    return [...items, ...others.filter(item => !keys.has(key(item)))];
  };
  return {
    ...a,
    roots: added(a.roots, b.roots, ({ id }) => id),
    types: new Map([...a.types, ...b.types]),
    elements: added(a.elements, b.elements, ({ name }) => expandedName(name)),
    attributes: added(a.attributes, b.attributes, ({ name }) => expandedName(name)),
    prefixes: added(a.prefixes, b.prefixes, ({ prefix, namespace }) => `${prefix} ${namespace}`),
  };
}
