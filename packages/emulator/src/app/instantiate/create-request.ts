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
import { readJsonBody } from '../json-body.js';
import type { Prefill } from './prefill.js';

/** The name of the parameter that the body is bound to. */
const parameter = 'instansiationInstance';

export function readCreateRequest(call: AppCall): { readonly request: unknown; readonly prefill: Prefill } | { readonly refusal: Outgoing } {
  const read = readJsonBody(call, 'json', parameter);
  if ('refusal' in read) return read;
  const { body: request } = read;
  const prefill = memberOf(request, 'prefill');
  if (prefill === undefined || prefill === null) return { request, prefill: {} };
  for (const [key, value] of Object.entries(prefill)) {
    if (typeof value === 'string' || value === null) continue;
    const path = `$.prefill.${key}`;
    const { line, byte } = endOfValue(new TextDecoder().decode(call.incoming.body), ['prefill', key]);
    const message = `The JSON value could not be converted to System.String. Path: ${path} | LineNumber: ${line} | BytePositionInLine: ${byte}.`;
    return { refusal: bindingProblem(call, { [parameter]: [`The ${parameter} field is required.`], [path]: [message] }, 'json') };
  }
  return { request, prefill: Object.fromEntries(Object.entries(prefill).filter(([, value]) => value !== null)) as Prefill };
}
