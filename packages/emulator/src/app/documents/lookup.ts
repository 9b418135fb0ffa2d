/**
 * Looks persons and organisations up in the register, for the caller's form.
 *
 * @module
 */
import { featureSince } from '@blankett/altinn/features';
import { json, plainProblem, problem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall, Route } from '../../http/route.js';
import { organisationDetails, personDetails } from '../../platform/register/register.js';

export const lookupRoutes: readonly Route<AppCall>[] = [
  { operation: 'lookup.person', method: 'POST', path: '/{org}/{app}/api/v1/lookup/person', since: featureSince.lookups, handle: lookUpPerson },
  { operation: 'lookup.organisation', method: 'GET', path: '/{org}/{app}/api/v1/lookup/organisation/{orgNr}', since: featureSince.lookups, handle: lookUpOrganisation },
];

/** behaviours: lookup-person-* – one who is not found is a 200 too; refusals of the register are told apart, all else is one 500. */
function lookUpPerson(call: AppCall): Outgoing {
  const body = readBody(call.incoming.body);
  const { socialSecurityNumber, lastName } = body ?? {};
  if (typeof socialSecurityNumber !== 'string' || typeof lastName !== 'string') return problem(call, 400, { title: 'One or more validation errors occurred.' });
  const found = personDetails(call.world, socialSecurityNumber, lastName);
  if (typeof found === 'number') return registerRefusal(found);
  return json(200, { success: found !== undefined, personDetails: found ?? null });
}

function registerRefusal(status: number): Outgoing {
  if (status === 403) return plainProblem(403, { title: 'Forbidden', detail: 'Access to the register is forbidden' });
  if (status === 429) return plainProblem(429, { title: 'Too many requests', detail: 'Too many requests to the register' });
  return plainProblem(500, { title: 'Error when calling the Person Register', detail: 'Something went wrong when calling the Person Register API.' });
}

/** behaviour: lookup-organisation-error-500 */
function lookUpOrganisation(call: AppCall): Outgoing {
  const found = organisationDetails(call.world, call.parameters['orgNr'] ?? '');
  if (typeof found === 'number') return plainProblem(500, { title: 'Error when calling register', detail: 'Something went wrong when calling the Organisation Register API.' });
  return json(200, { success: found !== undefined, organisationDetails: found ?? null });
}

function readBody(bytes: Uint8Array): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? value as Record<string, unknown> : undefined;
  } catch {
    return undefined;
  }
}
