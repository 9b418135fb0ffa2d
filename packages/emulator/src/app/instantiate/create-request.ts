/**
 * The body of a simplified instantiation, read as the framework binds it.
 *
 * @module
 */
import { bindingProblem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import { endOfValue } from '../../http/json-position.js';
import { memberOf } from '../../http/lenient-json.js';
import type { AppCall } from '../../http/route.js';
import type { Prefill } from './prefill.js';

/** The name of the parameter that the body is bound to. */
const parameter = 'instansiationInstance';

export function readCreateRequest(call: AppCall): { readonly request: unknown; readonly prefill: Prefill } | { readonly refusal: Outgoing } {
  const text = new TextDecoder().decode(call.incoming.body);
  let request: unknown;
  try {
    request = JSON.parse(text);
  } catch {
    return refuse(call, '$', 'The request field is required, or no JSON.');
  }
  const prefill = memberOf(request, 'prefill');
  if (prefill === undefined || prefill === null) return { request, prefill: {} };
  for (const [key, value] of Object.entries(prefill)) {
    if (typeof value === 'string' || value === null) continue;
    const path = `$.prefill.${key}`;
    const { line, byte } = endOfValue(text, ['prefill', key]);
    return refuse(call, path, `The JSON value could not be converted to System.String. Path: ${path} | LineNumber: ${line} | BytePositionInLine: ${byte}.`);
  }
  return { request, prefill: Object.fromEntries(Object.entries(prefill).filter(([, value]) => value !== null)) as Prefill };
}

function refuse(call: AppCall, path: string, message: string): { readonly refusal: Outgoing } {
  return { refusal: bindingProblem(call, { [parameter]: [`The ${parameter} field is required.`], [path]: [message] }, 'json') };
}
