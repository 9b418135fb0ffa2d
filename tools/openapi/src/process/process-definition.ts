/**
 * The process of an app: BPMN 2.0 (https://www.omg.org/spec/BPMN/2.0.2/) with Altinn's extensions,
 * https://docs.altinn.studio/altinn-studio/v8/reference/configuration/process/
 *
 * @module
 */
import type { Diagnostic, SourceLocation, TaskModel } from '@blankett/model';
import type { SourceDocument } from '../load/load-document.js';
import { descendant, loadElements, locationIn, unusableElements, type Element } from '../load/xml-elements.js';
import { actorOf, completingAction } from './task-actors.js';
import { inFlowOrder } from './flow-order.js';

export interface ProcessDefinition {
  /** In the order of the sequence flows; those that no flow reaches come last, in document order. */
  readonly tasks: readonly TaskModel[];
}

/** Every activity that the app's process engine takes for a task (BPMN 2.0, section 10.3). */
const taskElements: ReadonlySet<string> = new Set([
  'task',
  'userTask',
  'serviceTask',
  'manualTask',
  'scriptTask',
  'sendTask',
  'receiveTask',
  'businessRuleTask',
]);

/**
 * Reads a process definition. Never throws: what cannot be read is a diagnostic.
 */
export function readProcess(source: SourceDocument): {
  readonly process?: ProcessDefinition;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { elements, text, diagnostics: faults } = loadElements(source, { code: 'process-unusable', name: 'process definition' });
  if (elements === undefined) return { diagnostics: faults };
  const definitions = elements.find((element) => element.name === 'definitions');
  const process = definitions?.children.find((element) => element.name === 'process');
  if (!process) return { diagnostics: [unusableElements(source, 'process-unusable', 'The document has no process.')] };

  const diagnostics: Diagnostic[] = [];
  const tasks = new Map<string, TaskModel>();
  for (const element of process.children.filter((child) => taskElements.has(child.name))) {
    const location = locationIn(source.path, text, element.offset);
    const id = element.attributes.get('id') ?? '';
    if (id === '' || tasks.has(id)) {
      diagnostics.push({
        code: id === '' ? 'process-task-without-id' : 'process-task-twice',
        severity: 'warning',
        message: id === '' ? 'A task without an id is left out.' : `The task ${id} stands twice; the first counts.`,
        location,
        hint: 'Give every task its own id.',
      });
      continue;
    }
    const type = taskType(element);
    if (type === '') {
      diagnostics.push({
        code: 'process-task-without-type',
        severity: 'warning',
        message: `The task ${id} has no altinn:taskType.`,
        location,
        hint: 'Say in its extensionElements what kind of task it is.',
      });
    }
    const name = element.attributes.get('name');
    tasks.set(id, { id, ...(name ? { name } : {}), type, actor: actorOf(type, element.name === 'serviceTask'), completedBy: completingAction(type), actions: taskActions(element), machineMay: [], source: location });
  }

  const { order, unreached } = inFlowOrder({
    starts: ids(process, 'startEvent'),
    flows: process.children
      .filter((child) => child.name === 'sequenceFlow')
      .map((flow) => ({ from: flow.attributes.get('sourceRef') ?? '', to: flow.attributes.get('targetRef') ?? '' })),
    nodes: [...tasks.keys()],
  });
  for (const id of unreached) {
    diagnostics.push({
      code: 'process-task-unreached',
      severity: 'warning',
      message: `No sequence flow leads from the start event to the task ${id}.`,
      ...(tasks.get(id)?.source ? { location: tasks.get(id)?.source as SourceLocation } : {}),
      hint: 'Remove the task, or draw the flow that leads to it.',
    });
  }
  return {
    process: { tasks: [...order, ...unreached].flatMap((id) => tasks.get(id) ?? []) },
    diagnostics,
  };
}

function ids(process: Element, name: string): string[] {
  return process.children.filter((child) => child.name === name).flatMap((child) => child.attributes.get('id') ?? []);
}

/** `altinn:taskExtension/altinn:taskType`; app library 7 and older have the attribute `altinn:tasktype` instead. */
function taskType(task: Element): string {
  return descendant(task, 'extensionElements', 'taskExtension', 'taskType')?.text ?? task.attributes.get('tasktype') ?? '';
}

function taskActions(task: Element): string[] {
  const actions = descendant(task, 'extensionElements', 'taskExtension', 'actions')?.children ?? [];
  return actions.flatMap((action) => (action.name === 'action' && action.text !== '' ? [action.text] : []));
}
