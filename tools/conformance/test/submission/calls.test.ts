/** What the calls give: prefilled forms, several data tasks, instances of others, people, cancelling, and what the journal tells. */
import { isAltinnError } from '@blankett/altinn';
import type { AltinnError } from '@blankett/altinn';
import type { SubmissionProgress } from '@blankett/altinn/generated-v1';
import { FormError } from '@blankett/forms';
import { describe, expect, it } from 'vitest';
import { mortal } from '../../src/submission/crash.js';
import { confirmationTask, dataTask, feedbackTask, secondDataTask, signingTask } from '../../src/submission/trial-service.js';
import type { Melding } from '../../src/submission/trial-service.js';
import { file, form, inputsOf, partyId, startTrial, steps } from '../../src/submission/trial.js';
import type { Trial } from '../../src/submission/trial.js';

const formOnly = { attachments: [] };
const prefilling = { hooks: { onInstantiate: ({ value }: { readonly value: Record<string, unknown> }) => { Object.assign(value, { navn: 'Fra registeret', belop: 5 }); } } };

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (isAltinnError(error)) return error.code;
    if (error instanceof FormError) return error.code;
    throw error;
  }
  return 'none';
}

async function storedForms(trial: Trial, instance: string, dataType: 'skjema' | 'tillegg' = 'skjema'): Promise<readonly Melding[]> {
  const stored = trial.emulator.world.instances.get(instance.split('/')[1]!)!;
  const elements = stored.data.filter(element => element['dataType'] === dataType);
  return Promise.all(elements.map(async ({ id }) => (await trial.client.forms.download(dataType, { instance, dataElement: String(id) })).value as Melding));
}

describe('forms', () => {
  it('are made of what the service has prefilled', async () => {
    const trial = await startTrial(prefilling);
    const { instance } = await trial.client.submit(inputsOf('r-1', { ...formOnly, forms: { skjema: prefilled => ({ ...prefilled as Melding, linje: [{ tekst: 'min' }] }) } }));
    expect(await storedForms(trial, instance!)).toMatchObject([{ navn: 'Fra registeret', belop: 5, linje: [{ tekst: 'min' }] }]);
  });

  it('are made of what is there of a form that is not complete, and can be sent as it is', async () => {
    const trial = await startTrial({ hooks: { onInstantiate: ({ value }) => { Object.assign(value, { linje: [{ tekst: 'Fra registeret' }] }); } } });
    const { instance } = await trial.client.submit(inputsOf('r-1', { ...formOnly, forms: { skjema: prefilled => ({ ...prefilled, navn: 'Min' }) } }));
    expect(await storedForms(trial, instance!)).toMatchObject([{ navn: 'Min', linje: [{ tekst: 'Fra registeret' }] }]);
  });

  it.each([
    ['overwrite', [{ navn: 'Min' }]], ['keep', [{ navn: 'Fra registeret', belop: 5 }]],
  ] as const)('of plain values %s the prefilled ones', async (onPrefill, want) => {
    const trial = await startTrial(prefilling);
    const { instance } = await trial.client.submit(inputsOf('r-1', { ...formOnly, forms: { skjema: { navn: 'Min' } }, onPrefill }));
    expect(await storedForms(trial, instance!)).toMatchObject(want);
  });

  it('stop where something is prefilled, if so asked, and go on where nothing is', async () => {
    const trial = await startTrial(prefilling);
    expect(await codeOf(trial.client.submit(inputsOf('r-1', { ...formOnly, onPrefill: 'stop' })))).toBe('prefill-present');
    expect(trial.effects('process.moved')).toEqual([]);
    const empty = await startTrial();
    expect((await empty.client.submit(inputsOf('r-1', { ...formOnly, onPrefill: 'stop' }))).state).toBe('sent');
  });

  it('are sent in the task that they belong to, several of one type', async () => {
    const trial = await startTrial({ tasks: [dataTask, secondDataTask] });
    const { instance, state } = await trial.client.submit(inputsOf('r-1', { forms: { skjema: form, tillegg: [{ navn: 'en' }, { navn: 'to' }] } }));
    expect(state).toBe('sent');
    expect((await storedForms(trial, instance!, 'tillegg')).map(({ navn }) => navn)).toEqual(['en', 'to']);
    expect(trial.effects('process.moved').map(({ from }) => from)).toEqual(['Task_1', 'Task_D']);
  });

  it('are all looked at before the first is sent', async () => {
    const trial = await startTrial({ tasks: [dataTask, secondDataTask] });
    const submitted = trial.client.submit(inputsOf('r-1', { forms: { skjema: {} as Melding, tillegg: { navn: 'x'.repeat(201) } } }));
    await expect(submitted).rejects.toMatchObject({ issues: [{ path: ['navn'] }, { path: ['navn'] }] });
    expect(trial.effects('instance.created')).toEqual([]);
  });

  it.each([['calculated', {}, 'sent'], ['sent', { belop: 12 }, 'data-not-stored']] as const)('that the service changes where a member was %s', async (_, more, want) => {
    const trial = await startTrial({ hooks: { onWrite: ({ value }) => { value['belop'] = 99; } } });
    const submitted = trial.client.submit(inputsOf('r-1', { ...formOnly, forms: { skjema: { navn: 'x', ...more } } }));
    expect(await submitted.then(({ state, calculated }) => { expect(calculated).toEqual([{ dataType: 'skjema', paths: ['belop'] }]); return state; }, ({ code }: AltinnError) => code)).toBe(want);
    expect((await trial.client.submit(inputsOf('r-1', { ...formOnly, forms: { skjema: { navn: 'x', ...more } }, onCalculated: 'accept' }))).state).toBe('sent');
  });

  it('may be stored as what the schema refuses, where the platform added that', async () => {
    const trial = await startTrial({ hooks: { onRead: () => undefined } });
    const inner = trial.emulator.fetch;
    const client = trial.another({
      fetch: async (input, init) => {
        const request = new Request(input, init);
        const answer = await inner(input, init);
        if (request.method !== 'GET' || !/\/data\/[^/]+$/.test(new URL(request.url).pathname)) return answer;
        return new Response((await answer.text()).replace('</navn>', '</navn><belop>0</belop><belop>0</belop>'), { status: answer.status, headers: answer.headers });
      },
    });
    expect((await client.submit(inputsOf('r-1', { ...formOnly, forms: { skjema: { navn: 'x' } } }))).state).toBe('sent');
  });
});

describe('content', () => {
  it('may be replaced until a step that locks it was attempted', async () => {
    const trial = await startTrial({ tasks: [dataTask, confirmationTask], faults: [{ operation: 'validate.instance', fault: { kind: 'status', status: 400 } }] });
    expect(await codeOf(trial.client.submit(inputsOf('r-1')))).toBe('bad-request');
    const replaced = await trial.client.submit(inputsOf('r-1', { ...formOnly, forms: { skjema: { navn: 'Ny' } } }));
    expect(await storedForms(trial, replaced.instance!)).toMatchObject([{ navn: 'Ny' }]);
    const stored = trial.emulator.world.instances.get(replaced.instance!.split('/')[1]!)!;
    expect(stored.data.map(({ dataType }) => dataType)).toEqual(['skjema']);
    expect(await codeOf(trial.client.submit(inputsOf('r-1')))).toBe('reference-reused');
    expect(trial.effects('instance.created')).toHaveLength(1);
  });

  it('is asked for again where the journal does not hold it, all at once', async () => {
    const trial = await startTrial({ faults: [{ operation: 'data.replace', occurrence: 'every', fault: { kind: 'status', status: 400 } }] });
    await codeOf(trial.client.submit(inputsOf('r-1')));
    trial.emulator.faults.clear();
    const error = await trial.client.resume('r-1').then(() => undefined, (thrown: AltinnError) => thrown);
    expect([error?.code, error?.submission?.needs]).toEqual(['inputs-needed', [{ kind: 'form', dataType: 'skjema', number: 1 }, { kind: 'attachment', dataType: 'vedlegg', number: 1 }]]);
    expect((await trial.client.resume('r-1', inputsOf('r-1') as never)).state).toBe('sent');
  });

  it('is checked before anything is sent', async () => {
    const trial = await startTrial();
    const wrong = [
      { forms: {} },
      { attachments: [{ dataType: 'ukjent', name: 'a.pdf', body: file }] },
      { attachments: [{ dataType: 'svar', name: 'a.json', body: file }] }, { attachments: Array.from({ length: 6 }, () => ({ dataType: 'vedlegg', name: 'a.pdf', body: file })) },
      { attachments: [{ dataType: 'vedlegg', name: 'a.pdf', body: new Blob(['a']).stream() as never }] },
    ];
    expect(await Promise.all(wrong.map(more => codeOf(trial.client.submit(inputsOf('r-1', more)))))).toEqual(wrong.map(() => 'inputs-invalid'));
    const refused = [
      ['too-large', { name: 'a.pdf', body: new Uint8Array(1_048_577) }], ['argument', { name: 'a.pdf', body: new Uint8Array() }],
      ['unsupported-media-type', { name: 'a.exe', body: new Blob(['a'], { type: 'application/x-msdownload' }) }],
      ['unsupported-media-type', { name: 'a.txt', body: new Blob(['a'], { type: 'application/pdf' }) }],
      ['argument', { name: 'a', body: new Blob(['a']) }], ['header-refused', { name: 'a\r\nx.pdf', body: new Blob(['a']) }],
    ] as const;
    for (const [code, attachment] of refused) {
      const error = await trial.client.submit(inputsOf('r-1', { attachments: [{ dataType: 'vedlegg', ...attachment }] })).then(() => undefined, (thrown: AltinnError) => thrown);
      expect([error?.code, error?.message]).toEqual([code, expect.stringMatching(/: attachment 1$/)]);
    }
    expect(await codeOf(trial.client.submit(inputsOf('r-1', { forms: { ukjent: {} } as never })))).toBe('form-unknown');
    expect(await codeOf(trial.client.submit({ ...inputsOf('r-1'), party: { organisation: '12' } } as never))).toBe('party-missing');
    expect(trial.emulator.world.instances.size).toBe(0);
  });
});

describe('instances of others', () => {
  it('are gone on with, and what they hold already stays', async () => {
    const trial = await startTrial({ tasks: [dataTask, confirmationTask] });
    const begun = await trial.client.instances.instantiate({ party: { partyId } });
    await trial.client.data.attach(begun.id, { dataType: 'vedlegg', name: 'Mitt.pdf', body: file });
    const { party: _, ...rest } = inputsOf('r-1', { confirm: true });
    const result = await trial.client.submit({ ...rest, instance: begun.id } as never);
    expect(result).toMatchObject({ state: 'sent', instance: begun.id });
    expect(trial.effects('data.created').map(({ dataType }) => dataType)).toEqual(['skjema', 'vedlegg', 'vedlegg']);
    expect(trial.effects('data.deleted')).toEqual([]);
  });

  it('are never cancelled by us', async () => {
    const trial = await startTrial({ tasks: [dataTask, confirmationTask], faults: [{ operation: 'validate.instance', fault: { kind: 'status', status: 400 } }] });
    const begun = await trial.client.instances.instantiate({ party: { partyId } });
    const { party: _, ...rest } = inputsOf('r-1');
    await codeOf(trial.client.submit({ ...rest, instance: begun.id } as never));
    expect(await codeOf(trial.client.cancel('r-1'))).toBe('not-cancellable');
  });

  it('a person’s draft of the same content is left alone', async () => {
    const trial = await startTrial({ faults: [{ operation: 'instance.instantiate', occurrence: 2, fault: { kind: 'lose-response' } }] });
    const draft = await trial.client.instances.instantiate({ party: { partyId } });
    await trial.client.forms.upload('skjema', { instance: draft.id, dataElement: draft.data![0]!.id, value: form });
    const result = await trial.client.submit(inputsOf('r-1', formOnly));
    expect(result.instance).not.toBe(draft.id);
    expect(trial.effects('process.moved').map(({ instance }) => instance)).toEqual([result.instance]);
  });
});

describe('people', () => {
  it('sign by a call of their own', async () => {
    const trial = await startTrial({ tasks: [dataTask, signingTask] });
    expect((await trial.client.submit(inputsOf('r-1', { ...formOnly, confirm: true }))).state).toBe('awaiting-person');
    expect((await trial.client.sign('r-1')).state).toBe('sent');
    expect(trial.effects('process.ended')).toHaveLength(1);
  });

  it('may confirm by themselves: then it is sent', async () => {
    const trial = await startTrial({ tasks: [dataTask, confirmationTask] });
    const { instance } = await trial.client.submit(inputsOf('r-1', formOnly));
    await trial.client.process.next(instance!);
    const result = await trial.client.resume('r-1');
    expect(result).toMatchObject({ state: 'sent', moves: [{ from: 'Task_1', to: 'Task_2' }, { from: 'Task_2' }] });
  });

  it('may let the machine confirm later', async () => {
    const trial = await startTrial({ tasks: [dataTask, confirmationTask] });
    await trial.client.submit(inputsOf('r-1', formOnly));
    expect((await trial.client.resume('r-1', { confirm: true })).state).toBe('sent');
  });
});

describe('the journal', () => {
  it('lists, tells and forgets', async () => {
    const trial = await startTrial({ tasks: [dataTask, feedbackTask] });
    await trial.client.submit(inputsOf('r-1', formOnly));
    await codeOf(trial.client.submit(inputsOf('r-2', { forms: { skjema: {} as Melding } })));
    expect((await trial.client.list()).map(({ reference, state }) => [reference, state])).toEqual([['r-1', 'sent']]);
    expect(await trial.client.list({ state: 'stopped' })).toEqual([]);
    expect(await trial.client.status('r-1')).toMatchObject({ state: 'sent', task: 'Task_3', fetched: false, marker: 'dataValues' });
    await trial.client.erase('r-1');
    expect(await codeOf(trial.client.status('r-1'))).toBe('submission-unknown');
  });

  it('tells two parties with one reference apart, by asking', async () => {
    const trial = await startTrial();
    await trial.client.submit(inputsOf('r-1', formOnly));
    await trial.client.submit({ ...inputsOf('r-1', formOnly), party: { organisation: '310000015' } } as never);
    expect(await codeOf(trial.client.status('r-1'))).toBe('inputs-needed');
    expect((await trial.client.status('r-1', { party: { organisation: '310000015' } })).state).toBe('sent');
    expect(trial.effects('process.ended')).toHaveLength(2);
  });

  it('finishes a cancelling that was broken off before it begins anew', async () => {
    const fault = { kind: 'status', status: 400 } as const;
    const trial = await startTrial({ tasks: [dataTask, confirmationTask], faults: [
      { operation: 'validate.instance', fault }, { operation: 'instance.delete', occurrence: [1, 2, 3], fault: { kind: 'lose-request', work: 'done later', after: 5_000 } },
    ] });
    await codeOf(trial.client.submit(inputsOf('r-1')));
    expect(await codeOf(trial.client.cancel('r-1'))).toBe('network');
    expect((await trial.client.submit(inputsOf('r-1'))).state).toBe('awaiting-person');
    await trial.emulator.faults.settled();
    const deleted = trial.effects('instance.deleted').map(({ instance }) => instance);
    expect(trial.effects('instance.created').map(({ instance }) => deleted.includes(instance))).toEqual([true, false]);
    expect(trial.effects('process.moved').map(({ instance }) => deleted.includes(instance))).toEqual([false]);
  });

  it('begins nothing anew when a cancelled one is resumed', async () => {
    const trial = await startTrial({ faults: [{ operation: 'validate.instance', fault: { kind: 'status', status: 400 } }] });
    await codeOf(trial.client.submit(inputsOf('r-1')));
    await trial.client.cancel('r-1');
    expect(await codeOf(trial.client.resume('r-1', inputsOf('r-1') as never))).toBe('instance-gone');
    expect(trial.effects('instance.created')).toHaveLength(1);
  });

  it('knows what was to be sent only from a whole submission', async () => {
    const trial = await startTrial();
    const worker = mortal(trial.journal, trial.clock, { write: 1, when: 'after' });
    await trial.another({ journal: worker.journal, clock: worker.clock }).submit(inputsOf('r-1')).catch(() => undefined);
    expect(await codeOf(trial.client.resume('r-1', inputsOf('r-1') as never))).toBe('inputs-needed');
    expect(trial.effects('instance.created')).toEqual([]);
    expect((await trial.client.submit(inputsOf('r-1'))).state).toBe('sent');
  });

  it('lets a draft be cancelled, and begun anew', async () => {
    const trial = await startTrial({ tasks: [dataTask, confirmationTask], faults: [{ operation: 'validate.instance', fault: { kind: 'status', status: 400 } }] });
    await codeOf(trial.client.submit(inputsOf('r-1')));
    await trial.client.cancel('r-1');
    expect((await trial.client.status('r-1')).state).toBe('cancelled');
    expect(trial.effects('instance.deleted')).toHaveLength(1);
    expect((await trial.client.submit(inputsOf('r-1'))).state).toBe('awaiting-person');
    expect(await codeOf(trial.client.cancel('r-1'))).toBe('not-cancellable');
  });

});

describe('a dry run', () => {
  it('writes nothing and says what it found', async () => {
    const trial = await startTrial();
    const good = await trial.client.dryRun(inputsOf('r-1'));
    expect(good.checks.map(({ name, state }) => `${name} ${state}`)).toEqual(['reference ok', 'content ok', 'journal ok', 'login ok', 'service ok', 'party ok', 'rights ok']);
    expect(good.ready).toBe(true);
    const bad = await trial.client.dryRun({ ...inputsOf('r-1', { forms: { skjema: {} as Melding } }), party: { partyId: '510999' } } as never);
    expect([bad.ready, bad.checks.find(({ name }) => name === 'content')]).toMatchObject([false, { state: 'failed', code: 'form-invalid', issues: [{ path: ['navn'] }] }]);
    expect(trial.emulator.world.instances.size).toBe(0);
    expect(await trial.journal.list()).toEqual([]);
  });
});

it('tells its steps as they go, and whoever looks on cannot stop them', async () => {
  const trial = await startTrial();
  const { names, onProgress } = steps();
  await trial.client.submit({ ...inputsOf('r-1'), onProgress: (progress: SubmissionProgress) => { onProgress(progress); throw new Error('looking on'); } } as never);
  expect(names.filter(name => name.endsWith('done')).map(name => name.split(' ')[0])).toEqual([
    'check', 'instantiate', 'read', 'write-form', 'upload', 'read', 'read-back', 'validate', 'read', 'look-up', 'read', 'advance', 'read', 'read-back', 'look-up', 'finish',
  ]);
});

it('says what it waits for before it tries again', async () => {
  const trial = await startTrial({ faults: [{ operation: 'validate.instance', occurrence: [1, 2, 3], fault: { kind: 'status', status: 503 } }] });
  const waits: (string | undefined)[] = [];
  await trial.client.submit({ ...inputsOf('r-1'), onProgress: ({ name, state, code }: SubmissionProgress) => { if (state === 'waiting') waits.push(`${name} ${code}`); } } as never);
  expect(waits).toEqual(['validate platform-unavailable']);
});
