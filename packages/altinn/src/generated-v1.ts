/**
 * The contract between generated service packages and this runtime: what a service is, as plain data, and the client of it.
 *
 * A generated package imports from here and from `@blankett/forms/generated-v1`, and from nowhere else. This entry may only
 * grow in ways that leave older generated packages working.
 *
 * What a generated package holds:
 *
 * ```ts
 * import { createServiceClient } from '@blankett/altinn/generated-v1';
 * import type { ServiceClient, ServiceClientOptions, ServiceDescriptor } from '@blankett/altinn/generated-v1';
 * import { Omsetningsmelding } from './forms/omsetningsmelding.js';
 * import type { paths } from './api.js';
 *
 * export interface Forms {
 *   omsetningsmelding: Omsetningsmelding;
 * }
 *
 * export const service: ServiceDescriptor<Forms> = {
 *   descriptor: 1,
 *   org: 'skatt',
 *   app: 'omsetning',
 *   title: { nb: 'Omsetningsmelding', en: 'Turnover return' },
 *   dataTypes: [{ id: 'omsetningsmelding', kind: 'form', task: 'Task_1', autoCreate: true, contentTypes: ['application/xml'], minCount: 1, maxCount: 1 }],
 *   tasks: [{ id: 'Task_1', name: 'Utfylling', type: 'data' }],
 *   forms: { omsetningsmelding: Omsetningsmelding },
 * };
 *
 * export function createClient(options: ServiceClientOptions): ServiceClient<paths, Forms> {
 *   return createServiceClient<paths, Forms>(service, options);
 * }
 * ```
 *
 * @module
 */
export type { Feature, FeatureLevel } from './features/features.js';
export type { ServiceClient, ServiceClientOptions } from './service/client.js';
export type {
  CopyDescriptor, DataFieldDescriptor, DataTypeDescriptor, LocalisedText, Option, OptionList, OptionValue, OutcomeDescriptor, PartyType,
  PrefillDescriptor, ServiceDescriptor, TaskActor, TaskDescriptor,
} from './service/descriptor.js';
export type { Party } from './instances/party-reference.js';
export type { ServiceIds } from './service/ids.js';
export type {
  AttachmentInput, AttachmentSource, CalculatedForm, DryRun, DryRunCheck, FormInput, FormInputs, OnPrefill, ProcessMove, ReceiptDocument, ResumeInputs,
  StepName, StoredDifference, SubmissionChoice, SubmissionEntry, SubmissionProgress, SubmissionResult, SubmissionState, SubmissionStatus, Submissions, SubmitInputs,
  TwinInstance,
} from './submission/index.js';
export { createServiceClient } from './service/client.js';
