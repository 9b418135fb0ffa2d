/**
 * The JSON of forms: the platform's own where it has one, ours where it has none (`json: 'blankett'`).
 *
 * @module
 */
import { FormError } from '../form-error.js';
import type { ReadMode } from '../decode/decoding.js';
import type { Decoded, Form } from '../generated-v1.js';
import type { Issue, Path } from '../issue.js';
import { createIssue, describeFault, type Language } from '../messages/create-issue.js';
import { validate } from '../validate.js';
import { describeExpectation } from './expectation.js';
import { pathKey, readJsonValue } from './read.js';
import { type JsonNode, JsonSyntaxError, locateInText, parseJson } from './syntax.js';
import { type JsonTarget, type JsonValue, textTarget, valueTarget } from './target.js';
import { type JsonFault, type ToJsonOptions, writeJson } from './write.js';
import { xpathOf } from './xpath.js';

export type { JsonValue } from './target.js';
export type { ToJsonOptions } from './write.js';

export interface ReadJsonOptions {
  /**
   * `strict` (default): the schema, nothing else. `stored`: with the row ids that the platform adds. `lenient`: keeps what it
   * can; faults are warnings.
   */
  readonly mode?: ReadMode;
  /** Language of messages; default `en`. */
  readonly lang?: Language;
}

/** What came of reading a JSON document. */
export interface JsonResult<T> {
  /** There unless an issue has severity `error`. */
  readonly value?: Decoded<T>;
  /** All issues: first what is wrong with the JSON, then what is wrong with the value. */
  readonly issues: readonly Issue[];
}

/**
 * The JSON that the platform has for a value, as text: numbers in their own digits, absent members `null`, absent lists `[]`,
 * constants always there.
 *
 * @throws {FormError} when a value has members that the form does not, or of the wrong JavaScript type: nothing is left out in
 * silence. Facets and required members are not looked at; `validate` does that.
 * @example
 * toJson(Omsetningsmelding, melding); // '{"linje":[{"kode":"3","grunnlag":12500.00}],…}'
 */
export function toJson<T>(form: Form<T>, value: T, options: ToJsonOptions = {}): string {
  return writeAs(form, value, textTarget, options);
}

/**
 * The same as {@link toJson}, as a value: decimals and integers that a double might change are texts. For user interfaces, and
 * for validators of JSON Schema (with `absent: 'omit'`).
 *
 * @throws {FormError} as {@link toJson}
 */
export function toJsonValue<T>(form: Form<T>, value: T, options: ToJsonOptions = {}): JsonValue {
  return writeAs(form, value, valueTarget, options);
}

function writeAs<Json>(form: Form<unknown>, value: unknown, target: JsonTarget<Json>, options: ToJsonOptions): Json {
  const faults: JsonFault[] = [];
  const json = writeJson(form, value, target, options, fault => faults.push(fault));
  if (faults.length > 0) {
    throw new FormError(faults.map(({ code, path, parameters }) =>
      createIssue({ code, severity: 'error', message: describeFault(code, parameters, 'en') }, { path, xpath: xpathOf(form, path) })));
  }
  return json;
}

/**
 * Reads the JSON of a form and validates the value. Never throws for what the text says: all issues come at once, each with line
 * and column in the JSON.
 *
 * `null` is absent where the member is optional, nil where it is required and nillable. Numbers may be strings and keys in any
 * case, as the platform takes them; unknown and duplicate keys, which it drops in silence, are issues.
 *
 * @example
 * const { value, issues } = readJson(Omsetningsmelding, '{"Linje":[{"kode":"3","grunnlag":"12500.00"}]}');
 */
export function readJson<T>(form: Form<T>, text: string, options: ReadJsonOptions = {}): JsonResult<T> {
  const { mode = 'strict', lang = 'en' } = options;
  const faultSeverity = mode === 'lenient' ? 'warning' : 'error';

  let root: JsonNode;
  try {
    root = parseJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const message = describeFault('json-syntax', { reason: describeExpectation(error.expected, lang) }, lang);
    return { issues: [createIssue({ code: 'json-syntax', severity: 'error', message }, { path: [], xpath: '', ...locateInText(text, error.offset) })] };
  }

  const { value, faults, offsets } = readJsonValue(form, root, mode !== 'strict');
  const issues = faults.map(({ code, path, parameters, offset }) => {
    const severity = code === 'stored-row-id' ? 'info' : faultSeverity;
    return createIssue({ code, severity, message: describeFault(code, parameters, lang) }, { path, xpath: xpathOf(form, path), ...locateInText(text, offset) });
  });
  if (value === undefined) return { issues };

  const faulty = new Set(faults.map(({ path }) => pathKey(path)));
  for (const issue of validate(form, value as T, { lang }).issues) {
    // A value that could not be read is not missing besides.
    if (faulty.has(pathKey(issue.path))) continue;
    const severity = issue.severity === 'error' ? faultSeverity : issue.severity;
    issues.push(createIssue({ ...issue, severity }, { path: issue.path, xpath: issue.xpath, ...locateInText(text, offsetOf(issue.path, offsets)) }));
  }
  return issues.some(({ severity }) => severity === 'error') ? { issues } : { value: value as Decoded<T>, issues };
}

/** The place of a member, or of the closest object around it when it is not in the text. */
function offsetOf(path: Path, offsets: ReadonlyMap<string, number>): number {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsets.get(pathKey(path.slice(0, length)));
    if (offset !== undefined) return offset;
  }
  return offsets.get(pathKey([])) ?? 0;
}

/**
 * Reads the JSON of a form.
 *
 * @throws {FormError} with all issues, when one is an error
 */
export function fromJson<T>(form: Form<T>, text: string, options: ReadJsonOptions = {}): Decoded<T> {
  const { value, issues } = readJson(form, text, options);
  if (value === undefined) throw new FormError(issues);
  return value;
}
