/**
 * The register of systems that vendors offer.
 *
 * @see https://docs.altinn.studio/api/authentication/systemuserapi/systemregister/
 * @module
 */
import { empty, json, problem, text } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import { jsonOf } from '../../http/lenient-json.js';
import type { Call, Route } from '../../http/route.js';
import { organisationNumberOf } from './authenticate.js';
import { asVendor, bodyOf } from './vendor.js';

const path = '/authentication/api/v1/systemregister';
const writing = ['systemregister.write', 'systemregister.admin'];

export const systemRegisterRoutes: readonly Route[] = [
  { operation: 'system-register.create', method: 'POST', path: `${path}/vendor`, handle: create },
  { operation: 'system-register.list', method: 'GET', path: `${path}/vendor`, handle: (call) => asVendor(call, writing, (vendor) => json(200, ownSystems(call, vendor))) },
  { operation: 'system-register.read', method: 'GET', path: `${path}/vendor/{systemId}`, handle: (call) => ofVendor(call, (system) => json(200, system)) },
  { operation: 'system-register.replace', method: 'PUT', path: `${path}/vendor/{systemId}`, handle: replace },
  { operation: 'system-register.replace', method: 'PUT', path: `${path}/vendor/{systemId}/rights`, handle: replaceRights },
  { operation: 'system-register.delete', method: 'DELETE', path: `${path}/vendor/{systemId}`, handle: remove },
  { operation: 'system-register.read', method: 'GET', path: `${path}/{systemId}`, access: 'anonymous', handle: readPublic },
];

/** Number of the vendor that a system belongs to. */
export function vendorOf(system: Readonly<Record<string, unknown>>): string {
  return organisationNumberOf((system['vendor'] as { ID?: string } | undefined)?.ID ?? '');
}

function ownSystems({ world }: Call, vendor: string): readonly Record<string, unknown>[] {
  return [...world.authentication.systems.values()].filter((system) => vendorOf(system) === vendor);
}

/** behaviours: authn-systemregister-* – 200 with the internal id, no Location. */
function create(call: Call): Outgoing {
  return asVendor(call, writing, () => {
    const system = bodyOf(call);
    const faults = faultsOf(call, system);
    if (faults.length > 0) return problem(call, 400, { title: 'One or more validation errors occurred.', errors: faults });
    const id = String(system['id']);
    const internalId = call.world.newGuid();
    call.world.authentication.systems.set(id, { ...system, internalId, isDeleted: false });
    return json(200, internalId);
  });
}

interface SystemFault {
  readonly code: string;
  readonly title: string;
  readonly paths: readonly string[];
}

function faultsOf({ world }: Call, system: Readonly<Record<string, unknown>>): readonly SystemFault[] {
  const faults: SystemFault[] = [];
  const add = (code: string, title: string, member: string): void => void faults.push({ code, title, paths: [`/registersystemrequest/${member}`] });
  const id = String(system['id'] ?? '');
  const vendorId = (system['vendor'] as { ID?: string } | undefined)?.ID ?? '';
  if (!/^0192:\d{9}$/.test(vendorId)) add('AUTH.VLD-00012', 'the org number identifier is not valid ISO6523 identifier', 'vendor/id');
  if (/\s/.test(id)) add('AUTH.VLD-00013', 'System ID cannot have spaces in id (leading, trailing or in between the id)', 'systemid');
  else if (!id.startsWith(`${organisationNumberOf(vendorId)}_`)) add('AUTH.VLD-00001', 'The system id does not match the format orgnumber_xxxx...', 'systemid');
  if (world.authentication.systems.has(id)) add('AUTH.VLD-00002', 'The system id already exists', 'systemid');
  const redirects = (system['allowedRedirectUrls'] ?? []) as readonly unknown[];
  if (!redirects.every((one) => typeof one === 'string' && URL.canParse(one) && new URL(one).protocol === 'https:')) add('AUTH.VLD-00005', 'One or more of the redirect urls format is not valid. The valid format is https://xxx.xx', 'allowedredirecturls');
  const unknown = rightsOf(system).some((resource) => !isResource(world, resource));
  if (unknown) add('AUTH.VLD-00004', "One or more resources specified in rights were not found in Altinn's resource register.", 'rights/resource');
  return faults;
}

/** Ids of the resources that rights name. */
export function rightsOf(holder: Readonly<Record<string, unknown>>): readonly string[] {
  const rights = (holder['rights'] ?? []) as readonly { readonly resource?: readonly { readonly value?: string }[] }[];
  return rights.flatMap(({ resource = [] }) => resource.map(({ value }) => value ?? ''));
}

/** A resource is an app of the emulator (`app_owner_name`) or one that the population names. */
function isResource(world: Call['world'], id: string): boolean {
  const others = (world.population['resources'] as readonly string[] | undefined) ?? [];
  return others.includes(id) || [...world.apps.values()].some(({ org, app }) => id === `app_${org}_${app}`);
}

function ofVendor(call: Call, work: (system: Record<string, unknown>) => Outgoing): Outgoing {
  return asVendor(call, writing, (vendor) => {
    const system = call.world.authentication.systems.get(call.parameters['systemId'] ?? '');
    if (system === undefined) return empty(404);
    return vendorOf(system) === vendor ? work(system) : empty(403);
  });
}

function replace(call: Call): Outgoing {
  return ofVendor(call, (system) => {
    if (system['isDeleted'] === true) return text(call, 400, 'Cannot update a system marked as deleted.');
    const changed = { ...bodyOf(call), id: system['id'], internalId: system['internalId'], isDeleted: false };
    call.world.authentication.systems.set(String(system['id']), changed);
    return json(200, { success: true });
  });
}

function replaceRights(call: Call): Outgoing {
  return ofVendor(call, (system) => {
    if (system['isDeleted'] === true) return text(call, 400, 'Cannot update a system marked as deleted.');
    const rights = jsonOf(call.incoming.body);
    if (!Array.isArray(rights)) return problem(call, 400);
    system['rights'] = rights;
    return json(200, { success: true });
  });
}

/** behaviours: authn-systemregister-delete-* – one that is not there is a 400. */
function remove(call: Call): Outgoing {
  if (!call.world.authentication.systems.has(call.parameters['systemId'] ?? '') && call.caller !== undefined) return empty(400);
  return ofVendor(call, (system) => {
    system['isDeleted'] = true;
    return json(200, { success: true });
  });
}

function readPublic({ world, parameters }: Call): Outgoing {
  const system = world.authentication.systems.get(parameters['systemId'] ?? '');
  return system === undefined ? empty(404) : json(200, { systemId: system['id'], systemVendorOrgNumber: vendorOf(system), name: system['name'], description: system['description'], rights: system['rights'] });
}
