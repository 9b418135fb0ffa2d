/** Threats against a submission, by their numbers: T10, T12, T26, T27, T28. */
import { inspect } from 'node:util';
import { isAltinnError } from '@blankett/altinn';
import type { TokenProvider } from '@blankett/altinn';
import { FormError } from '@blankett/forms';
import type { Fault } from '@blankett/emulator';
import { describe, expect, it } from 'vitest';
import { coveredFaults, coveredOperations } from '../../src/submission/coverage.js';
import { confirmationTask, dataTask, feedbackTask } from '../../src/submission/trial-service.js';
import { inputsOf, startTrial } from '../../src/submission/trial.js';
import type { Trial } from '../../src/submission/trial.js';

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

describe('T12', () => {
  const person = '01818012359';
  const secrets = { person, party: '510101', name: 'Ask Bjerk', form: 'Hemmelig Tekst', file: 'Legeerklæring', bearer: 'eyJ' };
  const page = `<html>Authorization: Bearer eyJhbGciOiJub25lIn0.e30.x Ask Bjerk ${person} Hemmelig Tekst</html>`;
  const talkative: readonly Fault[] = [
    { kind: 'status', status: 500, body: page, headers: { 'content-type': 'text/html' } },
    { kind: 'status', status: 400, body: JSON.stringify(`${person} Hemmelig Tekst`), headers: { 'content-type': 'application/json' } },
    { kind: 'status', status: 409, body: JSON.stringify({ title: `Ask Bjerk ${person}`, detail: page, status: 409, validationIssues: [{ severity: 1, code: person, field: 'navn', description: page }] }), headers: { 'content-type': 'application/problem+json' } },
    { kind: 'status', status: 403, body: page },
  ];

  /** Everything that the runtime lets out by itself: lines, spans, errors and the journal. */
  async function outputsOf(trial: Trial, auth?: TokenProvider): Promise<string> {
    const lines: unknown[] = [];
    const write = (...given: readonly unknown[]): void => { lines.push(given); };
    const client = trial.another({ logger: { debug: write, info: write, warn: write, error: write }, ...(auth === undefined ? {} : { auth }) });
    const outputs: unknown[] = [];
    const inputs = {
      ...inputsOf('r-1', {
        forms: { skjema: { navn: 'Hemmelig Tekst' } }, confirm: true, deadline: 1_800_000,
        attachments: [{ dataType: 'vedlegg', name: 'Legeerklæring 01818012359.pdf', body: new Blob(['Hemmelig Tekst'], { type: 'application/pdf' }) }],
        onProgress: progress => outputs.push(progress),
      }),
      party: { person },
    };
    for (const call of [() => client.submit(inputs as never), () => client.resume('r-1', { party: { person } })]) {
      try {
        await call();
      } catch (error) {
        outputs.push(inspect(error, { depth: 8 }), String(error), error instanceof Error ? `${error.message} ${error.stack} ${JSON.stringify(error)} ${String(error.cause)}` : '');
      }
    }
    const journal = await Promise.all((await trial.journal.list()).map(key => trial.journal.read(key)));
    return `${inspect(outputs, { depth: 8 })}\n${inspect(lines, { depth: 8, maxArrayLength: null })}\n${JSON.stringify(lines)}\n${JSON.stringify(journal)}`;
  }

  function shown(text: string): readonly string[] {
    return Object.entries(secrets).filter(([, secret]) => text.includes(secret)).map(([what]) => what);
  }

  it.each(coveredOperations.map(({ operation, setting, before }) => [operation, setting, before] as const))(
    'shows no personal data and no secret in a log, an error, progress or the journal: %s under all faults', async (operation, setting, before = []) => {
      for (const fault of [...coveredFaults.map(one => one.fault), ...talkative]) {
        const trial = await startTrial({ tasks: [dataTask, confirmationTask], ...setting?.() });
        trial.emulator.faults.set([...before, { operation, occurrence: [1, 2, 3, 4], fault }]);
        const text = await outputsOf(trial);
        expect(text).toContain('"kind":"begun"');
        expect({ fault, shown: shown(text) }).toEqual({ fault, shown: [] });
      }
    });

  it('shows nothing of what a token provider lets slip', async () => {
    const trial = await startTrial();
    const text = await outputsOf(trial, { getToken: () => Promise.reject(new Error('no token for the client')) });
    expect(shown(text)).toEqual([]);
  });

  it('takes no national id as a reference, and does not repeat it', async () => {
    const trial = await startTrial();
    const error = await trial.client.submit(inputsOf(`termin-5-${person}`, formOnly)).then(() => undefined, (thrown: unknown) => thrown);
    expect(isAltinnError(error) && error.code).toBe('reference-refused');
    expect(inspect(error, { depth: 8 })).not.toContain(person);
    expect(await trial.journal.list()).toEqual([]);
  });
});

describe('T26', () => {
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

describe('T28', () => {
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
