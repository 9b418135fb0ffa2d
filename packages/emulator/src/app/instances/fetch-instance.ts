/**
 * How an app gets hold of an instance: it asks storage in the caller's name.
 *
 * @module
 */
import type { AppCall } from '../../http/route.js';
import { type Action, authorise, authoriseForParty } from '../../policy/authorise.js';
import type { Decision } from '../../policy/decision.js';
import { platformDifferences } from '../../platform/differences.js';
import { instanceAt } from '../../platform/storage/stored-instance.js';
import type { StoredInstance } from '../../world/world.js';
import { ConnectionRefused, PlatformError } from '../platform-error.js';

/** What the policy says of the caller and the instance of the path; of one that is not there it knows only the party that the path names. */
export function authorisePath(call: AppCall, action: Action): Decision {
  // recorded: dataErrors – an app's process answers under every name, but a policy stands under its own
  if (!isOwnName(call)) return { permitted: false };
  const instance = instanceAt(call);
  return instance === undefined ? authoriseForParty(call, call.parameters['partyId'] ?? '', action) : authorise(call, instance, action);
}

function isOwnName({ app, parameters }: AppCall): boolean {
  return parameters['org']?.toLowerCase() === app.org.toLowerCase() && parameters['app']?.toLowerCase() === app.app.toLowerCase();
}

/**
 * The instance of the path, if storage shows it to the caller.
 *
 * @throws PlatformError what storage refuses with; ConnectionRefused when the platform is away
 */
export function fetchInstance(call: AppCall): StoredInstance {
  if (call.world.away.has('platform')) throw new ConnectionRefused();
  // behaviour: error-storage-status-passed-on
  if (call.world.refusing.has('platform')) throw new PlatformError(502, 'Bad Gateway');
  const instance = instanceAt(call);
  // recorded: dataErrors, processErrors – the local test server's storage knows no 404 for instances
  if (instance === undefined) {
    const status = platformDifferences.unknownInstance[call.world.platform];
    throw new PlatformError(status, status === 403 ? 'Forbidden' : 'Not Found');
  }
  if (!authorise(call, instance, 'read').permitted) throw new PlatformError(403, 'Forbidden');
  return instance;
}
