import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createEmulator, type EmulatedApp } from '@blankett/emulator';
import { describe, expect, it } from 'vitest';

const process = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:altinn="http://altinn.no/process"><bpmn:process id="P">
<bpmn:startEvent id="Start"><bpmn:outgoing>A</bpmn:outgoing></bpmn:startEvent>
<bpmn:task id="Fill" name="Fill in"><bpmn:incoming>A</bpmn:incoming><bpmn:outgoing>B</bpmn:outgoing><bpmn:extensionElements><altinn:taskExtension><altinn:taskType>data</altinn:taskType></altinn:taskExtension></bpmn:extensionElements></bpmn:task>
<bpmn:endEvent id="End"><bpmn:incoming>B</bpmn:incoming></bpmn:endEvent>
<bpmn:sequenceFlow id="A" sourceRef="Start" targetRef="Fill"/><bpmn:sequenceFlow id="B" sourceRef="Fill" targetRef="End"/>
</bpmn:process></bpmn:definitions>`;

const app: EmulatedApp = {
  org: 'ttd',
  app: 'melding',
  library: '8.12.7',
  metadata: { id: 'ttd/melding', org: 'ttd', dataTypes: [{ id: 'skjema', taskId: 'Fill', allowedContentTypes: ['application/xml'], maxCount: 1, minCount: 1, appLogic: { autoCreate: true, classRef: 'Skjema' } }] },
  process,
  documents: new Map(),
  forms: { skjema: {} as EmulatedApp['forms'][string] },
  setup: {},
};

describe('an emulator', () => {
  it('answers 404 without body where nothing is', async () => {
    const emulator = createEmulator({ apps: [app] });
    const answer = await emulator.fetch(`${emulator.origin}/ttd/melding/nothing/here`);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  });

  it('answers 401 without body to anonymous callers', async () => {
    const emulator = createEmulator({ apps: [app] });
    const answer = await emulator.fetch(`${emulator.origin}/ttd/melding/instances?instanceOwnerPartyId=510101`, { method: 'POST' });
    expect([answer.status, await answer.text(), answer.headers.get('www-authenticate')]).toEqual([401, '', null]);
  });

  it('gives the same identifiers for the same seed', () => {
    const [one, other] = [createEmulator({ apps: [app], seed: 7 }), createEmulator({ apps: [app], seed: 7 })];
    expect(one.world.newGuid()).toBe(other.world.newGuid());
  });
});

it('lets go of callers that give up, also when garbage has been collected while they waited', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const emulator = createEmulator({ apps: [], faults: [{ operation: 'token.exchange', fault: { kind: 'no-answer', work: 'not done' } }] });
  const caller = new AbortController();
  const answer = emulator.fetch(`${emulator.origin}/authentication/api/v1/exchange/maskinporten`, { signal: caller.signal });
  const ended = expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  for (let turn = 0; turn < 5; turn += 1) {
    await new Promise((resolve) => { setTimeout(resolve, 5); });
    collect();
  }
  caller.abort();
  await ended;
});
