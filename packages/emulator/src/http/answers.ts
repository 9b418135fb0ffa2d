/**
 * Answers in ASP.NET's manner.
 *
 * @module
 */
import { newTraceId } from '../world/identifiers.js';
import type { Outgoing } from './exchange.js';
import { accepts } from './media-type.js';
import type { Call } from './route.js';

type Headers = readonly (readonly [name: string, value: string])[];

const jsonType = 'application/json; charset=utf-8';
const problemType = 'application/problem+json; charset=utf-8';

/** A status and nothing else. */
export function empty(status: number, headers: Headers = []): Outgoing {
  return { status, headers };
}

/** What is left when an app's code throws: a 500 of the web server, without body and without the app's headers. */
export const bareFailure: Outgoing = { status: 500, headers: [], bare: true };

/** A value as JSON. */
export function json(status: number, value: unknown, headers: Headers = []): Outgoing {
  return jsonText(status, JSON.stringify(value), headers);
}

/** JSON that is text already: a form keeps the digits of its numbers so. */
export function jsonText(status: number, text: string, headers: Headers = []): Outgoing {
  return { status, headers: [['Content-Type', jsonType], ...headers], body: text };
}

/** A text as a JSON string: how routes marked as producing JSON alone answer with a text. */
export function jsonString(status: number, text: string): Outgoing {
  return json(status, text);
}

/** A text as `text/plain`, or as a JSON string for those who accept JSON but not plain text. */
export function text(call: Call, status: number, content: string): Outgoing {
  const accept = call.incoming.headers.get('accept');
  if (!accepts(accept, 'text/plain') && accepts(accept, 'application/json')) return jsonString(status, content);
  return { status, headers: [['Content-Type', 'text/plain; charset=utf-8']], body: content };
}

/** Members of a problem; further ones are kept after these. */
export interface Problem {
  readonly type?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly [member: string]: unknown;
}

/** Problem details as the framework writes them: with `type` for the status and a `traceId`. `type: 'json'` where the route says that it produces JSON. */
export function problem(call: Call, status: number, members: Problem = {}, type: 'problem' | 'json' = 'problem'): Outgoing {
  const { type: link, title, detail, ...further } = members;
  const known = statusNames.get(status);
  const document = {
    type: link ?? known?.link,
    title: title ?? known?.title,
    status,
    ...(detail === undefined ? {} : { detail }),
    ...further,
    traceId: newTraceId(call.world),
  };
  return { status, headers: [['Content-Type', type === 'json' ? jsonType : problemType]], body: JSON.stringify(document) };
}

/** Problem details as an app's own code writes them: the members given and the status, nothing added. */
export function plainProblem(status: number, members: Problem, type: 'problem' | 'json' = 'problem'): Outgoing {
  const { title, ...further } = members;
  return {
    status,
    headers: [['Content-Type', type === 'json' ? jsonType : problemType]],
    body: JSON.stringify({ ...(title === undefined ? {} : { title }), status, ...further }),
  };
}

/** A value in the path, the query or the body that model binding could not read. */
export function bindingProblem(call: Call, errors: Readonly<Record<string, readonly string[]>>, type: 'problem' | 'json' = 'problem'): Outgoing {
  return problem(call, 400, { title: 'One or more validation errors occurred.', errors }, type);
}

const rfc9110 = 'https://tools.ietf.org/html/rfc9110#section-';

/** Title and link of a status. https://github.com/dotnet/aspnetcore/blob/main/src/Shared/ProblemDetails/ProblemDetailsDefaults.cs */
const statusNames: ReadonlyMap<number, { readonly title: string; readonly link: string }> = new Map([
  [400, { title: 'Bad Request', link: `${rfc9110}15.5.1` }],
  [401, { title: 'Unauthorized', link: `${rfc9110}15.5.2` }],
  [403, { title: 'Forbidden', link: `${rfc9110}15.5.4` }],
  [404, { title: 'Not Found', link: `${rfc9110}15.5.5` }],
  [405, { title: 'Method Not Allowed', link: `${rfc9110}15.5.6` }],
  [406, { title: 'Not Acceptable', link: `${rfc9110}15.5.7` }],
  [408, { title: 'Request Timeout', link: `${rfc9110}15.5.9` }],
  [409, { title: 'Conflict', link: `${rfc9110}15.5.10` }],
  [412, { title: 'Precondition Failed', link: `${rfc9110}15.5.13` }],
  [415, { title: 'Unsupported Media Type', link: `${rfc9110}15.5.16` }],
  [422, { title: 'Unprocessable Entity', link: 'https://tools.ietf.org/html/rfc4918#section-11.2' }],
  [500, { title: 'An error occurred while processing your request.', link: `${rfc9110}15.6.1` }],
  [502, { title: 'Bad Gateway', link: `${rfc9110}15.6.3` }],
  [503, { title: 'Service Unavailable', link: `${rfc9110}15.6.4` }],
  [504, { title: 'Gateway Timeout', link: `${rfc9110}15.6.5` }],
]);
