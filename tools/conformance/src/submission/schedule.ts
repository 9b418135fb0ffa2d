/**
 * Schedules of what can happen: submissions, crashes at any journal write, restarts, parallel workers, faults on the wire, and
 * time. A schedule is data; running it gives every way in which the promises were broken.
 *
 * @module
 */
import { isAltinnError } from '@blankett/altinn';
import type { Fault } from '@blankett/emulator';
import fc from 'fast-check';
import { forgetful, mortal } from './crash.js';
import type { CrashPoint } from './crash.js';
import { faultsOf } from './oracle.js';
import type { Expected } from './oracle.js';
import { confirmationTask, dataTask } from './trial-service.js';
import type { Melding } from './trial-service.js';
import { file, startTrial } from './trial.js';
import type { Safeguard, Trial } from './trial.js';

/** One thing that happens. */
export type Happening =
  /** Without `wait` the next thing happens while it goes on. */
  | { readonly kind: 'submit'; readonly reference: number; readonly revision: number; readonly minutes: number; readonly wait: boolean; readonly crash?: CrashPoint }
  | { readonly kind: 'fault'; readonly operation: string; readonly fault: Fault; readonly times: number }
  | { readonly kind: 'pass'; readonly minutes: number };

export interface ScheduleOptions {
  readonly seed?: number;
  readonly without?: readonly Safeguard[];
  /** Journals that forget what was not flushed. */
  readonly unflushed?: boolean;
}

export interface Outcome {
  /** How the promises were broken. */
  readonly faults: readonly string[];
  /** Kinds of events at whose writes processes died. */
  readonly crashes: readonly string[];
  /** `process.next lose-response done` … */
  readonly injected: readonly string[];
}

const minute = 60_000;
const references = ['r-1', 'r-2'];
const operations = [
  'instance.instantiate', 'instance.read', 'instance.query', 'data.replace', 'data.read', 'data.create', 'validate.instance', 'process.read', 'process.next',
  'metadata.read', 'metadata.process',
] as const;

const work = fc.constantFrom('done' as const, 'not done' as const, 'done later' as const);
/** On both sides of the limit beyond which nothing comes any more (400 s after an instantiation began). */
const after = fc.oneof(fc.integer({ min: 1_000, max: 390_000 }), fc.integer({ min: 410_000, max: 1_800_000 }));

const wireFault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('lose-request' as const, 'lose-response' as const, 'no-answer' as const), work, after }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut-body' as const), bytes: fc.integer({ min: 0, max: 400 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('status' as const), status: fc.constantFrom(500, 502, 503, 504), work, after }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('status' as const), status: fc.constantFrom(403, 409, 429, 401), work: fc.constant('not done' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delay' as const), milliseconds: fc.integer({ min: 100, max: 500_000 }), of: fc.constantFrom('request' as const, 'response' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('away' as const), parts: fc.constant(['platform' as const]) }) },
);

const faultHappening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ kind: fc.constant('fault' as const), operation: fc.constantFrom(...operations), fault: wireFault, times: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({
    kind: fc.constant('fault' as const), operation: fc.constant('data.replace'), times: fc.integer({ min: 1, max: 2 }),
    fault: fc.constant<Fault>({ kind: 'drop-fields', fields: ['belop', 'antall'] }),
  }) },
);

const crash: fc.Arbitrary<CrashPoint> = fc.record({ write: fc.integer({ min: 1, max: 24 }), when: fc.constantFrom('before' as const, 'after' as const) });

const submitHappening: fc.Arbitrary<Happening> = fc.record({
  kind: fc.constant('submit' as const),
  reference: fc.nat({ max: references.length - 1 }),
  revision: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) }),
  minutes: fc.constantFrom(1, 10, 60),
  wait: fc.boolean(),
  crash,
}, { requiredKeys: ['kind', 'reference', 'revision', 'minutes', 'wait'] });

const passHappening: fc.Arbitrary<Happening> = fc.record({ kind: fc.constant('pass' as const), minutes: fc.constantFrom(0.1, 1, 10) });

/** All that can happen, as arbitraries: the commands of a model-based test. */
export const happenings: readonly fc.Arbitrary<Happening>[] = [faultHappening, submitHappening, submitHappening, passHappening];

/** The world in which things happen, until it is judged. */
export interface Field {
  readonly trial: Trial;
  happen(happening: Happening): Promise<void>;
  /** Brings everything to its end without further faults, and judges. */
  judge(): Promise<Outcome>;
}

export async function openField({ seed = 1, without = [], unflushed = false }: ScheduleOptions = {}): Promise<Field> {
  const trial = await startTrial({ seed, tasks: [dataTask, confirmationTask] });
  const pending: { readonly operation: string; readonly fault: Fault; times: number }[] = [];
  const injected: string[] = [];
  const crashes: string[] = [];
  const running: Promise<unknown>[] = [];
  const contents = references.map(() => new Set<number>());
  const told = references.map(() => false);
  const forgetting = unflushed ? forgetful(trial.journal) : { journal: trial.journal, crash: () => undefined };
  trial.emulator.faults.set(({ operation }) => {
    const rule = pending.find(one => one.operation === operation && one.times > 0);
    if (rule === undefined) return undefined;
    rule.times -= 1;
    injected.push(`${operation} ${rule.fault.kind} ${'work' in rule.fault ? rule.fault.work : 'done'}`);
    return rule.fault;
  });

  const submit = async (index: number, revision: number, minutes: number, point?: CrashPoint): Promise<string> => {
    const worker = mortal(forgetting.journal, trial.clock, point);
    const client = trial.another({ journal: worker.journal, clock: worker.clock, without });
    contents[index]!.add(revision);
    try {
      const result = await client.submit({
        reference: references[index]!, party: { partyId: 510101 }, forms: { skjema: formOf(index, revision) }, confirm: true, deadline: minutes * minute,
        attachments: [{ dataType: 'vedlegg', name: `Vedlegg ${index}.pdf`, body: file }],
      });
      if (result.state === 'sent') told[index] = true;
      return result.state;
    } catch (error) {
      if (isAltinnError(error)) return error.code;
      if (worker.diedAt() === undefined) throw error;
      crashes.push(worker.diedAt()!);
      forgetting.crash();
      return 'died';
    }
  };

  return {
    trial,
    async happen(happening) {
      if (happening.kind === 'fault') {
        pending.push({ operation: happening.operation, fault: mild(happening), times: happening.times });
      } else if (happening.kind === 'pass') {
        await trial.clock.sleep(happening.minutes * minute);
      } else {
        const submitted = submit(happening.reference, happening.revision, happening.minutes, happening.crash);
        running.push(submitted);
        if (happening.wait) await submitted;
        else await trial.clock.sleep(10);
      }
    },
    async judge() {
      await Promise.all(running);
      pending.length = 0;
      const ends = await Promise.all(references.map((_, index) => (contents[index]!.size === 0 ? undefined : bringToEnd(index))));
      await trial.emulator.faults.settled();
      await Promise.all(running);
      const expected = await Promise.all(references.map(async (reference, index): Promise<Expected> => ({
        reference,
        forms: [...contents[index]!].map(revision => formOf(index, revision)),
        files: 1,
        reported: ends[index] === undefined ? [] : (await trial.another({ without }).status(reference)).twins.map(({ instance }) => instance),
        isSent: told[index]!,
      })));
      const endless = ends.flatMap((end, index) => (end === undefined || end === 'sent' ? [] : [`${references[index]}: came to no end but ${end}`]));
      return { faults: [...endless, ...await faultsOf(trial, expected)], crashes, injected };
    },
  };

  async function bringToEnd(index: number): Promise<string> {
    let end = '';
    for (let round = 0; round < 6; round += 1) {
      // The latest content, or where it came too late the one that was sent.
      const revisions = [...contents[index]!].reverse();
      end = await submit(index, revisions[round % revisions.length]!, 120);
      if (end === 'sent') return end;
    }
    return end;
  }
}

/** A service that says that it refused what it has done is none that one can be careful with. */
function mild({ operation, fault }: Extract<Happening, { readonly kind: 'fault' }>): Fault {
  return operation !== 'data.replace' && fault.kind === 'drop-fields' ? { kind: 'lose-response' } : fault;
}

function formOf(index: number, revision: number): Melding {
  return { navn: `${references[index]} ${revision}`, belop: 100 + revision, linje: [{ tekst: 'en', antall: index }, { tekst: 'to' }] };
}

/** Runs a schedule from its beginning to its judgement. */
export async function runSchedule(schedule: readonly Happening[], options: ScheduleOptions = {}): Promise<Outcome> {
  const field = await openField(options);
  for (const happening of schedule) await field.happen(happening);
  return field.judge();
}
