/**
 * Lets faults happen to requests, by a plan that may change while the emulator runs.
 *
 * @module
 */
import { shiftedClock } from '../clock/virtual-clock.js';
import type { Incoming, Outgoing } from '../http/exchange.js';
import type { World } from '../world/world.js';
import type { Fault, FaultableRequest, FaultedWork, FaultPlan, FaultRecord } from './fault.js';
import { cutAfter, hidingDataValues, withExpiredToken, withHostileLinks, withoutDataValues, withoutFields } from './wire.js';

/** What an emulator's faults are set and watched by. */
export interface Faults {
  /** From now on this plan holds; counts begin anew. */
  set(plan: FaultPlan): void;
  /** No more faults; counts begin anew. */
  clear(): void;
  /** What has happened since the start, in order. */
  readonly records: readonly FaultRecord[];
  /** How many requests of each operation there have been since the plan was set, with faults or without. */
  readonly requests: () => ReadonlyMap<string, number>;
  /** Resolves when all work that was to be done later is done. */
  settled(): Promise<void>;
}

/** A request on its way to its handler. */
export interface FaultableWork {
  readonly operation: string;
  readonly world: World;
  readonly incoming: Incoming;
  /** Does the work. A fault may hand it another request and another view of the world than the real ones. */
  readonly perform: (world: World, incoming: Incoming) => Promise<Outgoing>;
}

export interface FaultsAtWork extends Faults {
  /** Answers a request, with what the plan lets happen to it. */
  answer(work: FaultableWork): Promise<Outgoing>;
}

/** Makes the faults of one emulator. */
export function createFaults(initial: FaultPlan = []): FaultsAtWork {
  let plan = initial;
  let counts = new Map<string, number>();
  let sequence = 0;
  const records: FaultRecord[] = [];
  const later = new Set<Promise<unknown>>();

  const set = (next: FaultPlan): void => {
    plan = next;
    counts = new Map();
    sequence = 0;
  };
  const postpone = ({ world, incoming, perform }: FaultableWork, after: number): void => {
    // Whoever asked is long gone: his going away stops nothing any more.
    const whole: Incoming = { ...incoming, signal: new AbortController().signal };
    const done = world.clock.sleep(after).then(() => perform(world, whole)).catch(() => undefined).finally(() => later.delete(done));
    later.add(done);
  };

  return {
    set,
    clear: () => set([]),
    records,
    requests: () => counts,
    settled: async () => {
      while (later.size > 0) await Promise.all(later);
    },
    answer: async (work) => {
      const count = (counts.get(work.operation) ?? 0) + 1;
      counts.set(work.operation, count);
      sequence += 1;
      const request = { operation: work.operation, count, sequence, method: work.incoming.method, url: work.incoming.url, headers: work.incoming.headers };
      let answer = (one: FaultableWork): Promise<Outgoing> => one.perform(one.world, one.incoming);
      // The first of several faults is the one nearest to the caller.
      for (const fault of [...faultsFor(plan, request)].reverse()) {
        records.push({ operation: work.operation, count, sequence: request.sequence, kind: fault.kind, work: workOf(fault) });
        const inner = answer;
        answer = (one) => answerWith(fault, one, inner, postpone);
      }
      return answer(work);
    },
  };
}

function faultsFor(plan: FaultPlan, request: FaultableRequest): readonly Fault[] {
  if (typeof plan === 'function') return listOf(plan(request));
  return plan
    .filter(({ operation, occurrence = 1 }) => (operation === '*' || operation === request.operation) && meets(occurrence, operation === '*' ? request.sequence : request.count))
    .flatMap(({ fault }) => listOf(fault));
}

function listOf(fault: Fault | readonly Fault[] | undefined): readonly Fault[] {
  return fault === undefined ? [] : Array.isArray(fault) ? fault as readonly Fault[] : [fault as Fault];
}

function meets(occurrence: number | readonly number[] | 'every', count: number): boolean {
  return occurrence === 'every' || (typeof occurrence === 'number' ? occurrence === count : occurrence.includes(count));
}

/** What becomes of the work where the fault itself does not say. */
function workOf(fault: Fault): NonNullable<FaultedWork['work']> {
  if ('work' in fault && fault.work !== undefined) return fault.work;
  return fault.kind === 'lose-request' || fault.kind === 'status' || fault.kind === 'expired-token' ? 'not done' : 'done';
}

type Answer = (work: FaultableWork) => Promise<Outgoing>;

const nothing: Outgoing = { status: 200, headers: [] };

async function answerWith(fault: Fault, work: FaultableWork, inner: Answer, postpone: (work: FaultableWork, after: number) => void): Promise<Outgoing> {
  const { world, incoming } = work;
  switch (fault.kind) {
    case 'lose-request':
    case 'lose-response':
      await doWork(fault, work, inner, postpone);
      return { ...nothing, breaks: 'before-answer' };
    case 'no-answer':
      await doWork(fault, work, inner, postpone);
      return never(incoming.signal);
    case 'cut-body':
      return cutAfter(await doWork(fault, work, inner, postpone) ?? nothing, fault.bytes);
    case 'status':
      await doWork(fault, work, inner, postpone);
      return { status: fault.status, headers: Object.entries(fault.headers ?? {}), ...(fault.body === undefined ? {} : { body: fault.body }) };
    case 'delay': {
      if (fault.of === 'request') await world.clock.sleep(fault.milliseconds);
      const answer = await inner(work);
      if (fault.of !== 'request') await world.clock.sleep(fault.milliseconds);
      return answer;
    }
    case 'expired-token':
      return inner({ ...work, incoming: withExpiredToken(incoming) });
    case 'hostile-link':
      return withHostileLinks(await inner(work), fault.origin);
    case 'clock-shift': {
      const clock = shiftedClock(world.clock, fault.milliseconds);
      const answer = await inner({ ...work, world: { ...world, clock } });
      const date: readonly [string, string] = ['Date', new Date(clock.now()).toUTCString()];
      return { ...answer, headers: [...answer.headers.filter(([name]) => name.toLowerCase() !== 'date'), date] };
    }
    case 'drop-fields':
      return inner({ ...work, incoming: withoutFields(incoming, fault.fields) });
    case 'drop-data-values':
      return hidingDataValues(await inner({ ...work, incoming: withoutDataValues(incoming) }));
    case 'away':
      return inner({ ...work, world: { ...world, away: new Set([...world.away, ...fault.parts]) } });
  }
}

/** Does the work now, or later, or not; its answer if it was done now. */
async function doWork(fault: Fault & FaultedWork, work: FaultableWork, inner: Answer, postpone: (work: FaultableWork, after: number) => void): Promise<Outgoing | undefined> {
  const when = workOf(fault);
  if (when === 'done') return inner(work);
  if (when === 'done later') postpone({ ...work, perform: (world, incoming) => inner({ ...work, world, incoming }) }, fault.after ?? 60_000);
  return undefined;
}

/** Waits until the caller gives up. */
function never(signal: AbortSignal): Promise<Outgoing> {
  return new Promise((resolve) => {
    const giveUp = (): void => resolve({ ...nothing, breaks: 'before-answer' });
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}
