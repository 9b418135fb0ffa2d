/**
 * Schedules of what can happen: submissions, crashes at any journal write, restarts, parallel workers, faults on the wire, what
 * persons and owners do meanwhile, and time. A schedule is data.
 *
 * @module
 */
import type { Fault } from '@blankett/emulator';
import fc from 'fast-check';
import type { CrashPoint } from './crash.js';
import { confirmationTask, dataTask, feedbackTask, secondDataTask } from './trial-service.js';
import type { TrialOptions } from './trial-service.js';

const minute = 60_000;

/** One thing that happens. Without `wait` the next thing happens while it goes on. */
export type Happening =
  | {
    readonly kind: 'submit'; readonly submission: number; readonly revision: number; readonly minutes: number; readonly wait: boolean;
    readonly crash?: CrashPoint;
  }
  /** With what was submitted last, or with nothing. */
  | { readonly kind: 'resume'; readonly submission: number; readonly given: boolean; readonly wait: boolean; readonly crash?: CrashPoint }
  | { readonly kind: 'cancel' | 'status'; readonly submission: number; readonly wait: boolean }
  /** Befalls the next requests of the operation, after so many that it spares. */
  | { readonly kind: 'fault'; readonly operation: string; readonly fault: Fault; readonly spares: number; readonly times: number }
  | { readonly kind: 'person'; readonly does: PersonsDeed }
  /** The owner answers every submission that waits for it. */
  | { readonly kind: 'owner'; readonly answer: 'godkjent' | 'avvist' }
  | { readonly kind: 'pass'; readonly minutes: number };

/** What whoever we are logged in as does in the service's pages: to all of our instances, or beside them. */
export type PersonsDeed = 'confirm' | 'send back' | 'delete the draft' | 'write over the form' | 'begin a draft of the same';

/** The service in which a schedule plays. */
export interface ScheduleSetting {
  readonly process: ProcessName;
  readonly library: '8.12.7' | '9.0.0';
  /** How often service tasks fail. */
  readonly failures: number;
  /** What an instance is known again by: the service keeps marks; or drops them, and we have a field, a machine's content, or nothing. */
  readonly marks: Marks;
}

export type Marks = 'dataValues' | 'field' | 'fingerprint' | 'none';

const pdfTask = { id: 'Task_PDF', type: 'pdf' };

export type ProcessName = 'data' | 'confirmation' | 'feedback' | 'service task' | 'two forms';

export const processes: Readonly<Record<ProcessName, TrialOptions>> = {
  'data': { tasks: [dataTask] },
  'confirmation': { tasks: [dataTask, confirmationTask], sendBack: { from: confirmationTask.id, to: dataTask.id } },
  'feedback': {
    tasks: [dataTask, confirmationTask, feedbackTask], outcome: { dataType: 'svar', accepted: ['godkjent'], rejected: ['avvist'], path: '/status' },
  },
  'service task': { tasks: [dataTask, pdfTask, confirmationTask] },
  'two forms': { tasks: [dataTask, secondDataTask, confirmationTask] },
};

const marks = fc.constantFrom<Marks>('dataValues', 'dataValues', 'dataValues', 'dataValues', 'field', 'fingerprint', 'none');

export const settings: fc.Arbitrary<ScheduleSetting> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ process: fc.constantFrom(...Object.keys(processes) as ProcessName[]), library: fc.constantFrom('8.12.7' as const, '9.0.0' as const), failures: fc.constant(0), marks }) },
  // Only version 9 can be asked to go on with one that has failed.
  { weight: 1, arbitrary: fc.record({ process: fc.constant('service task' as const), library: fc.constant('9.0.0' as const), failures: fc.constantFrom(1, 2), marks: fc.constant('dataValues' as const) }) },
);

const operations = [
  'instance.instantiate', 'instance.instantiate', 'instance.instantiate', 'process.next', 'process.next', 'process.next', 'instance.read', 'instance.query',
  'data.replace', 'data.read', 'data.create', 'data.create', 'validate.instance', 'process.read', 'metadata.read', 'metadata.process', 'instance.delete',
  'data.delete', 'process.resume', 'instance.storage-read',
] as const;

const work = fc.constantFrom('done' as const, 'not done' as const, 'done later' as const);

/** On both sides of the limits beyond which nothing comes any more: 400 s after an instantiation began, 600 s after a move. */
const after = fc.oneof(
  fc.integer({ min: 1_000, max: 120_000 }), fc.integer({ min: 280_000, max: 395_000 }), fc.integer({ min: 405_000, max: 590_000 }),
  fc.integer({ min: 610_000, max: 3_600_000 }),
);

/** Moves and files that come later still cannot be told from those of others: of them less is promised. */
const afterOf: Readonly<Record<string, fc.Arbitrary<number>>> = {
  'process.next': fc.integer({ min: 1_000, max: 295_000 }),
  'data.create': fc.integer({ min: 1_000, max: 295_000 }),
};

function wireFault(late: fc.Arbitrary<number>): fc.Arbitrary<Fault> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('lose-request' as const, 'lose-response' as const, 'no-answer' as const), work, after: late }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut-body' as const), bytes: fc.integer({ min: 0, max: 400 }) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('status' as const), status: fc.constantFrom(500, 502, 503, 504), work, after: late }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('status' as const), status: fc.constantFrom(401, 403, 409, 429), work: fc.constant('not done' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('delay' as const), milliseconds: fc.integer({ min: 100, max: 280_000 }), of: fc.constantFrom('request' as const, 'response' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('away' as const), parts: fc.constant(['platform' as const]) }) },
    { weight: 1, arbitrary: fc.constantFrom<Fault>({ kind: 'expired-token' }, { kind: 'hostile-link', origin: 'https://eksempel.invalid' }) },
  );
}

const counts = { spares: fc.constantFrom(0, 0, 0, 1, 2), times: fc.constantFrom(1, 1, 2, 3) };

export const faults: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 18,
    arbitrary: fc.constantFrom(...operations).chain(operation => fc.record({
      kind: fc.constant('fault' as const), operation: fc.constant(operation), fault: wireFault(afterOf[operation] ?? after), ...counts,
    })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('fault' as const), operation: fc.constant('data.replace'), fault: fc.constant<Fault>({ kind: 'drop-fields', fields: ['belop', 'antall'] }), ...counts,
    }),
  },
);

const crash: fc.Arbitrary<CrashPoint> = fc.record({
  write: fc.integer({ min: 1, max: 30 }),
  when: fc.oneof(fc.constantFrom('before' as const, 'after' as const), fc.integer({ min: minute, max: 4 * minute }).map(frozen => ({ frozen }))),
});

/** The first is meant most often: several calls shall meet. */
const submission = fc.constantFrom(0, 0, 1, 2);
const wait = fc.boolean();

export const submits: fc.Arbitrary<Happening> = fc.record({
  kind: fc.constant('submit' as const), submission, wait, crash,
  revision: fc.constantFrom(0, 0, 0, 1),
  minutes: fc.constantFrom(1, 10, 60),
}, { requiredKeys: ['kind', 'submission', 'revision', 'minutes', 'wait'] });

const resumes: fc.Arbitrary<Happening> = fc.record(
  { kind: fc.constant('resume' as const), submission, given: fc.boolean(), wait, crash }, { requiredKeys: ['kind', 'submission', 'given', 'wait'] },
);

const others: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ kind: fc.constantFrom('cancel' as const, 'status' as const), submission, wait }),
  fc.record({
    kind: fc.constant('person' as const),
    does: fc.constantFrom<PersonsDeed>('confirm', 'send back', 'delete the draft', 'write over the form', 'begin a draft of the same'),
  }),
  fc.record({ kind: fc.constant('owner' as const), answer: fc.constantFrom('godkjent' as const, 'avvist' as const) }),
  fc.record({ kind: fc.constant('pass' as const), minutes: fc.constantFrom(0.1, 1, 10) }),
  fc.record({ kind: fc.constant('pass' as const), minutes: fc.constantFrom(0.1, 1, 10) }),
);

/** All that can happen, as arbitraries: the commands of a model-based test. */
export const happenings: readonly fc.Arbitrary<Happening>[] = [faults, faults, submits, submits, submits, resumes, others, others];

/** How every schedule begins: something that goes wrong, and a submission that meets it. */
export const openings: fc.Arbitrary<readonly Happening[]> = fc.tuple(fc.array(faults, { minLength: 1, maxLength: 3, size: 'max' }), submits)
  .map(([first, submitted]) => [...first, submitted]);

/** Whole schedules. */
export const schedules: fc.Arbitrary<readonly Happening[]> = fc.tuple(openings, fc.array(fc.oneof(...happenings), { maxLength: 6, size: 'max' }))
  .map(([first, more]) => [...first, ...more]);
