/**
 * Routes of the process.
 *
 * @module
 */
import { json, plainProblem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall, Route } from '../../http/route.js';
import { moveTo } from '../../process/move.js';
import { nextElement } from '../../process/navigate.js';
import { logEffect } from '../../world/effects.js';
import { exclusively } from '../../world/exclusive.js';
import { fetchInstance } from '../instances/fetch-instance.js';
import { createTaskData } from '../instantiate/task-data.js';
import { processOf } from './start-process.js';

const processPath = '/{org}/{app}/instances/{partyId:int}/{instanceGuid:guid}/process';

export const processRoutes: readonly Route<AppCall>[] = [
  { operation: 'process.read', method: 'GET', path: processPath, access: { policy: 'read' }, handle: (call) => json(200, fetchInstance(call).document.process) },
  { operation: 'process.next', method: 'PUT', path: `${processPath}/next`, handle: next },
];

function next(call: AppCall): Promise<Outgoing> {
  const instance = fetchInstance(call);
  return exclusively(call.world, instance.guid, async () => {
    const { process } = instance.document;
    if (process === null || process.currentTask === null) return plainProblem(409, { detail: 'Process is ended.' });
    const from = process.currentTask.elementId;
    const target = await nextElement(processOf(call.app), from, () => true);
    const moved = moveTo(process, target, call.world.timestamp());
    instance.document.process = moved;
    logEffect(call, instance, { kind: 'process.moved', from, to: target.id });
    if (moved.currentTask === null) {
      instance.document.status.isArchived = true;
      instance.document.status.archived = moved.ended;
      logEffect(call, instance, { kind: 'process.ended', from, to: target.id });
    } else createTaskData(call, instance, moved.currentTask.elementId);
    return json(200, moved);
  });
}
