/**
 * What DataAnnotations check where an app does not show its classes: the rules that setup.json lists.
 *
 * @module
 */
import type { AnnotationsAt } from '../../forms/annotations.js';
import type { Annotations } from '../../forms/form-class.js';
import { logicOf, rulesOf, type ValidatorRule } from '../../setup/app-setup.js';
import type { EmulatedApp } from '../emulated-app.js';

/** The listed rules of a data type, by path; undefined where the app's OpenAPI document shows them, or nobody lists any. */
export function annotationRules(app: EmulatedApp, dataType: string): AnnotationsAt | undefined {
  if (app.documents.has('customOpenapi.json')) return undefined;
  const listed = logicOf(app, 'validators').filter((validator) => validator.source === 'DataAnnotations' && (validator.dataType === undefined || validator.dataType === dataType));
  if (listed.length === 0) return undefined;
  const rules = new Map(listed.flatMap(rulesOf).map((rule) => [rule.field.replace(/\[.*?\]/g, ''), rule]));
  return (path, derived) => {
    const rule = rules.get(path);
    return rule === undefined ? {} : annotationsOf(rule, derived);
  };
}

/** A pattern in words is the one that the schema has. */
function annotationsOf({ required, minLength, maxLength, min, max, pattern }: ValidatorRule, { patterns }: Annotations): Annotations {
  return {
    ...(required === true && { required }),
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...((min !== undefined || max !== undefined) && { range: { minimum: String(min ?? -Number.MAX_VALUE).replace('e', 'E'), maximum: String(max ?? Number.MAX_VALUE).replace('e', 'E') } }),
    ...(pattern?.startsWith('^') === true ? { patterns: [pattern] } : pattern !== undefined && patterns !== undefined ? { patterns } : {}),
  };
}
