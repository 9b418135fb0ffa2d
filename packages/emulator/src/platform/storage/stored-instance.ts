/**
 * The instance of a storage path, and what its caller may do with it.
 *
 * @module
 */
import { empty, problem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { Call } from '../../http/route.js';
import { authoriseCaller } from '../../policy/authorise.js';
import { defaultAction } from '../../process/task-kinds.js';
import type { StoredInstance } from '../../world/world.js';
import { platformDifferences } from '../differences.js';

/**
 * The instance of the path, without asking who wants it. Its id alone decides, and one that is deleted for good is still
 * there. behaviours: storage-instance-read-party-in-path-not-checked, storage-instance-read-hard-deleted-still-readable;
 * recorded: dataErrors, after.
 */
export function instanceAt({ world, parameters }: Call): StoredInstance | undefined {
  return world.instances.get((parameters['instanceGuid'] ?? '').toLowerCase());
}

/** Whether the app's policy lets the caller do something. */
export function mayCaller({ world, caller }: Pick<Call, 'world' | 'caller'>, instance: StoredInstance, action: string): boolean {
  const app = world.apps.get(instance.appId);
  return app !== undefined && authoriseCaller(world, app, caller, instance, action).permitted;
}

/** Does something with the instance of the path, if it is there and the caller may. */
export async function withInstance(call: Call, action: (instance: StoredInstance) => string, work: (instance: StoredInstance) => Outgoing | Promise<Outgoing>): Promise<Outgoing> {
  const instance = instanceAt(call);
  if (instance === undefined) return unknownInstance(call);
  return mayCaller(call, instance, action(instance)) ? work(instance) : empty(403);
}

export function unknownInstance(call: Call): Outgoing {
  const status = platformDifferences.unknownInstance[call.world.platform];
  return status === 404 ? problem(call, 404) : empty(status);
}

/** What a caller must be allowed to, to change values of an instance: the action of its task; before and after the process, to write. Recorded: marker; behaviour: storage-datavalues-set. */
export function writeActionOf({ document }: StoredInstance): string {
  const type = document.process?.currentTask?.altinnTaskType;
  return type === undefined || type === null ? 'write' : defaultAction(type);
}
