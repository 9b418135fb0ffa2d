/**
 * Moves on an instance's process, as a value: from the platform's JSON to the next one.
 *
 * @module
 */
import type { ProcessDocument, ProcessElementDocument } from '../world/documents.js';
import type { ProcessDefinition, ProcessElement, ProcessTask } from './process-definition.js';

/** A new process, standing before its first element. */
export function beginProcess(definition: ProcessDefinition, at: string, startEvent?: string): ProcessDocument | undefined {
  const starts = [...definition.elements.values()].filter((element) => element.kind === 'start');
  const start = startEvent === undefined ? starts[0] : starts.find((element) => element.id === startEvent);
  return start && { started: at, startEvent: start.id, currentTask: null, ended: null, endEvent: null };
}

/** The process at `target`: a task to stand in, or an end event. */
export function moveTo(process: ProcessDocument, target: ProcessElement, at: string, abandoned = false): ProcessDocument {
  if (target.kind === 'end') return { ...process, currentTask: null, ended: at, endEvent: target.id };
  if (target.kind !== 'task') throw new TypeError(`A process cannot stand at ${target.kind} ${target.id}.`);
  return { ...process, currentTask: enter(target, (process.currentTask?.flow ?? 1) + 1, at, abandoned) };
}

function enter(task: ProcessTask, flow: number, at: string, abandoned: boolean): ProcessElementDocument {
  return {
    flow,
    started: at,
    elementId: task.id,
    name: task.name,
    altinnTaskType: task.taskType,
    ended: null,
    validated: null,
    // recorded: processErrors – a task that is entered because another was rejected says so
    flowType: abandoned ? 'AbandonCurrentMoveToNext' : 'CompleteCurrentMoveToNext',
  };
}
