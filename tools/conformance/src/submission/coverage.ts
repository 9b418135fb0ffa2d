/**
 * Every operation of a submission under every fault, with the work done, not done and done later.
 *
 * @module
 */
import { isAltinnError } from '@blankett/altinn';
import type { Fault } from '@blankett/emulator';
import { showThatMarksAreDropped } from './field.js';
import { faultsOf } from './oracle.js';
import type { SubmitInputs } from '@blankett/altinn/generated-v1';
import { confirmationTask, dataTask, signingTask } from './trial-service.js';
import type { TrialForms } from './trial-service.js';
import { inputsOf, organisation, partyId, startTrial } from './trial.js';
import type { Trial, TrialSetting } from './trial.js';

/** An operation, and how a submission comes to it. */
export interface CoveredOperation {
  readonly operation: string;
  /** Where an operation has several rows. */
  readonly name?: string;
  readonly setting?: () => TrialSetting;
  /** Faults that lead there. */
  readonly before?: readonly { readonly operation: string; readonly occurrence?: number; readonly fault: Fault | readonly Fault[] }[];
  /** The call that makes the request. Default: `submit`. */
  readonly call?: CallName;
  /** What instances are known again by, in a service that drops marks. Left out: it keeps them. */
  readonly marks?: 'field' | 'fingerprint';
}

const lost = { operation: 'instance.instantiate', fault: { kind: 'lose-response' } } as const;
const dropping = { operation: 'instance.instantiate', occurrence: 'every', fault: { kind: 'drop-data-values' } } as const;
const pdfTask = { id: 'Task_PDF', type: 'pdf' };

/** All that the calls of a submission ask of anybody. */
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
  { operation: 'action.perform', call: 'sign', setting: () => ({ tasks: [dataTask, signingTask] }) },
  { operation: 'instance.storage-read', call: 'status' },
  { operation: 'party.list', call: 'dryRun' },
  { operation: 'party.validate-instantiation', call: 'dryRun' },
  {
    operation: 'instance.delete', name: 'instance.delete (cancel)', call: 'cancel',
    before: [{ operation: 'validate.instance', fault: { kind: 'status', status: 400 } }],
  },
  { operation: 'instance.instantiate', name: 'instance.instantiate (by field)', marks: 'field' },
  { operation: 'instance.instantiate', name: 'instance.instantiate (by fingerprint)', marks: 'fingerprint' },
  { operation: 'instance.query', name: 'instance.query (by fingerprint)', marks: 'fingerprint', before: [lost] },
  { operation: 'data.read', name: 'data.read (by fingerprint)', marks: 'fingerprint', before: [lost] },
  { operation: 'token.maskinporten', setting: () => ({ login: 'system user' }) },
  { operation: 'token.exchange', setting: () => ({ login: 'system user' }) },
];

type CallName = 'submit' | 'sign' | 'status' | 'dryRun' | 'cancel';
type Inputs = SubmitInputs<TrialForms>;

/** Each gives its end in a word; called once more, where it did not come there. */
const calls: Readonly<Record<CallName, (trial: Trial, inputs: Inputs) => Promise<string>>> = {
  submit: async ({ client }, inputs) => (await client.submit(inputs)).state,
  async sign({ client }, inputs) {
    const { state } = await client.submit(inputs);
    return state === 'awaiting-person' ? (await client.sign(inputs.reference)).state : state;
  },
  async status({ client }, inputs) {
    await client.submit(inputs);
    return (await client.status(inputs.reference)).state;
  },
  async dryRun({ client }, inputs) {
    const { ready, checks } = await client.dryRun(inputs);
    return ready ? (await client.submit(inputs)).state : checks.find(({ state }) => state === 'failed' || state === 'not-known')!.code!;
  },
  async cancel({ client }, inputs) {
    if ((await client.list()).length === 0) await client.submit(inputs).catch(() => undefined);
    await client.cancel(inputs.reference);
    return (await client.status(inputs.reference)).state;
  },
};

/** How each call ends in the end. */
export const goodEnds: Readonly<Record<CallName, string>> = { submit: 'sent', sign: 'sent', status: 'sent', dryRun: 'sent', cancel: 'cancelled' };

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
  /** Operations that were asked for. */
  readonly asked: readonly string[];
  readonly faults: readonly string[];
}

const content = { forms: { skjema: { navn: 'r-1 ', belop: 7 } }, attachments: inputsOf().attachments! };

/** One cell: the operation's first request meets the fault; then, where it stopped, the call is made once more. */
export async function cover({ operation, setting, before = [], call = 'submit', marks }: CoveredOperation, { fault }: CoveredFault): Promise<Covered> {
  const ofMarks: TrialSetting = { senderReference: marks === 'field', ...(marks === 'fingerprint' ? { login: 'system user' } : {}) };
  const chosen: TrialSetting = { tasks: [dataTask, confirmationTask], ...ofMarks, ...setting?.() };
  const trial = await startTrial(chosen);
  if (marks === 'fingerprint') {
    trial.emulator.faults.set([dropping]);
    await showThatMarksAreDropped(trial);
  }
  const own = before.filter(rule => rule.operation === operation).length;
  trial.emulator.faults.set([...before, { operation, occurrence: own + 1, fault }, ...(marks === undefined ? [] : [dropping])]);
  const inputs = {
    ...content, reference: 'r-1', confirm: true, deadline: 3_600_000, party: chosen.login === undefined ? { partyId } : { organisation },
  };
  const end = async (): Promise<string> => {
    try {
      return await calls[call](trial, inputs);
    } catch (error) {
      if (isAltinnError(error)) return error.code;
      throw error;
    }
  };
  const first = await end();
  const last = first === goodEnds[call] ? first : `${first}, ${await end()}`;
  const happened = trial.emulator.faults.records.some(record => record.operation === operation && record.count === own + 1 && record.kind === fault.kind);
  const asked = [...trial.emulator.faults.requests().keys()];
  await trial.emulator.faults.settled();
  const reported = await trial.client.status('r-1').then(({ twins }) => twins.map(({ instance }) => instance), () => []);
  const faults = await faultsOf(trial, [{ label: 'r-1', contents: [content], reported, told: last.split(', ').at(-1)! }], { marks: marks ?? 'dataValues' });
  return { end: last, happened, asked, faults };
}
