/**
 * Process and actions, as apps answer them: https://docs.altinn.studio/api/apps/process/
 *
 * @module
 */
import type { Schema } from '../../load/api-document.js';
import { flag, instant, integer, listOf, mapOf, nullable, nullableText, object, ref, text, unknown } from '../notation.js';

const element = {
  flow: nullable(integer),
  started: instant,
  elementId: nullableText,
  name: nullableText,
  altinnTaskType: nullableText,
  ended: instant,
  validated: nullable(object({ timestamp: instant, canCompleteTask: flag })),
  flowType: nullableText,
} satisfies Record<string, Schema>;

const state = { started: instant, startEvent: nullableText, ended: instant, endEvent: nullableText } satisfies Record<string, Schema>;

/** Schemas of which the app's own document and the generic one differ: apps answer the generic one's. */
export const processSchemas: Readonly<Record<string, Schema>> = {
  ProcessState: object({ ...state, currentTask: nullable(ref('ProcessElementInfo')) }),
  ProcessElementInfo: object(element),
  AppProcessState: object({
    ...state,
    currentTask: nullable(ref('AppProcessElementInfo')),
    processTasks: nullable(listOf(ref('AppProcessTaskTypeInfo'))),
    workflow: { type: 'object', nullable: true, additionalProperties: true, description: 'What the engine is doing; version 9.' },
  }),
  AppProcessElementInfo: object({
    ...element,
    actions: { ...mapOf(flag), nullable: true, description: 'Actions of the task, and whether the caller may do them.' },
    userActions: nullable(listOf(ref('UserAction'))),
    read: flag,
    write: flag,
    elementType: nullableText,
  }),
  AppProcessTaskTypeInfo: object({ altinnTaskType: nullableText, elementId: nullableText, elementType: nullableText }),
  UserAction: object({ id: nullableText, authorized: flag, type: { anyOf: [integer, text] } }),
  ProcessNext: object({
    action: { type: 'string', nullable: true, description: 'Left out: the action of the task’s type, as `write` for data and `confirm` for confirmation.' },
    actionOnBehalfOf: nullableText,
  }),
  ProcessHistory: object({ processHistory: nullable(listOf(ref('ProcessHistoryItem'))) }),
  ProcessHistoryItem: object({ eventType: nullableText, elementId: nullableText, occured: instant, started: instant, ended: instant, performedBy: nullableText }),
  /** What `process/next` refuses with: problem details, and the issues that stood in the way. */
  ProcessProblem: object({
    type: nullableText,
    title: nullableText,
    status: nullable(integer),
    detail: nullableText,
    instance: nullableText,
    validationIssues: nullable(listOf(ref('ValidationIssue'))),
    processNextState: nullableText,
  }),
  UserActionRequest: object({
    action: nullableText,
    buttonId: nullableText,
    metadata: nullable(mapOf(text)),
    ignoredValidators: nullable(listOf(text)),
    onBehalfOf: nullableText,
  }),
  UserActionAnswer: object({
    instance: nullable(ref('Instance')),
    updatedDataModels: nullable(mapOf(unknown)),
    updatedValidationIssues: nullable(mapOf(unknown)),
    clientActions: nullable(listOf(object({ id: nullableText, metadata: nullable(mapOf(unknown)) }))),
    error: nullable(object({ code: nullableText, message: nullableText, metadata: nullable(mapOf(nullableText)) })),
    redirectUrl: nullableText,
  }),
  SigningState: object({ signeeStates: listOf(ref('SigneeState')) }, ['signeeStates']),
  SigneeState: object({
    name: nullableText,
    organization: nullableText,
    delegationSuccessful: flag,
    notificationStatus: { anyOf: [integer, text] },
    partyId: integer,
    signedTime: instant,
  }),
  SigningOrganizations: object({ organizations: nullable(listOf(object({ orgNumber: nullableText, orgName: nullableText, partyId: nullable(integer) }))) }),
  SigningDataElements: object({ dataElements: listOf(ref('DataElement')) }, ['dataElements']),
};
