/**
 * Between a form's value and the bytes that travel: XML by default, the platform's JSON where the form has one.
 *
 * @module
 */
import type { Issue } from '@blankett/forms';
import type { Decoded, Form } from '@blankett/forms/generated-v1';
import { AltinnError } from '../errors/altinn-error.js';
import { mediaType } from '../errors/answer.js';
import type { Codec } from './codec.js';

export type FormFormat = 'xml' | 'json';

/** What to ask for, by format. */
export const formMediaTypes: Readonly<Record<FormFormat, string>> = { xml: 'application/xml', json: 'application/json' };

/**
 * Writes a form, and checks it on the way.
 *
 * @throws FormError with all issues, when the value is not valid
 * @throws AltinnError `json-not-supported`
 */
export function writeFormBody<T>(codec: Codec, form: Form<T>, value: T, format: FormFormat, operation: string): Blob {
  if (format === 'xml') return new Blob([codec.encodeXml(form, value)], { type: formMediaTypes.xml });
  refuseJsonWithoutPlatform(form, operation);
  // toJson writes what is not valid too.
  const { valid, issues } = codec.validate(form, value);
  if (!valid) throw new codec.FormError(issues);
  return new Blob([codec.toJson(form, value)], { type: formMediaTypes.json });
}

/** Whether the platform has a JSON of this form (DESIGN: the others are sent as XML). @throws AltinnError `json-not-supported` */
export function refuseJsonWithoutPlatform(form: Form<unknown>, operation: string): void {
  if (form.json === 'blankett') throw new AltinnError({ code: 'json-not-supported', operation, outcomeKnown: true });
}

/** A form as it was read: `issues` says what the platform's way of writing made necessary to tolerate. */
export interface ReadForm<T> {
  readonly value: Decoded<T>;
  readonly issues: readonly Issue[];
}

/**
 * Reads a form that the platform has stored.
 *
 * @throws AltinnError `stored-form-invalid` with all issues
 * @throws AltinnError `answer-unreadable` when it is neither XML nor JSON
 */
export function readFormBody<T>(codec: Codec, form: Form<T>, contentType: string | undefined, bytes: Uint8Array, operation: string): ReadForm<T> {
  const { value, issues } = readAs(codec, form, contentType, bytes, operation);
  if (value === undefined || issues.some(issue => issue.severity === 'error')) {
    throw new AltinnError({ code: 'stored-form-invalid', operation, outcomeKnown: true, issues, reason: reasonOf(issues) });
  }
  return { value, issues };
}

function readAs<T>(
  codec: Codec, form: Form<T>, contentType: string | undefined, bytes: Uint8Array, operation: string,
): { readonly value?: Decoded<T>; readonly issues: readonly Issue[] } {
  switch (mediaType(contentType)) {
    case 'application/xml':
    case 'text/xml':
      return codec.readXml(form, bytes, { mode: 'stored' });
    case 'application/json':
    case 'text/json':
      refuseJsonWithoutPlatform(form, operation);
      return codec.readJson(form, new TextDecoder().decode(bytes), { mode: 'stored' });
    default:
      throw new AltinnError({ code: 'answer-unreadable', operation, outcomeKnown: true, reason: 'neither XML nor JSON' });
  }
}

function reasonOf(issues: readonly Issue[]): string {
  const errors = issues.filter(issue => issue.severity === 'error');
  const codes = [...new Set(errors.map(issue => issue.code))];
  return `${errors.length} faults (${codes.slice(0, 5).join(', ')}${codes.length > 5 ? ' …' : ''})`;
}
