/**
 * What the layout requires: setup.json names the components, with the members that they are bound to.
 *
 * @module
 */
import { isVersionAtLeast } from '@blankett/altinn/features';
import { isHidden } from '../../expressions/hidden-component.js';
import { isBlankAt, pathsInto, rowsIn } from '../../forms/paths.js';
import { componentsOf, type LayoutComponent } from '../../setup/app-setup.js';
import type { EmulatedApp } from '../emulated-app.js';
import { libraryText, type LibraryText, textResource } from '../text-resource.js';
import type { ValidationIssue } from './issue.js';
import { type FormOfType, readableForms, type Validator } from './validator.js';

/** Component by component, and there row by row. */
export const requiredValidator: Validator = {
  source: 'Required',
  alwaysRuns: true,
  validate: (call, instance, taskId, language) => {
    const forms = readableForms(call, instance).filter(({ type }) => (type.taskId ?? taskId) === taskId);
    return componentsOf(call.app, 'requiredInLayout').flatMap((component) => forms
      .filter((one) => isBoundTo(component, one, taskId))
      .flatMap(({ element, form, value }) => Object.entries(component.bindings ?? {}).flatMap(([bindingName, binding]) => pathsInto(form.model, value, binding, 'all')
        .filter((field) => isBlankAt(form.model, value, field) && !isHidden(call, instance, component, { element, rows: rowsIn(field) }))
        .map((field): ValidationIssue => ({
          severity: 1, dataElementId: element.id, field, code: 'required', source: 'Required', ...told(call.app, component, { field, bindingName }, language),
        })))));
  },
};

/** A component that names no data type is bound to the form of the task. */
function isBoundTo({ dataType }: LayoutComponent, { type }: FormOfType, taskId: string): boolean {
  return dataType === undefined ? type.taskId === taskId : dataType === type.id;
}

/** First version that tells it in words that an app may replace; the older ones name the component. */
const wordsSince = '8.8.0';

const words: LibraryText = { key: 'backend.validation_errors.required', nb: 'Feltet er påkrevd', nn: 'Feltet er påkravd', en: 'Field is required' };

function told(app: EmulatedApp, { id, layout, page, title }: LayoutComponent, { field, bindingName }: { readonly field: string; readonly bindingName: string }, language: string): Pick<ValidationIssue, 'description' | 'customTextKey' | 'customTextParameters'> {
  if (!isVersionAtLeast(app.library, wordsSince)) {
    return { description: `${field} is required in component with id ${[layout, page, id].filter((part) => part !== undefined).join('.')} for binding ${bindingName}` };
  }
  const shown = (text: string): string => textResource(app, language, text) ?? text;
  const customTextParameters = {
    field,
    ...(layout !== undefined && { layoutId: layout }),
    ...(page !== undefined && { pageId: page }),
    componentId: id,
    bindingName,
    ...(page !== undefined && { pageName: shown(page) }),
    ...(title !== undefined && { componentTitle: shown(title) }),
  };
  return { description: libraryText(app, language, words, customTextParameters), customTextKey: words.key, customTextParameters };
}
