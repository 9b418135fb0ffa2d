/**
 * JSON in a request's body, read as ASP.NET's model binding does.
 *
 * @module
 */
import { JsonReadError, jsonPlace, JsonTokenReader } from '../forms/json-tokens.js';
import { bindingProblem, problem } from '../http/answers.js';
import type { Outgoing } from '../http/exchange.js';
import { memberOf } from '../http/lenient-json.js';
import { mediaTypeOf } from '../http/media-type.js';
import type { AppCall } from '../http/route.js';

/** The body, or the refusal of it. */
type JsonBody = { readonly body: unknown } | { readonly refusal: Outgoing };

/**
 * Another type than JSON is a 415, broken text a 400 that says where. behaviour: tags-post-wrong-content-type-415
 *
 * @param type of the refusal: routes that say that they produce JSON refuse with it
 * @param parameter that the body is bound to, where it must be there: it is missing too, then. recorded: patchErrors
 */
export function readJsonBody(call: AppCall, type: 'problem' | 'json', parameter?: string): JsonBody {
  const { headers, body } = call.incoming;
  const sent = mediaTypeOf(headers.get('content-type')) ?? '';
  if (sent !== 'application/json' && sent !== 'text/json' && !/^application\/.*\+json$/.test(sent)) return { refusal: problem(call, 415, {}, type) };
  const text = new TextDecoder().decode(body);
  const missing = parameter === undefined ? {} : { [parameter]: [`The ${parameter} field is required.`] };
  if (parameter !== undefined && text.trim() === '') return { refusal: bindingProblem(call, { '': ['A non-empty request body is required.'], ...missing }, type) };
  const fault = faultIn(text);
  return fault === undefined ? { body: JSON.parse(text) } : { refusal: bindingProblem(call, { $: [fault], ...missing }, type) };
}

/** The same where no body is fine too. */
export function readOptionalJsonBody(call: AppCall): JsonBody {
  return call.incoming.body.length === 0 ? { body: undefined } : readJsonBody(call, 'problem');
}

function faultIn(text: string): string | undefined {
  const tokens = new JsonTokenReader(text);
  try {
    const first = tokens.read();
    if (first.kind === '{' || first.kind === '[') tokens.skip(first);
    tokens.end();
    return undefined;
  } catch (error) {
    if (!(error instanceof JsonReadError)) throw error;
    return `${error.message} Path: $ | ${jsonPlace(text, error.at)}`;
  }
}

/** A text that the body has, by its name in any case; anything else counts as none. */
export function textMember(body: unknown, name: string): string | undefined {
  const value = memberOf(body, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
