/**
 * The validators of forms that an app has: the schema, what the layout requires, DataAnnotations, and the app's own.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';
import { annotationFaults } from '../../forms/annotations.js';
import { type AppForm, appFormOf } from '../../forms/app-form.js';
import type { FormObject } from '../../forms/form-class.js';
import { hasMember } from '../../forms/paths.js';
import { xsdFaults } from '../../forms/xsd-faults.js';
import type { AppCall } from '../../http/route.js';
import { isHidden } from '../../process/hidden-component.js';
import { componentsOf, logicOf, rulesOf, settingOf, type ValidatorSetup } from '../../setup/app-setup.js';
import type { DataElementDocument } from '../../world/documents.js';
import type { StoredInstance } from '../../world/world.js';
import { annotationRules } from './annotation-rules.js';
import type { EmulatedApp } from '../emulated-app.js';
import { dataTypeOf } from '../metadata.js';
import type { ValidationIssue } from './issue.js';

export interface FormValidator {
  /** What its issues bear; undefined where each bears its own. */
  readonly source: string | undefined;
  /** Runs only when the whole instance is validated, not while a form is filled in. */
  readonly noIncrementalUpdates?: true;
  /** Runs also when nothing changed that it looks at. */
  readonly alwaysRuns?: true;
  readonly validate: (call: AppCall, instance: StoredInstance, element: DataElementDocument, language: string) => readonly ValidationIssue[] | Promise<readonly ValidationIssue[]>;
}

/** In the order in which their issues are told of. recorded: processErrors */
export function formValidators(app: EmulatedApp): readonly FormValidator[] {
  return [
    ...(settingOf(app, 'XsdValidation') && hasFeature(app.library, 'xsdValidation') ? [xsdValidator] : []),
    ...(settingOf(app, 'RequiredValidation') ? [requiredValidator] : []),
    ...(settingOf(app, 'ExpressionValidation') ? [expressionValidator] : []),
    annotationValidator,
    ...logicOf(app, 'validators').filter(({ source }) => !builtIn.has(source)).map(rulesValidator),
    ...(app.hooks?.onValidate === undefined ? [] : [codeValidator]),
  ];
}

const builtIn = new Set(['Xsd', 'DataAnnotations', 'Required', 'Expression']);

/** A check of a form's value; elements that are no forms pass. */
function ofForms(check: (form: AppForm, value: FormObject, element: DataElementDocument, call: AppCall, language: string, instance: StoredInstance) => readonly ValidationIssue[]): FormValidator['validate'] {
  return (call, instance, element, language) => {
    const form = appFormOf(call.app, element.dataType);
    const bytes = instance.blobs.get(element.id);
    return form === undefined || bytes === undefined ? [] : check(form, form.load(bytes), element, call, language, instance);
  };
}

const annotationValidator: FormValidator = {
  source: 'DataAnnotations',
  validate: ofForms((form, value, { id, dataType }, { app }) => annotationFaults(form.model.class, value, annotationRules(app, dataType)).map(({ field, message }) => (
    { severity: 1, dataElementId: id, field, code: message, description: message, source: 'DataAnnotations' }
  ))),
};

/** Of the library's own texts. recorded: processErrors */
const xsdWords: Readonly<Record<string, string>> = {
  nb: 'Et felt bryter reglene satt av XSD. Melding: ',
  nn: 'Eit felt bryt reglane sette av XSD. Melding: ',
  en: 'A field is in violation of the rules set by the XSD schema. Message: ',
};

const xsdValidator: FormValidator = {
  source: 'Xsd',
  noIncrementalUpdates: true,
  validate: ofForms((form, value, { id, dataType }, call, language) => {
    const classRef = dataTypeOf(call.app, dataType)?.appLogic?.classRef ?? dataType;
    const schema = classRef.slice(classRef.lastIndexOf('.') + 1);
    return xsdFaults(form.model.form, form.toXml(form.withoutRowIds(value))).map((message) => ({
      severity: 1, dataElementId: id, field: null, code: 'Xsd', description: `${xsdWords[language] ?? xsdWords['nb'] ?? ''}${message}`, source: 'Xsd',
      noIncrementalUpdates: true, customTextKey: 'backend.xsd_validation', customTextParameters: { schema, message },
    }));
  }),
};

/** Components of the layout that have to be filled in: setup.json names them, with the members that they are bound to. */
const requiredValidator: FormValidator = {
  source: 'Required',
  alwaysRuns: true,
  validate: ofForms((form, value, { id, dataType }, call, _, instance) => componentsOf(call.app, 'requiredInLayout')
    .filter((component) => (component.dataType === undefined || component.dataType === dataType) && !isHidden(call, instance, component))
    .flatMap((component) => Object.entries(component.bindings ?? {})
      .filter(([, field]) => hasMember(form.model, field) && isEmpty(form.textAt(value, field)))
      .map(([binding, field]): ValidationIssue => ({
        severity: 1, dataElementId: id, field, code: 'required',
        description: `${field} is required in component with id ${component.id} for binding ${binding}`, source: 'Required',
      })))),
};

function isEmpty(text: string | null): boolean {
  return text === null || text === '';
}

/** Runs, and finds nothing: the expressions of an app's validation configuration are a language of the front end, which the emulator does not speak. */
const expressionValidator: FormValidator = { source: 'Expression', alwaysRuns: true, validate: () => [] };

/** A validator of the app's own, whose rules setup.json gives. */
function rulesValidator(validator: ValidatorSetup): FormValidator {
  const { source, dataType } = validator;
  const checks = rulesOf(validator);
  return {
    source,
    validate: ofForms((form, value, element) => (dataType !== undefined && dataType !== element.dataType ? [] : checks
      .filter(({ field, required, equals }) => {
        const text = form.textAt(value, field);
        return (required === true && isEmpty(text)) || (equals !== undefined && text === String(equals));
      })
      .map(({ field, code, description, severity = 1 }): ValidationIssue => (
        { severity, dataElementId: element.id, field, code: code ?? source, description: description ?? code ?? source, source }
      )))),
  };
}

const codeValidator: FormValidator = {
  source: undefined,
  validate: async (call, instance, element) => {
    const form = appFormOf(call.app, element.dataType);
    const bytes = instance.blobs.get(element.id);
    if (form === undefined || bytes === undefined) return [];
    const found = await call.app.hooks?.onValidate?.({
      dataType: element.dataType, dataElementId: element.id, value: form.load(bytes),
      instance: instance.document as unknown as Readonly<Record<string, unknown>>,
    }) ?? [];
    return found.map(({ severity = 1, code, description, field, source = 'Custom' }) => ({
      severity, dataElementId: element.id, field: field ?? null, code, description: description ?? null, source,
    }));
  },
};
