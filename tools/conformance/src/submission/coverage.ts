/**
 * Every operation of a submission under every fault, with the work done, not done and done later.
 *
 * @module
 */
import { isAltinnError } from '@blankett/altinn';
import type { Fault } from '@blankett/emulator';
import { faultsOf } from './oracle.js';
import { confirmationTask, dataTask } from './trial-service.js';
import { inputsOf, startTrial } from './trial.js';
import type { TrialSetting } from './trial.js';

/** An operation, and a setting in which a submission comes to it. */
export interface CoveredOperation {
  readonly operation: string;
  readonly setting?: () => TrialSetting;
  /** Faults that lead there. */
  readonly before?: readonly { readonly operation: string; readonly occurrence?: number; readonly fault: Fault | readonly Fault[] }[];
}

const pdfTask = { id: 'Task_PDF', type: 'pdf' };

/** All that a submission asks of a service, but tokens. */
export const coveredOperations: readonly CoveredOperation[] = [
  { operation: 'metadata.read' }, { operation: 'metadata.process' }, { operation: 'instance.instantiate' }, { operation: 'instance.read' },
  { operation: 'data.replace' }, { operation: 'data.read' }, { operation: 'data.create' }, { operation: 'validate.instance' }, { operation: 'instance.query' },
  { operation: 'process.read' }, { operation: 'process.next' },
  { operation: 'instance.data-values', before: [{ operation: 'instance.instantiate', fault: { kind: 'drop-data-values' } }] },
  {
    // A file that arrives once more, late, while the first is scanned.
    operation: 'data.delete', setting: () => ({ fileScan: true }),
    before: [{ operation: 'data.create', fault: { kind: 'lose-request', work: 'done later', after: 4_000 } }],
  },
  {
    // An instance that arrives beyond the limit, before the other one has been sent on.
    operation: 'instance.delete',
    before: [
      { operation: 'instance.instantiate', fault: { kind: 'lose-response', work: 'done later', after: 410_000 } },
      { operation: 'data.read', fault: { kind: 'delay', milliseconds: 30_000 } },
    ],
  },
  { operation: 'process.resume', setting: failingOnce },
];

/** A service task whose first run fails. */
function failingOnce(): TrialSetting {
  let runs = 0;
  return {
    library: '9.0.0', tasks: [dataTask, pdfTask, confirmationTask],
    hooks: { onServiceTask: () => { if ((runs += 1) === 1) throw new Error('the first run fails'); } },
  };
}

export interface CoveredFault {
  readonly name: string;
  readonly work: 'done' | 'not done' | 'done later';
  readonly fault: Fault;
}

const works = ['done', 'not done', 'done later'] as const;
const after = 45_000;

export const coveredFaults: readonly CoveredFault[] = [
  ...(['lose-request', 'lose-response', 'no-answer', 'cut-body'] as const).flatMap(kind => works.map(work => ({ name: kind, work, fault: { kind, work, after } as Fault }))),
  ...[500, 503].flatMap(status => works.map(work => ({ name: `status ${status}`, work, fault: { kind: 'status', status, work, after } as Fault }))),
  { name: 'status 429', work: 'not done', fault: { kind: 'status', status: 429, headers: { 'retry-after': '3' } } },
  { name: 'slow request', work: 'done later', fault: { kind: 'delay', milliseconds: 200_000, of: 'request' } },
  { name: 'slow answer', work: 'done', fault: { kind: 'delay', milliseconds: 200_000, of: 'response' } },
  { name: 'expired token', work: 'not done', fault: { kind: 'expired-token' } },
  { name: 'platform away', work: 'not done', fault: { kind: 'away', parts: ['platform'] } },
  { name: 'hostile links', work: 'done', fault: { kind: 'hostile-link', origin: 'https://eksempel.invalid' } },
];

export interface Covered {
  /** How the submission ended in the end. */
  readonly end: string;
  /** Whether the fault came to pass at all. */
  readonly happened: boolean;
  readonly faults: readonly string[];
}

const content = { forms: { skjema: { navn: 'r-1 ', belop: 7 } }, attachments: inputsOf().attachments! };

/** One cell: the operation's first request meets the fault; then, where it stopped, the call is made once more. */
export async function cover({ operation, setting, before = [] }: CoveredOperation, { fault }: CoveredFault): Promise<Covered> {
  const trial = await startTrial({ tasks: [dataTask, confirmationTask], ...setting?.() });
  const own = before.filter(rule => rule.operation === operation).length;
  trial.emulator.faults.set([...before, { operation, occurrence: own + 1, fault }]);
  const inputs = { ...inputsOf('r-1', { confirm: true }), ...content, deadline: 3_600_000 };
  const end = async (): Promise<string> => {
    try {
      return (await trial.client.submit(inputs)).state;
    } catch (error) {
      if (isAltinnError(error)) return error.code;
      throw error;
    }
  };
  const first = await end();
  const last = first === 'sent' ? first : `${first}, ${await end()}`;
  const happened = trial.emulator.faults.records.some(record => record.operation === operation && record.count === own + 1);
  await trial.emulator.faults.settled();
  const reported = await trial.client.status('r-1').then(({ twins }) => twins.map(({ instance }) => instance), () => []);
  const faults = await faultsOf(trial, [{ label: 'r-1', contents: [content], reported, told: last.split(', ').at(-1)! }]);
  return { end: last, happened, faults };
}
