/**
 * What a submission has to do in each task: from the generated package, never from the server. Pure.
 *
 * @module
 */
import { present } from '../members/members.js';
import type { DataTypeDescriptor, ServiceDescriptor, TaskDescriptor } from '../service/descriptor.js';
import type { JournalledContent } from './fold.js';
import type { JournalledAttachment, JournalledForm } from './journal-events.js';

/** What kind of step a task is to us. */
export type TaskKind = 'data' | 'confirmation' | 'signing' | 'payment' | 'feedback' | 'service' | 'unknown';

/** What is to be done in one task. */
export interface TaskPlan {
  readonly id: string;
  readonly kind: TaskKind;
  /** As the package has it; the server has to say the same. */
  readonly type: string;
  readonly forms: readonly FormSlot[];
  readonly attachments: readonly JournalledAttachment[];
  readonly machineMayConfirm: boolean;
}

/** A form that is to be stored: its number among those of its type, and whether its value is at hand. */
export interface FormSlot extends JournalledForm {
  readonly given: boolean;
}

export interface Plan {
  /** By id, in the order of the process. */
  readonly tasks: ReadonlyMap<string, TaskPlan>;
  /** The task that every submission begins in; only there a draft may be deleted. */
  readonly first?: string;
  readonly dataTypes: ReadonlyMap<string, DataTypeDescriptor>;
  readonly confirm: boolean;
  readonly hasOutcome: boolean;
  /** Slots of attachments whose bytes are at hand. */
  readonly files: ReadonlySet<string>;
}

const serviceTasks = new Set(['pdf', 'eFormidling', 'fiksArkiv', 'subformPdf']);
const kinds = new Set<string>(['data', 'confirmation', 'signing', 'payment', 'feedback'] satisfies TaskKind[]);

/** @see https://docs.altinn.studio/altinn-studio/v8/reference/process/tasks/ */
export function kindOfTask(task: TaskDescriptor): TaskKind {
  if (kinds.has(task.type)) return task.type as TaskKind;
  return serviceTasks.has(task.type) || isServiceTask(task) ? 'service' : 'unknown';
}

function isServiceTask(task: TaskDescriptor): boolean {
  return (task as { readonly service?: boolean }).service === true;
}

/**
 * The plan for a content.
 *
 * @param atHand slots of forms and attachments whose values and bytes the caller has given
 */
export function planOf(service: ServiceDescriptor, content: JournalledContent, atHand: ReadonlySet<string>): Plan {
  const dataTypes = new Map(service.dataTypes.map(dataType => [dataType.id, dataType]));
  const first = service.tasks.find(task => kindOfTask(task) === 'data')?.id;
  const taskOf = ({ dataType }: { readonly dataType: string }): string | undefined => dataTypes.get(dataType)?.task ?? first;
  const tasks = service.tasks.map((task): [string, TaskPlan] => [task.id, {
    id: task.id,
    kind: kindOfTask(task),
    type: task.type,
    forms: content.forms.filter(form => taskOf(form) === task.id).map(form => ({ ...form, given: atHand.has(form.slot) })),
    attachments: content.attachments.filter(attachment => taskOf(attachment) === task.id),
    machineMayConfirm: (task as { readonly machineMayConfirm?: boolean }).machineMayConfirm === true,
  }]);
  return {
    tasks: new Map(tasks),
    ...present({ first }),
    dataTypes,
    confirm: content.confirm,
    hasOutcome: service.outcome !== undefined,
    files: new Set(content.attachments.map(({ slot }) => slot).filter(slot => atHand.has(slot))),
  };
}
