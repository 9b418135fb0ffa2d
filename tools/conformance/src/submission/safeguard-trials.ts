/**
 * Short trials of the promises, each under a name, with safeguards turned off or not: with all of them on nothing is found.
 *
 * @module
 */
import fc from 'fast-check';
import { forgetful, mortal } from './crash.js';
import { faultsOf } from './oracle.js';
import { schedules, settings } from './schedule.js';
import { runSchedule } from './field.js';
import { confirmationTask, dataTask } from './trial-service.js';
import { inputsOf, startTrial } from './trial.js';
import type { Safeguard, TrialClient, TrialSetting } from './trial.js';

/** What is turned off: one of the runtime's safeguards, or the flushing of the journal. */
export type Switch = Safeguard | 'flush';

export interface SafeguardTrial {
  readonly name: string;
  /** What went wrong; none: all is well. */
  readonly run: (off: Switch | undefined) => Promise<string | undefined>;
}

const content = { forms: { skjema: { navn: 'r-1 ', belop: 7 } }, attachments: [] };
const inputs = inputsOf('r-1', { ...content, confirm: true, deadline: 3_600_000 });

/** One submission under faults, then judged. */
function underFaults(name: string, faults: NonNullable<TrialSetting['faults']>, isSent: boolean = true): SafeguardTrial {
  return {
    name,
    async run(off) {
      const trial = await startTrial({ tasks: [dataTask, confirmationTask], faults });
      const client = trial.another(withoutSwitch(off));
      const end = await endOf(client);
      await trial.emulator.faults.settled();
      if ((end === 'sent') !== isSent) return `ended as ${end}`;
      const reported = await client.status('r-1').then(({ twins }) => twins.map(({ instance }) => instance), () => []);
      return isSent ? (await faultsOf(trial, [{ label: 'r-1', contents: [content], reported, told: end }])).join('; ') || undefined : undefined;
    },
  };
}

function withoutSwitch(off: Switch | undefined): { readonly without?: readonly Safeguard[] } {
  return off === undefined || off === 'flush' ? {} : { without: [off] };
}

async function endOf(client: TrialClient, given: typeof inputs = inputs): Promise<string> {
  try {
    return (await client.submit(given)).state;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'error';
  }
}

export const safeguardTrials: readonly SafeguardTrial[] = [
  underFaults('S1 the answer to instantiating is lost', [{ operation: 'instance.instantiate', fault: { kind: 'lose-response' } }]),
  underFaults('S3 the instance is made late', [{ operation: 'instance.instantiate', fault: { kind: 'lose-response', work: 'done later', after: 200_000 } }]),
  underFaults('S8 members are dropped', [{ operation: 'data.replace', occurrence: 'every', fault: { kind: 'drop-fields', fields: ['belop'] } }], false),
  underFaults('S12 the answer to next is lost', [{ operation: 'process.next', fault: { kind: 'lose-response' } }]),
  underFaults('S31 next goes on after its answer', [{ operation: 'process.next', fault: { kind: 'status', status: 504, work: 'done later', after: 60_000 } }]),
  {
    name: 'S31 next goes on after its answer, and a person has to confirm',
    async run(off) {
      const trial = await startTrial({
        tasks: [dataTask, confirmationTask], faults: [{ operation: 'process.next', fault: { kind: 'status', status: 504, work: 'done later', after: 60_000 } }],
      });
      const { state } = await trial.another(withoutSwitch(off)).submit({ ...inputs, confirm: false });
      await trial.emulator.faults.settled();
      const moves = trial.effects('process.moved').length;
      return state === 'awaiting-person' && moves === 1 ? undefined : `${moves} moves, and ended as ${state}`;
    },
  },
  {
    name: 'S6 two workers',
    async run(off) {
      const trial = await startTrial({ tasks: [dataTask, confirmationTask] });
      const ends = await Promise.all([endOf(trial.another(withoutSwitch(off))), endOf(trial.another(withoutSwitch(off)))]);
      return ends.every(end => end === 'sent') ? undefined : `ended as ${ends.join(' and ')}`;
    },
  },
  {
    name: 'S5 a crash after instantiating',
    async run(off) {
      const trial = await startTrial({ tasks: [dataTask, confirmationTask] });
      const kept = off === 'flush' ? forgetful(trial.journal) : { journal: trial.journal, crash: () => undefined };
      const worker = mortal(kept.journal, trial.clock, { write: 5, when: 'before' });
      await endOf(trial.another({ journal: worker.journal, clock: worker.clock, ...withoutSwitch(off) }));
      kept.crash();
      const client = trial.another({ journal: kept.journal, ...withoutSwitch(off) });
      const end = await endOf(client);
      const reported = (await client.status('r-1')).twins.map(({ instance }) => instance);
      const faults = await faultsOf(trial, [{ label: 'r-1', contents: [content], reported, told: end }]);
      return [...faults, ...(end === 'sent' ? [] : [`ended as ${end}`])].join('; ') || undefined;
    },
  },
  {
    name: 'S28 a crash while moving, then other content',
    async run(off) {
      const trial = await startTrial({ tasks: [dataTask, confirmationTask] });
      const kept = off === 'flush' ? forgetful(trial.journal) : { journal: trial.journal, crash: () => undefined };
      const worker = mortal(kept.journal, trial.clock, { write: 'moved', when: 'before' });
      await endOf(trial.another({ journal: worker.journal, clock: worker.clock, ...withoutSwitch(off) }));
      kept.crash();
      const other = { ...inputs, forms: { skjema: { navn: 'r-1 annet' } } };
      const end = await endOf(trial.another({ journal: kept.journal, ...withoutSwitch(off) }), other);
      return end === 'reference-reused' ? undefined : `other content was taken, and ended as ${end}`;
    },
  },
  {
    name: 'schedules, drawn by lot',
    async run(off) {
      const options = { unflushed: off === 'flush', ...withoutSwitch(off) };
      const property = fc.asyncProperty(settings, schedules, async (setting, schedule) => {
        const { faults } = await runSchedule(schedule, { ...options, setting });
        if (faults.length > 0) throw new Error(faults.join('; '));
      });
      const { failed, errorInstance } = await fc.check(property, { numRuns: 60, seed: 7, endOnFailure: true });
      return failed ? String(errorInstance instanceof Error ? errorInstance.message : errorInstance).split('\n')[0] : undefined;
    },
  },
];
