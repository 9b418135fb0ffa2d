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

/** Whether the platform has a JSON of this form: the others are sent as XML. @throws AltinnError `json-not-supported` */
export function refuseJsonWithoutPlatform(form: Form<unknown>, operation: string): void {
  if (form.json === 'blankett') throw new AltinnError({ code: 'json-not-supported', operation, outcomeKnown: true });
}

/** A form as it was read: `issues` says what the platform's way of writing made necessary to tolerate. */
export interface ReadForm<T> {
  readonly value: Decoded<T>;
  readonly issues: readonly Issue[];
}

/** A form that is still being filled in: what is required may be missing. */
export interface IncompleteForm<T> {
  readonly value: Partial<Decoded<T>>;
  /** What is missing or not valid yet, and what the platform's way of writing made necessary to tolerate. */
  readonly issues: readonly Issue[];
}

/** A form as it came over the wire. */
export interface FormBody {
  readonly contentType?: string | undefined;
  readonly bytes: Uint8Array;
}

/**
 * Reads a form that the platform has stored.
 *
 * @throws AltinnError `stored-form-invalid` with all issues
 * @throws AltinnError `answer-unreadable` when it is neither XML nor JSON
 */
export function readFormBody<T>(codec: Codec, form: Form<T>, body: FormBody, operation: string): ReadForm<T> {
  const { value, issues } = readAs('stored', codec, form, body, operation);
  if (value === undefined || errorsOf(issues).length > 0) throw storedFormInvalid(issues, operation);
  return { value, issues };
}

/**
 * Reads a stored form as far as it goes: one that the service has begun is not complete, and the platform's classes add what the
 * schema refuses (a 0 where nothing was sent and 1 is the least).
 *
 * @throws AltinnError `stored-form-invalid` when there is no value in it at all
 * @throws AltinnError `answer-unreadable` when it is neither XML nor JSON
 */
export function readIncompleteBody<T>(codec: Codec, form: Form<T>, body: FormBody, operation: string): IncompleteForm<T> {
  const stored = readAs('stored', codec, form, body, operation);
  if (stored.value !== undefined && errorsOf(stored.issues).length === 0) return { value: stored.value, issues: stored.issues };
  const { value, issues } = readAs('lenient', codec, form, body, operation);
  if (value === undefined) throw storedFormInvalid(stored.issues, operation);
  return { value, issues };
}

function readAs<T>(
  mode: 'stored' | 'lenient', codec: Codec, form: Form<T>, { contentType, bytes }: FormBody, operation: string,
): { readonly value?: Decoded<T>; readonly issues: readonly Issue[] } {
  switch (mediaType(contentType)) {
    case 'application/xml':
    case 'text/xml':
      return codec.readXml(form, bytes, { mode });
    case 'application/json':
    case 'text/json':
      refuseJsonWithoutPlatform(form, operation);
      return codec.readJson(form, new TextDecoder().decode(bytes), { mode });
    default:
      throw new AltinnError({ code: 'answer-unreadable', operation, outcomeKnown: true, reason: 'neither XML nor JSON' });
  }
}

function storedFormInvalid(issues: readonly Issue[], operation: string): AltinnError {
  return new AltinnError({ code: 'stored-form-invalid', operation, outcomeKnown: true, issues, reason: reasonOf(issues) });
}

function errorsOf(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ severity }) => severity === 'error');
}

function reasonOf(issues: readonly Issue[]): string {
  const errors = errorsOf(issues);
  const codes = [...new Set(errors.map(issue => issue.code))];
  return `${errors.length} ${errors.length === 1 ? 'fault' : 'faults'} (${codes.slice(0, 5).join(', ')}${codes.length > 5 ? ' …' : ''})`;
}
