/**
 * The rules of an app's validation configuration: expressions that are true of a member that is wrong.
 *
 * @see https://docs.altinn.studio/nb/altinn-studio/v8/reference/logic/validation/expression-validation/
 * @module
 */
import { evaluate } from '../../expressions/expression.js';
import { expressionContext } from '../../expressions/expression-context.js';
import { hiddenPaths } from '../../expressions/hidden-component.js';
import { pathsInto, rowsIn } from '../../forms/paths.js';
import { memberOf } from '../../http/lenient-json.js';
import type { EmulatedApp } from '../emulated-app.js';
import { textResource } from '../text-resource.js';
import { severities, type Severity, type ValidationIssue } from './issue.js';
import { formsOfTask, type Validator } from './validator.js';

export const expressionValidator: Validator = {
  source: 'Expression',
  alwaysRuns: true,
  validate: (call, instance, taskId, language) => formsOfTask(call, instance, taskId).flatMap(({ element, type, form, value }) => {
    const rules = rulesOf(call.app, type.id);
    if (rules.length === 0) return [];
    const hidden = hiddenPaths(call, instance, element, value);
    return rules.flatMap(({ field: named, message, condition, severity }) => pathsInto(form.model, value, named, 'held')
      .filter((field) => !hidden.some((path) => field.startsWith(path)))
      .flatMap((field): readonly ValidationIssue[] => {
        const context = expressionContext(call, instance, { element, rows: rowsIn(field), arguments: [field] });
        const isWrong = evaluate(condition, context);
        // The app's own failure, as any that throws
        if (typeof isWrong !== 'boolean') throw new TypeError(`The condition of ${field} is no boolean.`);
        if (!isWrong) return [];
        const code = String(evaluate(message, context) ?? '');
        return [{ severity, dataElementId: element.id, field, code, description: textResource(call.app, language, code) ?? null, source: 'Expression', customTextKey: code }];
      }));
  }),
};

interface Rule {
  readonly field: string;
  readonly message: unknown;
  readonly condition: unknown;
  readonly severity: Severity;
}

const known = new WeakMap<EmulatedApp, Map<string, readonly Rule[]>>();

/** The rules that an app publishes for a data type; what lacks a message or a condition is none. */
function rulesOf(app: EmulatedApp, dataType: string): readonly Rule[] {
  const rules = known.get(app) ?? new Map<string, readonly Rule[]>();
  known.set(app, rules);
  const found = rules.get(dataType) ?? readRules(app.documents.get(`validationconfig-${dataType}.json`));
  rules.set(dataType, found);
  return found;
}

function readRules(document: Uint8Array | undefined): readonly Rule[] {
  if (document === undefined) return [];
  const configuration: unknown = JSON.parse(new TextDecoder().decode(document));
  const definitions = new Map<string, object>();
  for (const [name, definition] of Object.entries(memberOf(configuration, 'definitions') ?? {})) definitions.set(name, resolved(definition, definitions));
  return Object.entries(memberOf(configuration, 'validations') ?? {}).flatMap(([field, validations]) => (
    Array.isArray(validations) ? validations.flatMap((validation: unknown) => readRule(field, resolved(validation, definitions))) : []));
}

/** A name stands for a definition; `ref` for all of one that is not said otherwise. */
function resolved(validation: unknown, definitions: ReadonlyMap<string, object>): object {
  if (typeof validation === 'string') return definitions.get(validation) ?? {};
  const reference = memberOf(validation, 'ref');
  if (typeof reference === 'string' && !definitions.has(reference)) return {};
  return { ...(typeof reference === 'string' && definitions.get(reference)), ...validation as object };
}

function readRule(field: string, rule: object): readonly Rule[] {
  const [message, condition] = [memberOf(rule, 'message'), memberOf(rule, 'condition')];
  if (message == null || condition == null) return [];
  const severity = severities.findIndex((name) => name.toLowerCase() === String(memberOf(rule, 'severity') ?? 'error').toLowerCase());
  return [{ field, message, condition, severity: (severity < 0 ? 1 : severity) as Severity }];
}
