/**
 * System users: requests of vendors, requests for changes, answers of customers.
 *
 * @see https://docs.altinn.studio/api/authentication/systemuserapi/
 * @module
 */
import { empty, json, text } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { Call, Route } from '../../http/route.js';
import { partyById, partyByOrganisationNumber } from '../../setup/parties.js';
import type { PopulationSystemUser } from '../../setup/population.js';
import type { World } from '../../world/world.js';
import { systemUsersOf, type SystemUserRequest } from './state.js';
import { rightsOf, vendorOf } from './system-register.js';
import { asVendor, bodyOf, vendorProblem } from './vendor.js';

const path = '/authentication/api/v1/systemuser';
const writing = ['systemuser.request.write'];
const reading = ['systemuser.request.read', 'systemuser.request.write'];

export const systemUserRoutes: readonly Route[] = [
  { operation: 'system-user.request', method: 'POST', path: `${path}/request/vendor`, handle: (call) => request(call, 'request') },
  { operation: 'system-user.request', method: 'POST', path: `${path}/request/vendor/agent`, handle: (call) => request(call, 'agent-request') },
  { operation: 'system-user.read', method: 'GET', path: `${path}/request/vendor/{requestId:guid}`, handle: (call) => readRequest(call, 'request') },
  { operation: 'system-user.read', method: 'GET', path: `${path}/request/vendor/agent/{requestId:guid}`, handle: (call) => readRequest(call, 'agent-request') },
  { operation: 'system-user.read', method: 'GET', path: `${path}/request/vendor/byexternalref/{systemId}/{orgNo}/{externalRef}`, handle: (call) => readByReference(call, 'request') },
  { operation: 'system-user.read', method: 'GET', path: `${path}/request/vendor/agent/byexternalref/{systemId}/{orgNo}/{externalRef}`, handle: (call) => readByReference(call, 'agent-request') },
  { operation: 'system-user.read', method: 'GET', path: `${path}/request/vendor/bysystem/{systemId}`, handle: listBySystem },
  { operation: 'system-user.delete', method: 'DELETE', path: `${path}/request/vendor/{requestId:guid}`, handle: deleteRequest },
  { operation: 'system-user.answer', method: 'POST', path: `${path}/request/{party:int}/{requestId:guid}/approve`, handle: (call) => answerAsCustomer(call, true) },
  { operation: 'system-user.answer', method: 'POST', path: `${path}/request/{party:int}/{requestId:guid}/reject`, handle: (call) => answerAsCustomer(call, false) },
  { operation: 'system-user.change', method: 'POST', path: `${path}/changerequest/vendor`, handle: requestChange },
  { operation: 'system-user.read', method: 'GET', path: `${path}/changerequest/vendor/{requestId:guid}`, handle: (call) => readRequest(call, 'change-request') },
  { operation: 'system-user.find', method: 'GET', path: `${path}/vendor/byquery`, handle: findByQuery },
];

/** The system user that a vendor's grant is for; where the request named a reference, the grant must too. */
export function findSystemUser(world: World, { vendor, orgNumber, externalRef }: { readonly vendor: string; readonly orgNumber: string; readonly externalRef: string | undefined }): PopulationSystemUser | undefined {
  return systemUsersOf(world).find((user) => user.supplierOrgNumber === vendor && user.orgNumber === orgNumber && (user.externalRef ?? orgNumber) === (externalRef ?? orgNumber));
}

/** behaviours: authn-request-* */
function request(call: Call, kind: 'request' | 'agent-request'): Outgoing {
  return asVendor(call, writing, (vendor) => {
    const { world } = call;
    const { externalRef: given, systemId, partyOrgNo, ...asked } = bodyOf(call);
    const system = world.authentication.systems.get(String(systemId));
    if (system === undefined || vendorOf(system) !== vendor || system['isDeleted'] === true) return vendorProblem(call, 'systemUnknown');
    const customer = String(partyOrgNo ?? '');
    const externalRef = typeof given === 'string' && given !== '' ? given : customer;
    if (partyByOrganisationNumber(world.population, customer) === undefined) return vendorProblem(call, 'customerUnknown');
    const earlier = requestsOf(world).find((one) => one.kind === kind && one.systemId === systemId && one.partyOrgNo === customer && one.externalRef === externalRef);
    // An accepted one has become a system user; any other is given back as it stands, a rejected one too.
    if (earlier !== undefined) return earlier.status === 'Accepted' ? vendorProblem(call, 'systemUserExists') : json(200, shownRequest(call, earlier));
    const refusal = refuseAsked(call, kind, system, asked);
    if (refusal !== undefined) return refusal;
    const title = asked['integrationTitle'] ?? (system['name'] as { nb?: string } | undefined)?.nb ?? null;
    const made: SystemUserRequest = {
      id: world.newGuid(), kind, vendor, systemId: String(systemId), partyOrgNo: customer, externalRef,
      asked: { ...asked, integrationTitle: title }, created: world.timestamp(), status: 'New',
    };
    world.authentication.systemUserRequests.set(made.id, made);
    return json(201, shownRequest(call, made), [['Location', `${path}/request/vendor/${made.id}`]]);
  });
}

function refuseAsked(call: Call, kind: 'request' | 'agent-request', system: Readonly<Record<string, unknown>>, asked: Readonly<Record<string, unknown>>): Outgoing | undefined {
  const packages = (asked['accessPackages'] ?? []) as readonly { readonly urn?: string }[];
  const offered = ((system['accessPackages'] ?? []) as readonly { readonly urn?: string }[]).map(({ urn }) => urn);
  const rights = rightsOf(asked);
  if (asked['rights'] === undefined && asked['accessPackages'] === undefined) return vendorProblem(call, 'rightUnknown');
  if (rights.length === 0 && packages.length === 0) return vendorProblem(call, 'nothingAsked');
  if (!rights.every((right) => rightsOf(system).includes(right))) return vendorProblem(call, 'rightUnknown');
  const others = packages.filter(({ urn }) => !offered.includes(urn)).map(({ urn }) => urn);
  if (others.length > 0 && kind === 'request') return vendorProblem(call, 'packageNotDelegable', { NotDelegablePackages: others.join(', ') });
  const redirect = asked['redirectUrl'];
  if (typeof redirect === 'string' && redirect !== '' && !isRegisteredRedirect(system, redirect)) return vendorProblem(call, 'redirectInvalid');
  return undefined;
}

/** Scheme, host and path are compared, the query is not. behaviour: authn-request-redirect-with-query */
function isRegisteredRedirect(system: Readonly<Record<string, unknown>>, redirect: string): boolean {
  const plain = (address: string): string => (URL.canParse(address) ? new URL(address).origin + new URL(address).pathname : address);
  return ((system['allowedRedirectUrls'] ?? []) as readonly string[]).some((one) => plain(one) === plain(redirect));
}

function requestsOf(world: World): readonly SystemUserRequest[] {
  return [...world.authentication.systemUserRequests.values()];
}

/** The customer's pages, by what is asked; they are the emulator's own. behaviour: authn-request-agent-create */
const confirmPages: Readonly<Record<SystemUserRequest['kind'], string>> = { request: 'request', 'agent-request': 'agentrequest', 'change-request': 'changerequest' };

/** Path of the page on which a customer answers. */
export function confirmPath({ id, kind }: Pick<SystemUserRequest, 'id' | 'kind'>): string {
  return `/emulator/systemuser/${confirmPages[kind]}?id=${id}`;
}

function confirmUrl({ incoming }: Call, one: SystemUserRequest): string {
  return incoming.url.origin + confirmPath(one);
}

function shownRequest(call: Call, one: SystemUserRequest, withLink = true): Record<string, unknown> {
  const { id, externalRef, systemId, partyOrgNo, asked, status, created } = one;
  const link = withLink ? { confirmUrl: confirmUrl(call, one) } : {};
  if (one.kind === 'change-request') return { id, externalRef, systemId, partyOrgNo, systemUserId: one.systemUserId, ...asked, status, ...link, created };
  return { id, externalRef, systemId, partyOrgNo, rights: [], accessPackages: [], ...asked, status, redirectUrl: asked['redirectUrl'] ?? null, ...link, created };
}

function ownRequest(call: Call, vendor: string, kind: SystemUserRequest['kind']): SystemUserRequest | undefined {
  const found = call.world.authentication.systemUserRequests.get(call.parameters['requestId']?.toLowerCase() ?? '');
  return found?.kind === kind && found.vendor === vendor ? found : undefined;
}

function readRequest(call: Call, kind: SystemUserRequest['kind']): Outgoing {
  return asVendor(call, reading, (vendor) => {
    const found = ownRequest(call, vendor, kind);
    return found === undefined ? vendorProblem(call, 'requestUnknown') : json(200, shownRequest(call, found));
  });
}

function readByReference(call: Call, kind: SystemUserRequest['kind']): Outgoing {
  return asVendor(call, reading, (vendor) => {
    const { systemId, orgNo, externalRef } = call.parameters;
    const found = requestsOf(call.world).find((one) => one.kind === kind && one.vendor === vendor && one.systemId === systemId && one.partyOrgNo === orgNo && one.externalRef === externalRef);
    return found === undefined ? vendorProblem(call, 'requestUnknown') : json(200, shownRequest(call, found));
  });
}

/** Requests on one page. */
const pageSize = 50;

function listBySystem(call: Call): Outgoing {
  return asVendor(call, reading, (vendor) => {
    const systemId = call.parameters['systemId'] ?? '';
    const system = call.world.authentication.systems.get(systemId);
    if (system === undefined || vendorOf(system) !== vendor) return vendorProblem(call, 'systemUnknown');
    const all = requestsOf(call.world).filter((one) => one.kind === 'request' && one.systemId === systemId);
    const from = Number(call.query.get('token') ?? 0);
    const next = from + pageSize < all.length ? `${call.incoming.url.origin}${call.incoming.url.pathname}?token=${from + pageSize}` : null;
    return json(200, { links: { next }, data: all.slice(from, from + pageSize).map((one) => shownRequest(call, one, false)) });
  });
}

function deleteRequest(call: Call): Outgoing {
  return asVendor(call, writing, (vendor) => {
    const found = ownRequest(call, vendor, 'request');
    if (found === undefined) return vendorProblem(call, 'requestUnknown');
    call.world.authentication.systemUserRequests.delete(found.id);
    return json(202, true);
  });
}

/** A person who has a role for the party answers. */
function answerAsCustomer(call: Call, accepted: boolean): Outgoing {
  const { world, caller, parameters } = call;
  const party = partyById(world.population, Number(parameters['party']));
  const found = world.authentication.systemUserRequests.get(parameters['requestId']?.toLowerCase() ?? '');
  if (found === undefined || party === undefined || found.partyOrgNo !== party.orgNumber) return vendorProblem(call, 'requestUnknown');
  const roles = caller?.kind === 'user' ? world.population.roles?.byUser?.[String(caller.userId)]?.[String(party.partyId)] ?? [] : [];
  if (roles.length === 0) return empty(403);
  answerRequest(world, found, accepted);
  return json(200, true);
}

/** The customer says yes or no; with a yes to a request there is a system user. Only a new request can be answered. */
export function answerRequest(world: World, one: SystemUserRequest, accepted: boolean): void {
  if (one.status !== 'New') return;
  one.status = accepted ? 'Accepted' : 'Rejected';
  if (!accepted || one.kind === 'change-request') return;
  const id = world.newGuid();
  const partyId = partyByOrganisationNumber(world.population, one.partyOrgNo)?.partyId;
  world.authentication.systemUsers.set(id, {
    id,
    systemId: one.systemId,
    orgNumber: one.partyOrgNo,
    supplierOrgNumber: one.vendor,
    externalRef: one.externalRef,
    ...(partyId === undefined ? {} : { partyId }),
    actions: ['read', 'write', 'instantiate', 'sign', 'confirm', 'reject', 'delete'],
  });
}

/** behaviours: authn-changerequest-* */
function requestChange(call: Call): Outgoing {
  return asVendor(call, writing, (vendor) => {
    const { world, query } = call;
    const correlationId = query.get('correlation-id');
    if (correlationId === null || !guid.test(correlationId)) return text(call, 400, 'Missing or invalid QueryParameter: correlation-id.');
    const earlier = requestsOf(world).find((one) => one.correlationId === correlationId);
    if (earlier !== undefined) return json(200, shownRequest(call, earlier));
    const user = systemUsersOf(world).find(({ id }) => id === query.get('system-user-id'));
    if (user === undefined) return vendorProblem(call, 'systemUserUnknown');
    if (user.supplierOrgNumber !== vendor) return empty(401);
    const asked = { requiredRights: [], unwantedRights: [], requiredAccessPackages: [], unwantedAccessPackages: [], ...bodyOf(call) };
    if (Object.values(asked).every((list) => Array.isArray(list) && list.length === 0)) {
      return json(200, { id: correlationId, systemUserId: user.id, ...asked, status: 'NoChangeNeeded', confirmUrl: '' });
    }
    const made: SystemUserRequest = {
      id: correlationId, kind: 'change-request', vendor, systemId: user.systemId ?? '', partyOrgNo: user.orgNumber, externalRef: user.externalRef ?? user.orgNumber,
      asked, created: world.timestamp(), systemUserId: user.id, correlationId, status: 'New',
    };
    world.authentication.systemUserRequests.set(made.id, made);
    return json(201, shownRequest(call, made));
  });
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function findByQuery(call: Call): Outgoing {
  return asVendor(call, writing, (vendor) => {
    const { query, world } = call;
    const orgNumber = query.get('orgno') ?? '';
    const found = systemUsersOf(world).find((user) => user.systemId === query.get('system-id') && user.orgNumber === orgNumber
      && user.supplierOrgNumber === vendor && (user.externalRef ?? orgNumber) === (query.get('external-ref') ?? orgNumber));
    if (found === undefined) return empty(404);
    return json(200, { id: found.id, systemId: found.systemId, reporteeOrgNo: orgNumber, partyId: String(found.partyId ?? ''), externalRef: found.externalRef ?? orgNumber, isDeleted: false, userType: 'Standard' });
  });
}
