/**
 * What a caller sends with `PUT …/process/next`.
 *
 * @module
 */
import { bindingProblem, problem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import { mediaTypeOf } from '../../http/media-type.js';
import type { AppCall } from '../../http/route.js';
import { JsonReadError, jsonPlace, JsonTokenReader } from '../../forms/json-tokens.js';

/** The body, or the refusal of it. */
export type ReadBody = { readonly body: Readonly<Record<string, unknown>> | undefined } | { readonly refusal: Outgoing };

/** Reads a body of JSON as model binding does: none is fine, another type is a 415, broken text a 400 that says where. */
export function readJsonBody(call: AppCall): ReadBody {
  const { incoming } = call;
  if (incoming.body.length === 0) return { body: undefined };
  const type = mediaTypeOf(incoming.headers.get('content-type'));
  if (type === undefined || !(type === 'application/json' || type === 'text/json' || /^application\/.*\+json$/.test(type))) return { refusal: problem(call, 415) };
  const text = new TextDecoder().decode(incoming.body);
  const fault = faultIn(text);
  if (fault !== undefined) return { refusal: bindingProblem(call, { $: [fault] }) };
  const value: unknown = JSON.parse(text);
  return { body: typeof value === 'object' && value !== null && !Array.isArray(value) ? lowerCased(value) : undefined };
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

/** Names of members are read in any case. */
function lowerCased(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name.toLowerCase(), member]));
}

/** A text that the body has; anything else counts as none. */
export function textOf(body: Readonly<Record<string, unknown>> | undefined, name: string): string | undefined {
  const value = body?.[name.toLowerCase()];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The language that the caller asks for. */
export function languageOf(call: AppCall): string {
  return call.query.get('language') ?? call.query.get('lang') ?? 'nb';
}
