/**
 * Values to form documents, and to issues: one walk, and a quick one before it that only right values survive.
 *
 * @module
 */
import { type CompiledForm, compileForm } from '../compile/index.js';
import { FormError } from '../form-error.js';
import type { Form } from '../generated-v1.js';
import type { Issue } from '../issue.js';
import type { Language } from '../messages/create-issue.js';
import { writeElement } from './element.js';
import { Encoding } from './encoding.js';
import { writeQuickly } from './quick/quick-walk.js';

/** Options of {@link encodeXml}. */
export interface EncodeOptions {
  /** Language of messages; default `en`. */
  readonly lang?: Language;
  /** `false` leaves out the XML declaration. */
  readonly declaration?: boolean;
}

/**
 * Encodes a value as a form document in UTF-8: elements in the schema's order whatever the order of the object's keys, namespaces
 * declared once at the root, constants and xsi:nil written for the sender.
 *
 * @throws {FormError} with all issues, when the value is not valid
 *
 * @example
 * const xml = encodeXml(Omsetningsmelding, melding);
 */
export function encodeXml<T>(form: Form<T>, value: T, options: EncodeOptions = {}): string {
  const compiled = compileForm(form);
  const declaration = options.declaration === false ? '' : '<?xml version="1.0" encoding="UTF-8"?>\n';
  const quick = writeQuickly(compiled, value, true, false);
  if (quick !== undefined) return declaration + quick;
  const encoding = writeDocument(compiled, value, options.lang ?? 'en', true, false);
  if (encoding.issues.length > 0) throw new FormError(encoding.issues);
  return declaration + encoding.text;
}

/** Writes nothing, and gives the issues. */
export function issuesOf(form: Form<unknown>, value: unknown, language: Language): readonly Issue[] {
  const compiled = compileForm(form);
  return writeQuickly(compiled, value, false, true) === undefined ? writeDocument(compiled, value, language, false, true).issues : [];
}

/** The general walk. */
export function writeDocument(form: CompiledForm, value: unknown, language: Language, keeps: boolean, platform: boolean): Encoding {
  const encoding = new Encoding(form, language, keeps, platform);
  const { root } = form;
  const { name } = root.tags;
  encoding.startRoot();
  if (value === undefined) encoding.fault('member-type', { expected: ['object'], other: 'undefined' });
  else writeElement(encoding, root, value);
  encoding.identity?.finish();
  // Which namespaces are used is known only now; the root's tag begins the text.
  if (keeps) encoding.text = `<${name}${encoding.declarations()}${encoding.text.slice(name.length + 1)}`;
  return encoding;
}
