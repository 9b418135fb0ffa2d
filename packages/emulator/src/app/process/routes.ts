/**
 * Routes of the process.
 *
 * @module
 */
import { featureSince, hasFeature } from '@blankett/altinn/features';
import { empty, json, problem, text } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall, Route } from '../../http/route.js';
import { authorise } from '../../policy/authorise.js';
import { processOf } from '../../process/definition-of.js';
import { processHistory } from '../../process/process-history.js';
import { processState } from '../../process/process-state.js';
import { defaultAction } from '../../process/task-kinds.js';
import { exclusively } from '../../world/exclusive.js';
import type { StoredInstance } from '../../world/world.js';
import { fetchInstance } from '../instances/fetch-instance.js';
import { readOptionalJsonBody, textMember } from '../json-body.js';
import { languageOf } from '../language.js';
import { instanceJson } from '../instances/instance-json.js';
import { PlatformError } from '../platform-error.js';
import { demandEngine, engineNext, engineResume, type Moved } from './engine-next.js';
import { withProcessLock } from './process-lock.js';
import { type NextRequest, performNext } from './perform-next.js';
import { failed } from './refusals.js';
import { startProcess } from './start-process.js';

const processPath = '/{org}/{app}/instances/{partyId:int}/{instanceGuid:guid}/process';

export const processRoutes: readonly Route<AppCall>[] = [
  { operation: 'process.read', method: 'GET', path: processPath, access: { policy: 'read' }, handle: read },
  { operation: 'process.start', method: 'POST', path: `${processPath}/start`, access: { policy: 'instantiate' }, handle: start },
  { operation: 'process.next', method: 'PUT', path: `${processPath}/next`, handle: next },
  { operation: 'process.next-elements', method: 'GET', path: `${processPath}/next`, access: { policy: 'read' }, handle: nextElements },
  { operation: 'process.complete', method: 'PUT', path: `${processPath}/completeProcess`, handle: complete },
  { operation: 'process.resume', method: 'POST', path: `${processPath}/resume`, since: featureSince.processResume, handle: (call) => guarded(call, 'Resume current task failed.', (instance) => engineResume(call, instance)) },
  { operation: 'process.history', method: 'GET', path: `${processPath}/history`, access: { policy: 'read' }, handle: (call) => json(200, { processHistory: processHistory(fetchInstance(call)) }) },
];

async function next(call: AppCall): Promise<Outgoing> {
  const read = readOptionalJsonBody(call);
  if ('refusal' in read) return read.refusal;
  const request: NextRequest = { action: textMember(read.body, 'action'), onBehalfOf: textMember(read.body, 'actionOnBehalfOf'), language: languageOf(call) };
  return await guarded(call, 'Process next failed.', (instance) => moveOn(call, instance, request));
}

function moveOn(call: AppCall, instance: StoredInstance, request: NextRequest): Promise<Outgoing | Moved | undefined> {
  return hasFeature(call.app.library, 'workflowEngine') ? engineNext(call, instance, request) : performNext(call, instance, request);
}

function read(call: AppCall): Outgoing {
  const instance = fetchInstance(call);
  if (!hasFeature(call.app.library, 'workflowEngine')) return json(200, processState(call, instance));
  try {
    demandEngine(call);
  } catch (error) {
    return failed(`Failed to access process for ${instance.id}`, error);
  }
  return json(200, processState(call, instance));
}

/** Finds the instance, works on it alone, and answers with where it stands then. */
async function guarded(call: AppCall, title: string, work: (instance: StoredInstance) => Promise<Outgoing | Moved | undefined>): Promise<Outgoing> {
  try {
    const instance = fetchInstance(call);
    const run = async (): Promise<Outgoing> => {
      const done = await work(instance);
      return done !== undefined && 'status' in done ? done : json(200, state(call, instance, done?.actionsOf));
    };
    if (!hasFeature(call.app.library, 'processNextExclusive')) return await exclusively(call.world, instance.guid, run);
    // recorded: processErrors – the second of two at once is told nothing but that it is
    return await withProcessLock(call.world, instance.guid, run) ?? problem(call, 409);
  } catch (error) {
    if (error instanceof PlatformError) throw error;
    return failed(title, error);
  }
}

/** With `?returnInstance=true` the whole instance, its process as the app tells it. */
function state(call: AppCall, instance: StoredInstance, actionsOf: string | undefined): Record<string, unknown> {
  const process = processState(call, instance, actionsOf);
  const whole = hasFeature(call.app.library, 'processNextReturnsInstance') && call.query.get('returnInstance')?.toLowerCase() === 'true';
  return whole ? { ...instanceJson(call.world, instance), process } : process;
}

/** More tasks than any process has: the process runs in a circle. */
const mostTasks = 100;

/** behaviours: process-complete-200, process-complete-ended-409, process-complete-unauthorised-403-empty, process-complete-loop-500 */
async function complete(call: AppCall): Promise<Outgoing> {
  const { process } = fetchInstance(call).document;
  if (process === null || process.currentTask === null) {
    return text(call, 409, (process?.ended ?? null) === null ? 'Process is not started. Use start.' : 'Process is ended. It cannot be restarted.');
  }
  return await guarded(call, `Unable to complete process for instance ${call.parameters['instanceGuid'] ?? ''}.`, async (instance) => {
    for (let passed = 0; passed <= mostTasks; passed++) {
      const current = instance.document.process?.currentTask ?? undefined;
      if (current === undefined) return undefined;
      const action = defaultAction(current.altinnTaskType);
      if (!authorise(call, instance, action).permitted) return empty(403);
      const refusal = await moveOn(call, instance, { action, language: languageOf(call) });
      if (refusal !== undefined && 'status' in refusal) return refusal;
    }
    return text(call, 500, `More than ${mostTasks} iterations detected in process. Possible loop. Fix app process definition!`);
  });
}

async function start(call: AppCall): Promise<Outgoing> {
  const instance = fetchInstance(call);
  if (instance.document.process !== null) return text(call, 409, 'Process is already started. Use next.');
  const startEvent = call.query.get('startEvent') ?? undefined;
  if (startEvent !== undefined && processOf(call.app).elements.get(startEvent)?.kind !== 'start') return text(call, 409, 'No matching startevent');
  await startProcess(call, instance, startEvent);
  return json(200, processState(call, instance));
}

/** Obsolete, and empty ever since the answer of `next` says what can be done. recorded: lifecycle; behaviour: process-next-elements-ended-409 */
function nextElements(call: AppCall): Outgoing {
  const standing = (fetchInstance(call).document.process?.currentTask ?? null) !== null;
  return standing ? json(200, []) : text(call, 409, 'Instance does not have valid info about currentTask');
}
