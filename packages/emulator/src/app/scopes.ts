/**
 * Scopes of an app's own, which count in place of the platform's.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';
import { plainProblem } from '../http/answers.js';
import type { Outgoing } from '../http/exchange.js';
import type { AppCall } from '../http/route.js';
import { languageOf } from './language.js';
import { metadataOf } from './metadata.js';
import { textResource } from './text-resource.js';

interface ScopePair {
  readonly read?: string | null;
  readonly write?: string | null;
}

interface ApiScopes {
  readonly users?: ScopePair | null;
  readonly serviceOwners?: ScopePair | null;
  readonly errorMessageTextResourceKey?: string | null;
}

/** Routes of instances and of stateless data; all others are open. behaviour: auth-custom-scope-public-route-200 */
const guarded = /^\/[^/]+\/[^/]+\/(instances(\/|$)|v1\/data(\/|$))/i;

/** Refuses a caller whose token lacks the app's scope. behaviour: auth-custom-scope-missing-403 */
export function refuseScope(call: AppCall): Outgoing | undefined {
  const { app, caller, incoming } = call;
  if (caller === undefined || !hasFeature(app.library, 'customScopes') || !guarded.test(incoming.url.pathname)) return undefined;
  const scopes = metadataOf(app).apiScopes as ApiScopes | null | undefined;
  const pair = caller.kind === 'org' ? scopes?.serviceOwners : scopes?.users;
  // behaviour: auth-custom-scope-read-only-403
  const reads = incoming.method === 'GET' || incoming.method === 'HEAD' || incoming.method === 'OPTIONS';
  const wanted = reads ? pair?.read : pair?.write;
  if (wanted == null || wanted === '' || caller.scopes.includes(wanted)) return undefined;
  const key = scopes?.errorMessageTextResourceKey;
  const detail = (key == null ? undefined : textResource(app, languageOf(call), key)) ?? 'Insufficient scope';
  return plainProblem(403, { title: 'Forbidden', detail, instance: incoming.url.pathname }, 'json');
}
