/**
 * The data element that a path names, with its instance and type.
 *
 * @module
 */
import { text } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import type { DataElementDocument } from '../../world/documents.js';
import type { StoredInstance } from '../../world/world.js';
import { fetchInstance } from '../instances/fetch-instance.js';
import { type ApplicationDataType, dataTypeOf } from '../metadata.js';
import type { Refusal } from './refusal.js';

export interface FoundElement {
  readonly instance: StoredInstance;
  readonly element: DataElementDocument;
  readonly type: ApplicationDataType;
}

/** @throws PlatformError if storage does not show the instance */
export function findElement(call: AppCall): FoundElement | Refusal {
  return elementOf(call, fetchInstance(call), call.parameters['dataGuid'] ?? '');
}

export function elementOf(call: AppCall, instance: StoredInstance, id: string): FoundElement | Refusal {
  const element = instance.data.find((one) => one.id === id.toLowerCase());
  if (element === undefined) {
    return { status: 404, title: 'Data Element Not Found', detail: `Did not find data element ${id} on instance ${instance.id}`, oldText: 'Did not find data element' };
  }
  const type = dataTypeOf(call.app, element.dataType);
  return type === undefined ? typeNotFound(element.dataType) : { instance, element, type };
}

/** The answer to a path that names another type than the element has. */
export function typeMismatch(call: AppCall, { id, dataType }: DataElementDocument): Outgoing | undefined {
  const named = call.parameters['dataType'];
  return named === undefined || named === dataType ? undefined : text(call, 400, `Data type ${named} does not match data element ${id}, which is of type ${dataType}`);
}

export function typeNotFound(dataType: string): Refusal {
  return { status: 400, title: 'Data Type Not Found', detail: `Could not find the specified data type: "${dataType}" in applicationmetadata.json` };
}
