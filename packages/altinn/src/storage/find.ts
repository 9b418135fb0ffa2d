/**
 * Lists of instances, from the platform's storage: all pages.
 *
 * @see https://docs.altinn.studio/api/storage/instances/
 * @module
 */
import { AltinnError } from '../errors/altinn-error.js';
import type { CallOptions } from '../http/call.js';
import { callForJson, isAbsent, isInstance } from '../http/json-answer.js';
import { pages, tokenIn } from '../http/pages.js';
import { instanceOwnerIdentifier } from '../instances/party-reference.js';
import type { PartyReference } from '../instances/party-reference.js';
import { isObject } from '../members/members.js';
import type { operations } from '../platform/storage.js';
import { partyIdText, storedInstancesAddress } from '../service/addresses.js';
import { limitsOf } from '../service/service-connection.js';
import type { ServiceConnection } from '../service/service-connection.js';
import type { Instance, InstanceQueryAnswer } from '../wire/index.js';

/** A time: milliseconds since 1970, or ISO 8601. */
export type Time = number | string;

/** From, exclusive, and to, exclusive. */
export interface TimeRange {
  readonly after?: Time;
  readonly before?: Time;
}

/** Which instances of the party to find: of this service, and with all that is said here. Data values cannot be asked for. */
export interface InstanceQuery {
  readonly party: PartyReference;
  readonly created?: TimeRange;
  readonly lastChanged?: TimeRange;
  readonly currentTask?: string;
  readonly ended?: boolean;
  readonly archived?: boolean;
  /** In the bin. Left out: those too. */
  readonly softDeleted?: boolean;
  /** Left out: those too, as the platform does. */
  readonly hardDeleted?: boolean;
  /** In a page. Default: the platform's, 100. */
  readonly pageSize?: number;
}

/**
 * `GET {platform}/storage/api/v1/instances`, page by page, from the least recently changed, which loses none while the list changes.
 *
 * @throws AltinnError `query-failed`; `answer-unreadable` for a page that cannot be read, and for pages without end
 */
export async function* findInstances(connection: ServiceConnection, query: InstanceQuery, options: CallOptions = {}): AsyncIterable<Instance> {
  const name = 'instance.query';
  const { parameters, headers } = requestOf(connection, query);
  const seen = new Set<string>();
  const read = (token: string | undefined): Promise<InstanceQueryAnswer> => {
    const url = storedInstancesAddress(connection, token === undefined ? parameters : [...parameters, ['continuationToken', token]]);
    return callForJson<InstanceQueryAnswer>(connection, { operation: name, method: 'GET', url, headers, ...limitsOf(options) }, isPage);
  };
  // A page may be short or empty and yet not the last.
  for await (const { instances } of pages(name, read, ({ next }) => tokenIn(next, 'continuationToken'))) {
    for (const instance of instances ?? []) {
      // One that changes while the pages are read comes twice.
      if (seen.has(instance.id)) continue;
      seen.add(instance.id);
      yield instance;
    }
  }
}

/** An entry that cannot be read makes the whole page one: who looks for an instance must not miss it in silence. */
function isPage(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { instances } = value;
  return isAbsent(instances) || (Array.isArray(instances) && instances.every(isInstance));
}

type QueryParameters = { readonly [Name in keyof NonNullable<operations['getInstances']['parameters']['query']>]: unknown };

function requestOf(connection: ServiceConnection, query: InstanceQuery): {
  readonly parameters: readonly (readonly [string, string])[]; readonly headers: Readonly<Record<string, string>>;
} {
  const name = 'instance.query';
  const { party } = query;
  const byId = 'partyId' in party && party.partyId !== undefined;
  const flags = {
    'process.currentTask': query.currentTask,
    'process.isComplete': query.ended,
    'status.isArchived': query.archived,
    'status.isSoftDeleted': query.softDeleted,
    'status.isHardDeleted': query.hardDeleted,
    'size': query.pageSize,
  } satisfies QueryParameters;
  return {
    parameters: [
      ...(byId ? [['instanceOwner.partyId', partyIdText(party.partyId, name)] as const] : []),
      ['appId', connection.appId],
      ...rangeParameters('created', query.created),
      ...rangeParameters('lastChanged', query.lastChanged),
      ...Object.entries(flags).flatMap(([key, value]) => value === undefined ? [] : [[key, String(value)] as const]),
      ['order', 'asc:lastChanged'],
    ],
    // Not in the address: it can be a national id.
    headers: byId ? {} : { 'x-ai-instanceowneridentifier': instanceOwnerIdentifier(party, name) },
  };
}

function rangeParameters(name: string, range: TimeRange | undefined): readonly (readonly [string, string])[] {
  return [
    ...(range?.after === undefined ? [] : [[name, `gt:${timeText(range.after)}`] as const]),
    ...(range?.before === undefined ? [] : [[name, `lt:${timeText(range.before)}`] as const]),
  ];
}

/** In UTC: an offset's plus sign has made the platform fail. */
function timeText(time: Time): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) throw new AltinnError({ code: 'argument', operation: 'instance.query', outcomeKnown: true, reason: 'a time' });
  return date.toISOString();
}
