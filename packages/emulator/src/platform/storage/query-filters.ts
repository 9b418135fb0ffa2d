/**
 * The filters of a query for instances, by name and in the order in which storage looks at them.
 *
 * @module
 */
import type { StoredInstance, World } from '../../world/world.js';
import { platformDifferences } from '../differences.js';

/** A time of an instance, as text. */
type TimeOf = (instance: StoredInstance) => string | null | undefined;

/** Whether an instance is wanted. */
export type Filter = (instance: StoredInstance) => boolean;

/** A query that storage answers with an error: its text, as a JSON string. */
export interface QueryFault {
  readonly status: 400 | 500;
  readonly text?: string;
  /** Members that could not be bound. */
  readonly errors?: Readonly<Record<string, readonly string[]>>;
}

type Reader = (values: readonly string[], name: string, platform: World['platform']) => Filter | QueryFault;

const flag = (of: Filter): Reader => ([value = ''], name) => {
  const text = value.toLowerCase();
  if (text !== 'true' && text !== 'false') return { status: 400, errors: { [name]: [`The value '${value}' is not valid.`] } };
  return (instance) => of(instance) === (text === 'true');
};

const same = (of: (instance: StoredInstance) => string | null | undefined): Reader => ([value]) => (instance) => of(instance) === value;

const nothing: Filter = () => true;

const operators: Readonly<Record<string, (order: number) => boolean>> = {
  eq: (order) => order === 0,
  gt: (order) => order > 0,
  gte: (order) => order >= 0,
  lt: (order) => order < 0,
  lte: (order) => order <= 0,
};

/** Order of an instance's time to a bound; `undefined` where it has none. */
type Comparison = (instance: StoredInstance) => number | undefined;

/**
 * Bounds of a time, each with its operator before the first colon: `gt:2026-01-01`. `compare` gives `undefined` for a bound
 * that cannot be read. behaviours: storage-query-lastchanged-*, storage-query-same-operator-twice
 */
const bounds = (compare: (bound: string, platform: World['platform']) => Comparison | undefined): Reader => (values, name, platform) => {
  const filters: Filter[] = [];
  const seen = new Set<string>();
  const strict = platformDifferences.strictTimeBounds[platform];
  for (const value of values) {
    const { operator, bound } = (strict ? splitStrictly : splitLeniently)(value);
    const comparison = operator === undefined ? undefined : compare(bound, platform);
    if (operator === undefined || comparison === undefined || (strict && seen.has(operator))) {
      return { status: 500, text: strict ? `Invalid date expression: ${value} for query key: ${name}` : `Unable to perform query on instances due to: String '${bound}' was not recognized as a valid DateTime.` };
    }
    seen.add(operator);
    const holds = operators[operator];
    // behaviour: storage-query-unknown-operator-ignored
    if (holds === undefined) continue;
    filters.push((instance) => {
      const order = comparison(instance);
      return order !== undefined && holds(order);
    });
  }
  return (instance) => filters.every((filter) => filter(instance));
};

/** What stands before the first colon is an operator, known or not. behaviour: storage-query-lastchanged-date-without-operator */
function splitStrictly(value: string): { readonly operator: string | undefined; readonly bound: string } {
  const colon = value.indexOf(':');
  return { operator: colon === -1 ? undefined : value.slice(0, colon), bound: value.slice(colon + 1) };
}

/** The local test server takes what begins with no operator for an equal time. Recorded: after. */
function splitLeniently(value: string): { readonly operator: string; readonly bound: string } {
  const operator = value.slice(0, Math.max(0, value.indexOf(':')));
  return Object.hasOwn(operators, operator) ? { operator, bound: value.slice(operator.length + 1) } : { operator: 'eq', bound: value };
}

const compareTimes = (of: TimeOf, bound: string): Comparison | undefined => {
  const moment = readTime(bound);
  return moment === undefined ? undefined : (instance): number | undefined => {
    const stored = of(instance);
    return stored === null || stored === undefined ? undefined : Date.parse(stored) - moment;
  };
};

/** Times of machines are compared as times. behaviours: storage-query-lastchanged-*; recorded: marker, after. */
const time = (of: TimeOf): Reader => bounds((bound) => compareTimes(of, bound));

/**
 * Milliseconds since 1970; a time without zone is UTC. A time of day alone is one too, so that `2026-01-01T00:00:00Z`
 * without operator is `00:00Z` with an unknown one.
 */
function readTime(text: string): number | undefined {
  const found = /^(?:(\d{4}-\d\d-\d\d)T?)?(\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/.exec(text);
  if (found === null || text === '') return undefined;
  const [, day = '1970-01-01', clock = '00:00', zone = 'Z'] = found;
  const moment = Date.parse(`${day}T${clock}${clock.endsWith(zone) ? '' : zone}`);
  return Number.isNaN(moment) ? undefined : moment;
}

/** Times that people set are compared as texts. behaviour: storage-query-duebefore-is-text-comparison */
const textTime = (of: TimeOf): Reader => bounds((bound, platform) => (!platformDifferences.peopleTimesAsText[platform] ? compareTimes(of, bound) : (instance): number | undefined => {
  const stored = of(instance);
  return stored === null || stored === undefined ? undefined : stored < bound ? -1 : Number(stored > bound);
}));

const owner = ({ appId }: StoredInstance): string => appId.split('/')[0] ?? '';
const confirmedBy = ({ document }: StoredInstance, stakeholder: string): boolean => document.completeConfirmations?.some(({ stakeholderId }) => stakeholderId === stakeholder) === true;

const readers: Readonly<Record<string, Reader>> = {
  org: same(owner),
  appId: same(({ appId }) => appId),
  'instanceOwner.partyId': ([value = ''], name) => (/^-?\d+$/.test(value)
    ? (instance): boolean => instance.document.instanceOwner.partyId === value
    : { status: 400, errors: { [name]: [`The value '${value}' is not valid.`] } }),
  'process.currentTask': same(({ document }) => document.process?.currentTask?.elementId),
  'process.isComplete': (values, name, platform) => (platformDifferences.completeFilter[platform] ? flag(({ document }) => Boolean(document.process?.ended))(values, name, platform) : nothing),
  'process.ended': textTime(({ document }) => document.process?.ended),
  'status.isArchived': flag(({ document }) => document.status.isArchived),
  'status.isSoftDeleted': flag(({ document }) => document.status.isSoftDeleted),
  'status.isHardDeleted': flag(({ document }) => document.status.isHardDeleted),
  lastChanged: time(({ document }) => document.lastChanged),
  created: time(({ document }) => document.created),
  visibleAfter: textTime(({ document }) => document.visibleAfter),
  dueBefore: textTime(({ document }) => document.dueBefore),
  confirmed: flag((instance) => confirmedBy(instance, owner(instance))),
  excludeConfirmedBy: ([value = '']) => (instance) => !confirmedBy(instance, value),
  A3Ref: ([value = '']) => (value.length === 12
    ? (instance): boolean => instance.guid.endsWith(value.toLowerCase())
    : { status: 400, text: 'The A3 reference needs to be exactly 12 characters long.' }),
  // Instances of the emulator are none that were moved here from the platform before this one.
  'dataValues.A2ArchRef': (_, __, platform) => (): boolean => !platformDifferences.archiveReferenceFilter[platform],
};

/** Reads the filters of a query. Parameters that are none are ignored, those of an older platform too. */
export function readFilters(query: URLSearchParams, platform: World['platform']): { readonly filter: Filter } | { readonly fault: QueryFault } {
  const filters: Filter[] = [];
  for (const [name, reader] of Object.entries(readers)) {
    const values = query.getAll(name);
    if (values.length === 0) continue;
    const read = reader(values, name, platform);
    if (typeof read !== 'function') return { fault: read };
    filters.push(read);
  }
  return { filter: (instance) => filters.every((one) => one(instance)) };
}
