/** Processes: read from BPMN, walked through, moved along. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { conditionHolds, type ExpressionContext, nothingToLookInto } from '../../src/expressions/expression.js';
import { beginProcess, moveTo } from '../../src/process/move.js';
import { NavigationError, nextElement } from '../../src/process/navigate.js';
import { taskOf, tasksOf } from '../../src/process/process-definition.js';
import { readProcess } from '../../src/process/read-process.js';
import { processText, signatureSettings } from '../behaviours/processes.js';

const context = (action?: string): ExpressionContext => ({ ...nothingToLookInto, action });
const threeTasks = readProcess(processText([
  { id: 'Fill', type: 'data', name: 'Fyll ut' },
  { id: 'Print', type: 'pdf', service: true },
  { id: 'Confirm', type: 'confirmation', actions: ['confirm', 'reject'], rejectTo: 'Fill' },
]));

describe('reading', () => {
  it('lists tasks before service tasks, each with its settings', () => {
    expect(tasksOf(threeTasks).map(({ id, taskType, elementType, name }) => [id, taskType, elementType, name])).toEqual([
      ['Fill', 'data', 'Task', 'Fyll ut'], ['Confirm', 'confirmation', 'Task', 'Confirm'], ['Print', 'pdf', 'ServiceTask', 'Print'],
    ]);
    expect(taskOf(threeTasks, 'Confirm')?.actions).toEqual([{ id: 'confirm', kind: 'ProcessAction' }, { id: 'reject', kind: 'ProcessAction' }]);
  });

  it('reads what a signing task signs', () => {
    const signing = readProcess(processText([{ id: 'Sign', type: 'signing', settings: signatureSettings(['a', 'b'], 'signature', '<altinn:runDefaultValidator>true</altinn:runDefaultValidator>') }]));
    expect(taskOf(signing, 'Sign')?.signature).toMatchObject({ dataTypesToSign: ['a', 'b'], signatureDataType: 'signature', runDefaultValidator: true });
  });

  it('reads the type of a task where version 7 has it', () => {
    const text = processText([{ id: 'Old', type: '' }]).replace('<bpmn:task id="Old"', '<bpmn:task id="Old" altinn:tasktype="data"').replace('<altinn:taskType></altinn:taskType>', '');
    expect(taskOf(readProcess(text), 'Old')?.taskType).toBe('data');
  });

  it.each([['lookup', '', 'ProcessAction'], ['lookup', ' type="serverAction"', 'ServerAction']])('knows what an action %s%s is', (id, attribute, kind) => {
    const text = processText([{ id: 'Task', type: 'data', actions: [id] }]).replace('<altinn:action>', `<altinn:action${attribute}>`);
    expect(taskOf(readProcess(text), 'Task')?.actions).toEqual([{ id, kind }]);
  });
});

describe('walking', () => {
  const goes = (from: string, action?: string): Promise<string> => nextElement(threeTasks, from, (condition) => conditionHolds(condition, context(action))).then(({ id }) => id);

  it.each([['StartEvent_1', undefined, 'Fill'], ['Fill', undefined, 'Print'], ['Confirm', 'confirm', 'EndEvent_1'], ['Confirm', 'reject', 'Fill']])(
    'goes from %s with %s to %s', async (from, action, to) => expect(await goes(from, action)).toBe(to),
  );

  it('takes the default flow when no condition holds', async () => {
    const text = processText([{ id: 'A', type: 'data', rejectTo: 'A' }]).replaceAll('gatewayAction', 'dataModel", "never').replace('id="Gateway_1"', 'id="Gateway_1" default="Flow_1_on"').replace('notEquals', 'equals');
    expect((await nextElement(readProcess(text), 'A', () => false)).id).toBe('EndEvent_1');
  });

  it.each([
    ['two ways at once', processText([{ id: 'A', type: 'data', rejectTo: 'A' }]).replace(/<bpmn:conditionExpression>.*?<\/bpmn:conditionExpression>/g, '')],
    ['no way', processText([{ id: 'A', type: 'data' }]).replace('targetRef="EndEvent_1"', 'targetRef="nowhere"')],
  ])('stops at %s', async (_, text) => {
    await expect(nextElement(readProcess(text), 'A', () => true)).rejects.toBeInstanceOf(NavigationError);
  });

  it('counts every step, and ends once, whatever the actions', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom('confirm', 'reject', undefined), { maxLength: 20 }), async (actions) => {
      let process = beginProcess(threeTasks, 'T0')!;
      let at = process.startEvent ?? '';
      let steps = 0;
      for (const action of [undefined, ...actions]) {
        const target = await nextElement(threeTasks, at, (condition) => conditionHolds(condition, context(action)));
        process = moveTo(process, target, `T${++steps}`, action === 'reject');
        at = target.id;
        if (process.ended !== null) break;
        expect(process.currentTask).toMatchObject({ flow: steps + 1, elementId: at, started: `T${steps}`, flowType: action === 'reject' ? 'AbandonCurrentMoveToNext' : 'CompleteCurrentMoveToNext' });
      }
      expect(process.endEvent).toBe(process.currentTask === null ? 'EndEvent_1' : null);
      expect(process.started).toBe('T0');
    }), { numRuns: 60 });
  });
});
