/**
 * What the layout hides.
 *
 * @module
 */
import { appFormOf } from '../forms/app-form.js';
import type { FormObject } from '../forms/form-class.js';
import { pathsInto, rowsIn } from '../forms/paths.js';
import type { AppCall } from '../http/route.js';
import { componentsOf, type LayoutComponent } from '../setup/app-setup.js';
import type { DataElementDocument } from '../world/documents.js';
import type { StoredInstance } from '../world/world.js';
import { evaluate, ExpressionError } from './expression.js';
import { expressionContext, type ExpressionPlace } from './expression-context.js';

/** By its expression, or always; an expression that only a page can answer hides nothing. */
export function isHidden(call: AppCall, instance: StoredInstance, { hidden }: LayoutComponent, place: ExpressionPlace = {}): boolean {
  if (!Array.isArray(hidden)) return hidden === true;
  try {
    return evaluate(hidden, expressionContext(call, instance, place)) === true;
  } catch (error) {
    if (error instanceof ExpressionError) return false;
    throw error;
  }
}

/** The paths in a form that hidden components are bound to, row by row. */
export function hiddenPaths(call: AppCall, instance: StoredInstance, element: DataElementDocument, value: FormObject): readonly string[] {
  const form = appFormOf(call.app, element.dataType);
  if (form === undefined) return [];
  return componentsOf(call.app, 'hiddenInLayout')
    .filter(({ dataType }) => dataType === undefined || dataType === element.dataType)
    .flatMap((component) => Object.values(component.bindings ?? {})
      .flatMap((binding) => pathsInto(form.model, value, binding, 'all'))
      .filter((path) => isHidden(call, instance, component, { element, rows: rowsIn(path) })));
}
