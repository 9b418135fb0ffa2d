/**
 * Data elements, as the platform shows them, and their addresses.
 *
 * @see https://docs.altinn.studio/api/models/data-element/
 * @module
 */
import { AltinnError } from '../errors/altinn-error.js';

/** What the platform tells of a stored document. Servers add members that are not named here. */
export interface DataElement {
  readonly id: string;
  readonly dataType?: string | null;
  readonly contentType?: string | null;
  readonly filename?: string | null;
  /** In bytes, as stored: the platform writes forms anew. */
  readonly size?: number;
  /** The task that it belongs to has been left. */
  readonly locked?: boolean;
  readonly lastChanged?: string | null;
  readonly fileScanResult?: 'NotApplicable' | 'Pending' | 'Clean' | 'Infected';
}

const guid = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';
const instanceId = new RegExp(`^\\d{1,19}/${guid}$`);
const elementId = new RegExp(`^${guid}$`);

/**
 * Path of an instance below the app.
 *
 * @param instance `<party id>/<guid>`, as `instance.id` has it
 * @throws AltinnError `address`
 */
export function instancePath(instance: string, operation: string): string {
  if (!instanceId.test(instance)) throw new AltinnError({ code: 'address', operation, outcomeKnown: true, reason: 'the instance' });
  return `/instances/${instance}`;
}

/** Path of a data element below the app. @throws AltinnError `address` */
export function dataElementPath(instance: string, dataElement: string, operation: string): string {
  if (!elementId.test(dataElement)) throw new AltinnError({ code: 'address', operation, outcomeKnown: true, reason: 'the data element' });
  return `${instancePath(instance, operation)}/data/${dataElement}`;
}
