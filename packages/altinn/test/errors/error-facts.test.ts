import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/errors/answer.js';
import { factsOf } from '../../src/errors/error-facts.js';

const facts = (value: unknown): unknown => factsOf(readAnswer('application/problem+json', new TextEncoder().encode(JSON.stringify(value))));
const id = '50001/00000000-0000-4000-8000-000000000001';

describe('what an answer tells beyond its code', () => {
  it.each<[unknown, unknown]>([
    [{ instanceId: id, instanceDeleted: false, recommendedAction: 'inspectInstance' }, { instanceId: id, instanceDeleted: false, recommendedAction: 'inspectInstance' }],
    [{ processNextState: 'retrying' }, { processNextState: 'retrying' }],
    [{ workflowFailure: { kind: 'stepFailed', retryAction: 'resumeWorkflow' }, processStateChanged: true }, { workflowFailure: { kind: 'stepFailed', retryAction: 'resumeWorkflow' }, processStateChanged: true }],
    [{ RequiredAuthenticationLevel: '3' }, { requiredAuthenticationLevel: 3 }],
    [{ detail: 'User is not authorized to perform process next. Task ID: Task_1. Task type: data. Action: confirm.' }, { refused: { task: 'Task_1', action: 'confirm' } }],
    [{ patchOperationIndex: 2, dataElementId: id.split('/')[1] }, { patchOperation: 2, dataElement: id.split('/')[1] }],
    [{ title: 'T' }, undefined], [[], undefined], ['text', undefined],
  ])('%j', (value, want) => expect(facts(value)).toEqual(want));

  it.each([
    { instanceId: '15857912345/x' }, { instanceId: `https://x/${id}` }, { recommendedAction: 'ring 15857912345' }, { processNextState: '15857912345' },
    { workflowFailure: { kind: 'Kari Nordmann' } }, { RequiredAuthenticationLevel: '15857912345' }, { patchOperationIndex: 15857912345 }, { patchOperationIndex: 1.5 }, { detail: 'Task ID: T_15857912345. Task type: data. Action: confirm.' },
    { detail: 'Task ID: Kari Nordmann. Task type: data. Action: confirm.' }, { detail: 'Task ID: T. Task type: data. Action: 15857912345.' }, { dataElementId: '15857912345' },
  ])('nothing that a person could have written: %j', value => expect(facts(value)).toBeUndefined());

  it('T12 whatever it says, no text of a person and no national id is among them', () => {
    const names = ['instanceId', 'recommendedAction', 'processNextState', 'workflowFailure', 'RequiredAuthenticationLevel', 'dataElementId', 'detail', 'patchOperationIndex'];
    const secret = fc.constantFrom('15857912345', 'Kari Nordmann', '50001/15857912345', { kind: '15857912345', retryAction: 'Kari Nordmann' });
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...names), secret), value => {
      expect(JSON.stringify(facts(value)) ?? '').not.toMatch(/15857912345|Kari/);
    }));
  });
});
