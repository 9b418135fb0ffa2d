/** S5: a process that dies at any of its journal's writes, and one that goes on where it was. */
import { describe, expect, it } from 'vitest';
import { mortal } from '../../src/submission/crash.js';
import type { CrashPoint } from '../../src/submission/crash.js';
import { faultsOf } from '../../src/submission/oracle.js';
import { confirmationTask, dataTask } from '../../src/submission/trial-service.js';
import type { TrialSetting } from '../../src/submission/trial.js';
import { inputsOf, startTrial } from '../../src/submission/trial.js';

const content = { forms: { skjema: { navn: 'r-1 ', belop: 7 } }, attachments: inputsOf().attachments! };
const inputs = inputsOf('r-1', { ...content, confirm: true });

/** How many writes a submission takes, and what they say. */
async function writesOf(setting: TrialSetting): Promise<readonly string[]> {
  const trial = await startTrial(setting);
  await trial.client.submit({ ...inputs, deadline: 10_000 });
  const keys = await trial.journal.list();
  const journals = await Promise.all(keys.map(key => trial.journal.read(key)));
  return journals.find(events => events[0]?.kind === 'begun')!.map(({ kind }) => kind);
}

async function dieAndGoOn(setting: TrialSetting, point: CrashPoint): Promise<readonly string[]> {
  const trial = await startTrial(setting);
  const worker = mortal(trial.journal, trial.clock, point);
  await trial.another({ journal: worker.journal, clock: worker.clock }).submit({ ...inputs, deadline: 10_000 }).catch(() => undefined);
  const result = await trial.client.submit({ ...inputs, deadline: 3_600_000 });
  const { twins } = await trial.client.status('r-1');
  const faults = await faultsOf(trial, [{ label: 'r-1', contents: [content], reported: twins.map(({ instance }) => instance), told: result.state }]);
  return result.state === 'sent' ? faults : [...faults, `ended as ${result.state}`];
}

describe.each([
  ['one task', {}], ['confirmation', { tasks: [dataTask, confirmationTask] }], ['version 9', { tasks: [dataTask, confirmationTask], library: '9.0.0' }],
])('S5 %s', (_, setting: TrialSetting) => {
  it('goes on after a crash at every write, before and after it is durable', async () => {
    const kinds = await writesOf(setting);
    expect(kinds.length).toBeGreaterThan(14);
    for (let write = 1; write <= kinds.length + 2; write += 1) {
      for (const when of ['before', 'after'] as const) {
        expect(await dieAndGoOn(setting, { write, when }), `crash ${when} write ${write} (${kinds[write - 1] ?? 'of the service’s marks'})`).toEqual([]);
      }
    }
  }, 900_000);
});

