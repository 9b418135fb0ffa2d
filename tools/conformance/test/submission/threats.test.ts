/** Threats against a submission, by their numbers: T10, T26, T27, T28. */
import { isAltinnError } from '@blankett/altinn';
import { FormError } from '@blankett/forms';
import { describe, expect, it } from 'vitest';
import { confirmationTask, dataTask, feedbackTask } from '../../src/submission/trial-service.js';
import { inputsOf, startTrial } from '../../src/submission/trial.js';

const formOnly = { attachments: [] };

it('T10 goes to the origins of its environment alone, whatever links the answers hold', async () => {
  const hosts = new Set<string>();
  const trial = await startTrial({ tasks: [dataTask, confirmationTask], faults: () => ({ kind: 'hostile-link', origin: 'https://eksempel.invalid' }) });
  const inner = trial.emulator.fetch;
  const client = trial.another({
    fetch: (input, init) => {
      hosts.add(new URL(new Request(input, init).url).origin);
      return inner(input, init);
    },
  });
  const result = await client.submit(inputsOf('r-1'));
  expect([...hosts]).toEqual([trial.emulator.origin]);
  expect(result).toMatchObject({ state: 'awaiting-person', link: `${trial.emulator.origin}/ttd/prove/#/instance/${result.instance}` });
});

describe('T26 text that is no XML', () => {
  it('sends no text that XML cannot hold, and says where it is', async () => {
    const trial = await startTrial();
    for (const navn of ['\u0001', 'a\ud800b', '\uffff']) {
      const error = await trial.client.submit(inputsOf('r-1', { ...formOnly, forms: { skjema: { navn } } })).then(() => undefined, (thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(FormError);
      expect((error as FormError).issues.map(({ path }) => path)).toEqual([['navn']]);
    }
    expect(trial.effects('instance.created')).toEqual([]);
  });

  it('has text that looks like markup stored as text', async () => {
    const navn = ']]><navn>&amp;"\'<!-- --><?x?>';
    const trial = await startTrial();
    const { instance } = await trial.client.submit(inputsOf('r-1', { ...formOnly, forms: { skjema: { navn } } }));
    const stored = trial.emulator.world.instances.get(instance!.split('/')[1]!)!;
    const { value } = await trial.client.forms.download('skjema', { instance: instance!, dataElement: stored.data[0]!.id });
    expect(value.navn).toBe(navn);
  });
});

it.each([['NaN', Number.NaN], ['1e400', 1e400], ['1.5', 1.5], ['a text', '1e400']])('T27 sends no number that is none of the schema: %s', async (_, belop) => {
  const trial = await startTrial();
  const submitted = trial.client.submit(inputsOf('r-1', { ...formOnly, forms: { skjema: { navn: 'x', belop: belop as number } } }));
  await expect(submitted).rejects.toBeInstanceOf(FormError);
  expect(trial.effects('instance.created')).toEqual([]);
});

describe('T28 tasks that a server invents', () => {
  /** A service whose instances say that they stand somewhere else than they do. */
  async function lyingAbout(task: Readonly<Record<string, unknown>>): Promise<{ readonly code: string; readonly nexts: number }> {
    const trial = await startTrial({ tasks: [dataTask, confirmationTask, feedbackTask] });
    const inner = trial.emulator.fetch;
    let nexts = 0;
    const client = trial.another({
      fetch: async (input, init) => {
        const answer = await inner(input, init);
        const path = new URL(new Request(input, init).url).pathname;
        if (path.endsWith('/process/next')) nexts += 1;
        if (nexts === 0 || !/application\/json/.test(answer.headers.get('content-type') ?? '')) return answer;
        const text = await answer.text();
        const value = JSON.parse(text) as { process?: { currentTask?: object }; currentTask?: object };
        const process = value.process ?? value;
        if (process.currentTask !== undefined && process.currentTask !== null) Object.assign(process.currentTask, task);
        return new Response(JSON.stringify(value), { status: answer.status, headers: answer.headers });
      },
    });
    const code = await client.submit(inputsOf('r-1', { ...formOnly, confirm: true })).then(({ state }) => state, (error: unknown) => (isAltinnError(error) ? error.code : String(error)));
    return { code, nexts };
  }

  it.each([
    ['a task that the package does not have', { elementId: 'Task_9', altinnTaskType: 'data' }],
    ['a task by another type', { altinnTaskType: 'data' }],
    ['a type that nobody knows', { altinnTaskType: 'approveEverything' }],
  ])('never goes on from %s', async (_, task) => {
    expect(await lyingAbout(task)).toEqual({ code: 'task-unknown', nexts: 1 });
  });

  it('never leaves the same task twice', async () => {
    expect(await lyingAbout({ elementId: 'Task_1', altinnTaskType: 'data' })).toEqual({ code: 'task-returned', nexts: 1 });
  });
});
