/**
 * The filters of a query for instances, by name and in the order in which storage looks at them.
 *
 * @module
 */
import type { StoredInstance } from '../../world/world.js';

/** Whether an instance is wanted. */
export type Filter = (instance: StoredInstance) => boolean;

/** A query that storage answers with an error: its text, as a JSON string. */
export interface QueryFault {
  readonly status: 400 | 500;
  readonly text?: string;
  /** Members that could not be bound. */
  readonly errors?: Readonly<Record<string, readonly string[]>>;
}

type Reader = (values: readonly string[], name: string, platform: 'altinn' | 'localtest') => Filter | QueryFault;

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

/** Times of machines are compared as times. behaviours: storage-query-lastchanged-*; recorded: marker, after. */
const time = (of: (instance: StoredInstance) => string): Reader => (values, name, platform) => {
  const filters: Filter[] = [];
  const seen = new Set<string>();
  for (const value of values) {
    const colon = value.indexOf(':');
    const operator = value.slice(0, colon);
    const expression = value.slice(colon + 1);
    if (platform === 'localtest' && !Object.hasOwn(operators, operator)) return () => false;
    const moment = readTime(expression);
    const fault: QueryFault = platform === 'localtest'
      ? { status: 500, text: `Unable to perform query on instances due to: String '${expression}' was not recognized as a valid DateTime.` }
      : { status: 500, text: `Invalid date expression: ${value} for query key: ${name}` };
    if (moment === undefined || seen.has(operator)) return fault;
    seen.add(operator);
    const holds = operators[operator];
    // behaviour: storage-query-unknown-operator-ignored
    if (holds !== undefined) filters.push((instance) => holds(Date.parse(of(instance)) - moment));
  }
  return (instance) => filters.every((filter) => filter(instance));
};

/** Milliseconds since 1970; a time without zone is UTC. */
function readTime(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/.test(text)) return undefined;
  const moment = Date.parse(/T.*(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : text.includes('T') ? `${text}Z` : `${text}T00:00:00Z`);
  return Number.isNaN(moment) ? undefined : moment;
}

/** Times that people set are compared as texts. behaviour: storage-query-duebefore-is-text-comparison */
const textTime = (of: (instance: StoredInstance) => string | null | undefined): Reader => (values) => {
  const filters = values.flatMap((value): Filter[] => {
    const colon = value.indexOf(':');
    const holds = operators[value.slice(0, colon)];
    const bound = value.slice(colon + 1);
    if (holds === undefined) return [];
    return [(instance) => {
      const stored = of(instance);
      return stored !== null && stored !== undefined && holds(stored < bound ? -1 : stored > bound ? 1 : 0);
    }];
  });
  return (instance) => filters.every((filter) => filter(instance));
};

const owner = ({ appId }: StoredInstance): string => appId.split('/')[0] ?? '';
const confirmedBy = ({ document }: StoredInstance, stakeholder: string): boolean => document.completeConfirmations?.some(({ stakeholderId }) => stakeholderId === stakeholder) === true;

const readers: Readonly<Record<string, Reader>> = {
  org: same(owner),
  appId: same(({ appId }) => appId),
  'instanceOwner.partyId': ([value = ''], name) => (/^-?\d+$/.test(value)
    ? (instance): boolean => instance.document.instanceOwner.partyId === value
    : { status: 400, errors: { [name]: [`The value '${value}' is not valid.`] } }),
  'process.currentTask': same(({ document }) => document.process?.currentTask?.elementId),
  // Recorded: marker – the local test server does not look at it.
  'process.isComplete': (values, name, platform) => (platform === 'localtest' ? nothing : flag(({ document }) => Boolean(document.process?.ended))(values, name, platform)),
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
  'dataValues.A2ArchRef': () => (): boolean => false,
};

/** Reads the filters of a query. Parameters that are none are ignored, those of an older platform too. */
export function readFilters(query: URLSearchParams, platform: 'altinn' | 'localtest'): { readonly filter: Filter } | { readonly fault: QueryFault } {
  const filters: Filter[] = [];
  for (const [name, reader] of Object.entries(readers)) {
    if (platform === 'localtest' && name === 'dataValues.A2ArchRef') continue;
    const values = query.getAll(name);
    if (values.length === 0) continue;
    const read = reader(values, name, platform);
    if (typeof read !== 'function') return { fault: read };
    filters.push(read);
  }
  return { filter: (instance) => filters.every((one) => one(instance)) };
}
