/**
 * Names of what the modules of a service declare, beside its forms.
 *
 * @module
 */
import type { Names, ServiceModel } from '@blankett/model';
import { allocateNames } from './names.js';
import type { NamedSymbol } from './names.js';

export interface ServicePlan {
  readonly attachment: string;
  readonly dataType: string;
  readonly task: string;
  readonly action: string;
  /** By id of the option list. */
  readonly options: ReadonlyMap<string, { readonly type: string; readonly constant: string }>;
  /** What names.json is to hold from now on. */
  readonly types: Names['types'];
}

/** @param given names of the forms' types too: they were first */
export function planService({ options }: Pick<ServiceModel, 'options'>, given: Names['types']): ServicePlan {
  const symbol = (key: string, file: string, name: string): NamedSymbol => ({ key, kind: 'type', file, namespace: '', path: [name] });
  const attachment = symbol('service#attachment', 'service', 'Attachment');
  const dataType = symbol('service#data-type', 'service', 'DataType');
  const task = symbol('service#task', 'service', 'Task');
  const action = symbol('service#action', 'service', 'Action');
  const lists = options.map(({ id }) => ({ id, symbol: symbol(`options#${id}`, 'options', `${id} option`) }));
  const { nameOf, names } = allocateNames([attachment, dataType, task, action, ...lists.map((list) => list.symbol)], given);
  return {
    attachment: nameOf.get(attachment.key)!,
    dataType: nameOf.get(dataType.key)!,
    task: nameOf.get(task.key)!,
    action: nameOf.get(action.key)!,
    options: new Map(lists.map((list) => [list.id, namesOf(nameOf.get(list.symbol.key)!)] as const)),
    types: names,
  };
}

/** `MvaOption`, `mvaOptions`. */
function namesOf(type: string): { type: string; constant: string } {
  return { type, constant: `${type.charAt(0).toLowerCase()}${type.slice(1)}s` };
}
