/**
 * The process of an instance.
 *
 * @see https://docs.altinn.studio/api/apps/process/
 * @module
 */
import type { Call } from '../http/call.js';
import { callForJson, hasList, isAbsent, jsonContent } from '../http/json-answer.js';
import type { OperationName } from '../http/operations.js';
import { isObject, present } from '../members/members.js';
import { instanceAddress } from '../service/addresses.js';
import type { Query } from '../service/addresses.js';
import type { ServiceIds } from '../service/ids.js';
import { languageOf, limitsOf, requireFeature } from '../service/service-connection.js';
import type { ServiceCallOptions, ServiceConnection } from '../service/service-connection.js';
import type { AppProcessState, Instance, ProcessHistoryAnswer, ProcessHistoryItem, ProcessNextRequest } from '../wire/index.js';

/** What to do with the task that the instance stands in. */
export interface NextStep<Ids extends ServiceIds = ServiceIds> {
  /** Default: by the type of the task (`write`, `confirm`, `sign`, …). Apps before 8.0 know no other. */
  readonly action?: Ids['action'];
  /** Organisation number of whom it is done for. */
  readonly onBehalfOf?: string;
}

/** The process of one service's instances. All throw AltinnError. */
export interface ServiceProcess<Ids extends ServiceIds = ServiceIds> {
  /** Where the instance stands, and what the caller may do there. `GET …/process` */
  read(instance: string, options?: ServiceCallOptions): Promise<AppProcessState>;
  /**
   * Goes one task on. Doing it twice goes two tasks on: with no answer, or an error whose outcome is not known, read the process.
   * `PUT …/process/next`
   *
   * @throws AltinnError `validation-failed` (serviceIssuesOf), `process-busy`, `process-ended`, `not-permitted`, `workflow-timeout`, `workflow-failed`,
   * `resume-required`, `task-failed`, and others
   *
   * @example
   * const before = await client.process.read(instance);
   * try {
   *   await client.process.next(instance, { action: 'confirm' });
   * } catch (error) {
   *   if (!isAltinnError(error) || error.outcomeKnown) throw error;
   *   const after = await client.process.read(instance);
   *   if (after.currentTask?.flow === before.currentTask?.flow) throw error;
   * }
   */
  next(instance: string, step?: NextStep<Ids>, options?: ServiceCallOptions): Promise<AppProcessState>;
  /** Begins a process that has not begun; instantiating does so by itself. `POST …/process/start` @throws AltinnError `process-started` */
  start(instance: string, options?: ServiceCallOptions): Promise<AppProcessState>;
  /**
   * Goes on and on to the end, through tasks that nobody looked at: not for ordinary use. `PUT …/process/completeProcess`
   *
   * @throws AltinnError as `next`
   */
  complete(instance: string, options?: ServiceCallOptions): Promise<AppProcessState>;
  /** Tries a failed step again; from 9 on. `POST …/process/resume` @throws AltinnError `resume-not-needed`, `workflow-failed`, `feature-missing`, and others */
  resume(instance: string, options?: ServiceCallOptions): Promise<AppProcessState>;
  /** What has happened. `performedBy` can be a whole national id. `GET …/process/history` */
  history(instance: string, options?: ServiceCallOptions): Promise<readonly ProcessHistoryItem[]>;
}

export function serviceProcess<Ids extends ServiceIds = ServiceIds>(connection: ServiceConnection): ServiceProcess<Ids> {
  const ask = async (
    operation: OperationName, instance: string, below: string, request: Pick<Call, 'method' | 'content'>, options: ServiceCallOptions, query: Query = {},
  ): Promise<AppProcessState> => {
    const value = await callForJson<AppProcessState | Instance>(connection, {
      operation, url: instanceAddress(connection, instance, operation, below, query), ...request, instance, ...limitsOf(options),
    }, body => isState(body) || (isObject(body) && isState(body['process'])));
    // From 9 on an app can be told to answer with the whole instance.
    return 'process' in value && value.process ? value.process : value as AppProcessState;
  };
  return {
    read: (instance, options = {}) => ask('process.read', instance, '/process', { method: 'GET' }, options),
    next: (instance, step = {}, options = {}) =>
      ask('process.next', instance, '/process/next', { method: 'PUT', content: jsonContent(nextBody(step)) }, options, languageOf(connection, options)),
    start: (instance, options = {}) => ask('process.start', instance, '/process/start', { method: 'POST' }, options),
    complete: (instance, options = {}) => ask('process.complete', instance, '/process/completeProcess', { method: 'PUT' }, options, languageOf(connection, options)),
    async resume(instance, options = {}) {
      requireFeature(connection, 'processResume', 'process.resume');
      return ask('process.resume', instance, '/process/resume', { method: 'POST' }, options);
    },
    async history(instance, options = {}) {
      const name = 'process.history';
      return (await callForJson<ProcessHistoryAnswer>(connection, {
        operation: name, method: 'GET', url: instanceAddress(connection, instance, name, '/process/history'), instance, ...limitsOf(options),
      }, hasList('processHistory'))).processHistory ?? [];
    },
  };
}

function nextBody({ action, onBehalfOf }: NextStep): ProcessNextRequest {
  return present({ action, actionOnBehalfOf: onBehalfOf });
}

/** It stands in a task, or has ended, or has at least begun; and a flow is a number that can be counted on. */
function isState(value: unknown): boolean {
  if (!isObject(value)) return false;
  const task = value['currentTask'];
  if (isObject(task)) return isAbsent(task['flow']) || Number.isSafeInteger(task['flow']);
  return isAbsent(task) && ('started' in value || 'ended' in value || 'currentTask' in value);
}
