/**
 * Queries for instances.
 *
 * @module
 */
import { bindingProblem, empty, json, jsonString, problem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { Call, Route } from '../../http/route.js';
import { partyByOrganisationNumber, partyByPersonNumber } from '../../setup/parties.js';
import type { StoredInstance } from '../../world/world.js';
import { platformDifferences } from '../differences.js';
import { readFilters, type QueryFault } from './query-filters.js';
import { mayCaller } from './stored-instance.js';
import { storageInstance } from './stored-json.js';

export const queryRoutes: readonly Route[] = [
  { operation: 'instance.query', method: 'GET', path: '/storage/api/v1/instances', handle: queryInstances },
];

const queryScope = 'altinn:serviceowner/instances.read';

function queryInstances(call: Call): Outgoing {
  const query = new URLSearchParams(call.query);
  const owner = readOwnerHeader(call, query);
  if (typeof owner === 'object') return owner;
  if (owner !== undefined) query.set('instanceOwner.partyId', String(owner));
  const refusal = call.caller?.kind === 'org' ? refuseOwner(call, query) : refusePerson(query);
  if (refusal !== undefined) return refusal;
  if (platformDifferences.queryNeedsApp[call.world.platform] && !query.has('appId')) {
    return jsonString(500, 'Unable to perform query on instances due to: Queries for instances must include applicationId in local test.');
  }
  const read = readFilters(query, call.world.platform);
  if ('fault' in read) return faultAnswer(call, read.fault);
  const size = Number(query.get('size') ?? 100);
  if (!Number.isInteger(size)) return bindingProblem(call, { size: [`The value '${query.get('size')}' is not valid.`] });
  const rows = sorted([...call.world.instances.values()].filter(read.filter).filter((instance) => isListed(call, instance)), query.get('order'));
  return answerRows(call, rows, size);
}

/** The party that the header names; an answer if it cannot be read. */
function readOwnerHeader({ incoming, world }: Call, query: URLSearchParams): number | Outgoing | undefined {
  const header = incoming.headers.get('X-Ai-InstanceOwnerIdentifier');
  if (header === null || header === '') return undefined;
  if (query.has('instanceOwner.partyId')) return jsonString(400, 'Both InstanceOwner.PartyId and InstanceOwnerIdentifier cannot be present at the same time.');
  const [kind = '', number = '', ...rest] = header.replaceAll(' ', '').toLowerCase().split(':');
  if (rest.length > 0 || !['person', 'organisation'].includes(kind)) return jsonString(400, 'Invalid InstanceOwnerIdentifier.');
  if (kind === 'organisation' && !/^\d{9}$/.test(number)) return jsonString(400, 'Organization number needs to be exactly 9 digits.');
  if (kind === 'person' && !/^\d{11}$/.test(number)) return jsonString(400, 'Person number needs to be exactly 11 digits.');
  const party = kind === 'person' ? partyByPersonNumber(world.population, number) : partyByOrganisationNumber(world.population, number);
  return party?.partyId ?? empty(404);
}

/** behaviours: storage-query-owner-*, storage-query-cross-org-* */
function refuseOwner(call: Call, query: URLSearchParams): Outgoing | undefined {
  const { caller, world } = call;
  if (caller?.kind !== 'org') return undefined;
  if (caller.org === undefined) return problem(call, 400);
  const appId = query.get('appId');
  const asked = appId?.split('/')[0] ?? query.get('org');
  if (asked === null) return caller.scopes.includes(queryScope) ? jsonString(400, 'Org or AppId must be defined.') : empty(403);
  if (!caller.scopes.includes(queryScope)) return empty(403);
  if (asked.toLowerCase() === caller.org.toLowerCase()) return undefined;
  if (appId === null) return jsonString(400, 'AppId must be defined.');
  const some = [...world.instances.values()].find((instance) => instance.appId === appId);
  return some !== undefined && mayCaller(call, some, 'read') ? undefined : empty(403);
}

function refusePerson(query: URLSearchParams): Outgoing | undefined {
  return query.has('instanceOwner.partyId') ? undefined : jsonString(400, 'Either InstanceOwnerPartyId or InstanceOwnerIdentifier need to be defined.');
}

/** behaviour: storage-query-user-hard-deleted-empty – only owners see what is gone for good. */
function isListed({ caller, world }: Call, { document }: StoredInstance): boolean {
  return !document.status.isHardDeleted || (caller?.kind === 'org' && platformDifferences.hardDeletedListed[world.platform]);
}

function faultAnswer(call: Call, { status, text, errors }: QueryFault): Outgoing {
  return errors === undefined ? jsonString(status, text ?? '') : bindingProblem(call, errors);
}

/** behaviour: storage-query-order-ascending – always by the time of the last change; whatever does not begin with desc: is ascending. */
function sorted(instances: readonly StoredInstance[], order: string | null): readonly StoredInstance[] {
  const sign = order === null || order.startsWith('desc:') ? -1 : 1;
  return [...instances].sort((one, other) => sign * compareKeys(keyOf(one), keyOf(other)));
}

interface RowKey {
  readonly changed: string;
  readonly guid: string;
}

function keyOf({ document, guid }: StoredInstance): RowKey {
  return { changed: document.lastChanged, guid };
}

function compareKeys(one: RowKey, other: RowKey): number {
  return one.changed < other.changed ? -1 : one.changed > other.changed ? 1 : one.guid < other.guid ? -1 : one.guid > other.guid ? 1 : 0;
}

/** behaviours: storage-paging-* – a page is cut before permissions are looked at, so a short one may have a next. */
function answerRows(call: Call, rows: readonly StoredInstance[], size: number): Outgoing {
  const { world, incoming, query } = call;
  const isPaged = platformDifferences.paging[world.platform];
  const after = isPaged ? readToken(query.get('continuationToken')) : undefined;
  // behaviour: storage-paging-token-not-numbers
  if (after === 'unreadable') return jsonString(500, 'Unable to perform query on instances due to: The input string was not in a correct format.');
  const page = isPaged ? pageOf(rows, size, after, query.get('order')) : { rows, last: undefined };
  const shown = page.rows.filter((instance) => call.caller?.kind === 'org' || mayCaller(call, instance, 'read'));
  const self = `https://platform.${world.linkHost}/storage/api/v1/instances${selfQuery(incoming.url)}`;
  const instances = shown.map((instance) => storageInstance(instance, 'own', query.get('includeDataElements')?.toLowerCase() !== 'false'));
  const next = page.last === undefined ? null : `${withoutToken(self)}&continuationToken=${encodeURIComponent(encodeURIComponent(tokenOf(page.last)))}`;
  return json(200, { ...(platformDifferences.totalHits[world.platform] ? { totalHits: 0 } : {}), count: instances.length, self, next, instances });
}

function pageOf(rows: readonly StoredInstance[], size: number, after: RowKey | undefined, order: string | null): { readonly rows: readonly StoredInstance[]; readonly last: RowKey | undefined } {
  const sign = order === null || order.startsWith('desc:') ? -1 : 1;
  const rest = after === undefined || after === nowhere ? rows : rows.filter((row) => sign * compareKeys(keyOf(row), after) > 0);
  const page = rest.slice(0, Math.max(0, size));
  const last = page.at(-1);
  // behaviour: storage-paging-size-zero-loops
  if (size === 0) return { rows: page, last: after ?? nowhere };
  return { rows: page, last: page.length === size && last !== undefined ? keyOf(last) : undefined };
}

/** The address as it came; one with a token is written anew without it, and with it at the end. Recorded: after. */
function selfQuery(url: URL): string {
  const token = url.searchParams.get('continuationToken');
  if (token === null) return url.search;
  const rest = new URLSearchParams(url.search);
  rest.delete('continuationToken');
  return `?${[...rest].map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')}&continuationToken=${encodeURIComponent(token)}`;
}

function withoutToken(address: string): string {
  const [path = '', query = ''] = address.split('?');
  return `${path}?${query.split('&').filter((pair) => !pair.startsWith('continuationToken=')).join('&')}`;
}

/** The time of the last change and the id of the last row: where the next page begins. */
function tokenOf({ changed, guid }: RowKey): string {
  return `${changed};${guid}`;
}

/** Before all rows, in whatever order: where a page of none leads. */
const nowhere: RowKey = { changed: '', guid: '' };

/** behaviours: storage-paging-follow-next-verbatim, storage-paging-decoded-token-accepted – one decoding more or less does no harm; what has no semicolon is none. */
function readToken(token: string | null): RowKey | 'unreadable' | undefined {
  if (token === null) return undefined;
  let text = token;
  for (let round = 0; round < 2 && text.includes('%'); round += 1) text = decodeURIComponent(text);
  const [changed = '', guid] = text.split(';');
  if (guid === undefined) return undefined;
  if (changed === '' && guid === '') return nowhere;
  return Number.isNaN(Date.parse(changed)) ? 'unreadable' : { changed, guid };
}
