/**
 * Values to form documents, and to issues: one walk.
 *
 * @module
 */
import { compileForm } from '../compile/index.js';
import { FormError } from '../form-error.js';
import type { Form } from '../generated-v1.js';
import type { Issue } from '../issue.js';
import type { Language } from '../messages/create-issue.js';
import { writeElement } from './element.js';
import { Encoding } from './encoding.js';

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
 * const xml = encodeXml(Omsetningsmelding, { linje: [{ kode: '3', avgift: 3125 }] });
 */
export function encodeXml<T>(form: Form<T>, value: T, options: EncodeOptions = {}): string {
  const encoding = writeDocument(form, value, options.lang ?? 'en', true, false);
  if (encoding.issues.length > 0) throw new FormError(encoding.issues);
  return (options.declaration === false ? '' : '<?xml version="1.0" encoding="UTF-8"?>\n') + encoding.text;
}

/** Writes nothing, and gives the issues. */
export function issuesOf(form: Form<unknown>, value: unknown, language: Language): readonly Issue[] {
  return writeDocument(form, value, language, false, true).issues;
}

function writeDocument(form: Form<unknown>, value: unknown, language: Language, keeps: boolean, platform: boolean): Encoding {
  const compiled = compileForm(form);
  const encoding = new Encoding(compiled, language, keeps, platform);
  const { root } = compiled;
  const { name } = root.tags;
  const { places } = encoding;
  places.depth = 1;
  places.symbols[0] = undefined;
  places.prefixes[0] = '';
  places.localNames[0] = name;
  places.indexes[0] = -1;
  places.lists[0] = undefined;
  if (value === undefined) encoding.fault('member-type', { expected: ['object'], other: 'undefined' });
  else writeElement(encoding, root, value);
  encoding.identity?.finish();
  // Which namespaces are used is known only now; the root's tag begins the text.
  if (keeps) encoding.text = `<${name}${encoding.declarations()}${encoding.text.slice(name.length + 1)}`;
  return encoding;
}
