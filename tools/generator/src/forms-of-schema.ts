/**
 * From an XSD to descriptors in one step, for those who need no package: the CLI and conformance.
 *
 * @module
 */
import type { Form } from '@blankett/forms/generated-v1';
import type { Diagnostic } from '@blankett/model';
import { compileXsd } from '@blankett/xsd';
import { emitForms } from './emit/descriptors/form.js';
import { planForms } from './plan/plan-forms.js';

/** What {@link compileXsd} takes: the entry documents and everything in their folder. */
export type SchemaSource = Parameters<typeof compileXsd>[0];

export interface FormsOfSchemaOptions {
  /** Root elements that are forms, as `{namespace}name`; default: every global element of the entry that no other refers to. */
  readonly roots?: readonly string[];
  /** How `^` and `$` in patterns are read. Default `xsd`: as literal characters. */
  readonly patterns?: 'xsd' | 'anchored';
}

export interface FormsOfSchema {
  /** In the order of the schema's root elements; empty when the schema has none, or has errors. */
  readonly forms: readonly Form<unknown>[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles a schema and emits its forms, the same values that a generated package would hold.
 *
 * ```ts
 * const { forms, diagnostics } = formsOfSchema({ entries: ['melding.xsd'], files: [{ path: 'melding.xsd', bytes }] });
 * ```
 */
export function formsOfSchema(source: SchemaSource, options: FormsOfSchemaOptions = {}): FormsOfSchema {
  const { roots, patterns = 'xsd' } = options;
  const { model, diagnostics } = compileXsd(source, roots === undefined ? {} : { roots });
  if (model === undefined) return { forms: [], diagnostics };
  return { forms: emitForms(planForms([{ model, patterns }])).forms, diagnostics };
}
