/**
 * Validators of forms: the schema, DataAnnotations, and those of the app's own.
 *
 * @module
 */
import { annotationFaults } from '../../forms/annotations.js';
import { xsdFaults } from '../../forms/xsd-faults.js';
import { rulesOf, type ValidatorSetup } from '../../setup/app-setup.js';
import { libraryText, type LibraryText } from '../text-resource.js';
import { annotationRules } from './annotation-rules.js';
import type { ValidationIssue } from './issue.js';
import { formsOfAllTypes, formsOfTask, type Validator } from './validator.js';

/** Of the library's own texts. recorded: processErrors */
const xsdWords: LibraryText = {
  key: 'backend.xsd_validation',
  nb: 'Et felt bryter reglene satt av XSD. Melding: {message}',
  nn: 'Eit felt bryt reglane sette av XSD. Melding: {message}',
  en: 'A field is in violation of the rules set by the XSD schema. Message: {message}',
};

export const xsdValidator: Validator = {
  source: 'Xsd',
  noIncrementalUpdates: true,
  validate: (call, instance, taskId, language) => formsOfTask(call, instance, taskId).flatMap(({ element, type, form, value }) => {
    const classRef = type.appLogic?.classRef ?? type.id;
    const schema = classRef.slice(classRef.lastIndexOf('.') + 1);
    return xsdFaults(form.model.form, form.toXml(form.withoutRowIds(value))).map((message): ValidationIssue => {
      const customTextParameters = { schema, message };
      return {
        severity: 1, dataElementId: element.id, field: null, code: 'Xsd', source: 'Xsd', noIncrementalUpdates: true,
        description: libraryText(call.app, language, xsdWords, customTextParameters), customTextKey: xsdWords.key, customTextParameters,
      };
    });
  }),
};

export const annotationValidator: Validator = {
  source: 'DataAnnotations',
  validate: (call, instance, taskId) => formsOfAllTypes(call, instance, taskId).flatMap(({ element, type, form, value }) => (
    annotationFaults(form.model.class, value, annotationRules(call.app, type.id)).map(({ field, message }): ValidationIssue => (
      { severity: 1, dataElementId: element.id, field, code: message, description: message, source: 'DataAnnotations' }
    )))),
};

/** A validator of the app's own, whose rules setup.json gives. */
export function rulesValidator(validator: ValidatorSetup): Validator {
  const { source, dataType } = validator;
  const checks = rulesOf(validator);
  return {
    source,
    validate: (call, instance, taskId) => {
      const forms = dataType === undefined ? formsOfAllTypes(call, instance, taskId) : formsOfTask(call, instance, taskId).filter(({ type }) => type.id === dataType);
      return forms.flatMap(({ element, form, value }) => checks
        .filter(({ field, required, equals }) => {
          const text = form.textAt(value, field) ?? '';
          return (required === true && text === '') || (equals !== undefined && text === String(equals));
        })
        .map(({ field, code, description, severity = 1 }): ValidationIssue => (
          { severity, dataElementId: element.id, field, code: code ?? source, description: description ?? code ?? source, source }
        )));
    },
  };
}

/** The app's own code. */
export const codeValidator: Validator = {
  source: undefined,
  validate: async (call, instance, taskId) => {
    const issues: ValidationIssue[] = [];
    for (const { element, type, value } of formsOfTask(call, instance, taskId)) {
      const found = await call.app.hooks?.onValidate?.({
        dataType: type.id, dataElementId: element.id, value,
        instance: instance.document,
      }) ?? [];
      issues.push(...found.map(({ severity = 1, code, description, field, source = 'Custom' }): ValidationIssue => ({
        severity, dataElementId: element.id, field: field ?? null, code, description: description ?? null, source,
      })));
    }
    return issues;
  },
};
