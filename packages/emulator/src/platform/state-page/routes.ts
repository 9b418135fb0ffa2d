/**
 * The emulator's own pages: what it knows, clients to register, and the customer's answer to a request for a system user.
 *
 * @module
 */
import { empty, json, plainProblem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import { html, htmlPage, type Html } from '../../http/html.js';
import type { Call, Route } from '../../http/route.js';
import type { PopulationClient } from '../../setup/population.js';
import type { SystemUserRequest } from '../authentication/state.js';
import { answerRequest, confirmPath } from '../authentication/system-users.js';
import { setAway } from './away.js';
import { isCrossSite } from './cross-site.js';
import { stateOf, withoutNumbers } from './state.js';

export const statePageRoutes: readonly Route[] = [
  { operation: 'emulator.state', method: 'GET', path: '/emulator', access: 'anonymous', handle: showState },
  { operation: 'emulator.state', method: 'GET', path: '/emulator/state', access: 'anonymous', handle: ({ world }) => json(200, stateOf(world), [['Cache-Control', 'no-store']]) },
  { operation: 'emulator.away', method: 'PUT', path: '/emulator/away', access: 'anonymous', handle: setAway },
  { operation: 'emulator.client', method: 'POST', path: '/emulator/clients', access: 'anonymous', handle: registerClient },
  { operation: 'emulator.request', method: 'GET', path: '/emulator/systemuser/{page}', access: 'anonymous', handle: showRequest },
  { operation: 'emulator.request', method: 'POST', path: '/emulator/systemuser/{page}', access: 'anonymous', handle: answerOne },
];

function showState({ world }: Call): Outgoing {
  const { time, platform, away, apps, people, instances, systemUserRequests, effects } = stateOf(world);
  return htmlPage('Emulator', html`<h1>Emulator</h1>
<p>${time}, like ${platform === 'altinn' ? 'the platform' : 'its local test server'}${away.length === 0 ? '' : `, away: ${away.join(', ')}`}. The same <a href="/emulator/state">as JSON</a>.</p>
${table('Apps', ['App', 'Library', 'Forms'], apps.map(({ id, library, dataTypes }) => [id, library, dataTypes.join(', ')]))}
${table('People', ['User', 'Name', 'Party'], people.map(({ userId, name, partyId }) => [userId, name, partyId]))}
${table('Instances', ['Instance', 'App', 'Task', 'Status', 'Data', 'Data values', 'Changed'], instances.map((one) => [
    one.id, one.appId, one.task ?? (one.ended === null ? '' : 'ended'), one.status, one.data.map(({ dataType, size, filename }) => `${dataType} ${filename ?? ''} (${size})`).join(', '),
    Object.entries(one.dataValues).map(([name, value]) => `${name}=${value}`).join(', '), one.lastChanged,
  ]))}
${table('Requests for system users', ['Request', 'System', 'Status'], systemUserRequests.map(({ id, page, systemId, status }) => [html`<a href="${page}">${id}</a>`, systemId, status]))}
${table('What was done, newest first', ['Time', 'Operation', 'Effect', 'Instance'], effects.map(({ at, operation, kind, instance }) => [at, operation, kind, instance]))}`);
}

function table(title: string, head: readonly string[], rows: readonly (readonly (string | number | Html)[])[]): Html {
  if (rows.length === 0) return html`<h2>${title}</h2><p>None.</p>`;
  return html`<h2>${title}</h2><table><tr>${head.map((name) => html`<th>${name}</th>`)}</tr>
${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>
`)}</table>`;
}

/** Lets a program be known to Maskinporten or ID-porten, as one does at their self-service. */
function registerClient(call: Call): Outgoing {
  if (isCrossSite(call)) return empty(403);
  const client = readClient(call);
  if (typeof client === 'string') return plainProblem(400, { title: 'This is no client.', detail: client });
  call.world.authentication.clients.set(`${client.kind} ${client.clientId}`, client);
  return json(201, { kind: client.kind, clientId: client.clientId });
}

function readClient({ incoming }: Call): PopulationClient | string {
  let value: Partial<PopulationClient> | null;
  try {
    value = JSON.parse(new TextDecoder().decode(incoming.body)) as Partial<PopulationClient> | null;
  } catch {
    return 'The body is no JSON.';
  }
  const { kind, clientId, organisationNumber, scopes, keys, redirectUris } = value ?? {};
  if (kind !== 'maskinporten' && kind !== 'id-porten') return 'kind is maskinporten or id-porten.';
  if (typeof clientId !== 'string' || clientId === '') return 'clientId is missing.';
  if (!/^\d{9}$/.test(String(organisationNumber))) return 'organisationNumber is nine digits.';
  if (!Array.isArray(scopes) || !scopes.every((scope) => typeof scope === 'string')) return 'scopes is a list of texts.';
  if (keys?.some((key) => 'd' in key) === true) return 'A private key has no business here: send its public part.';
  if (redirectUris?.every((uri) => URL.canParse(uri)) === false) return 'redirectUris are addresses.';
  return value as PopulationClient;
}

function requestOf({ world, query }: Call): SystemUserRequest | undefined {
  return world.authentication.systemUserRequests.get(query.get('id')?.toLowerCase() ?? '');
}

function showRequest(call: Call): Outgoing {
  const found = requestOf(call);
  if (found === undefined) return empty(404);
  const buttons = found.status === 'New' ? html`<form method="post"><button name="answer" value="accept">Accept</button> <button name="answer" value="reject">Reject</button></form>` : html``;
  return htmlPage('Request for a system user', html`<h1>Request for a system user</h1>
<p>The system ${withoutNumbers(found.systemId)} of ${found.vendor} asks to act for ${found.partyOrgNo}. Status: ${found.status}.</p>${buttons}`);
}

function answerOne(call: Call): Outgoing {
  const { world, incoming } = call;
  if (isCrossSite(call)) return empty(403);
  const found = requestOf(call);
  if (found === undefined) return empty(404);
  const answer = new URLSearchParams(new TextDecoder().decode(incoming.body)).get('answer');
  if (answer !== 'accept' && answer !== 'reject') return plainProblem(400, { title: 'answer is accept or reject.' });
  answerRequest(world, found, answer === 'accept');
  const { redirectUrl } = found.asked;
  const back = typeof redirectUrl === 'string' && redirectUrl !== '' ? redirectUrl : confirmPath(found);
  return empty(303, [['Location', back]]);
}
