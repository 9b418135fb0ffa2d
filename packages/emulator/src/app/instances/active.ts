/**
 * `GET …/instances/{party}/active`: what of a party's is neither archived nor deleted, in this app.
 *
 * @module
 */
import { bareFailure, json } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { authorise } from '../../policy/authorise.js';
import { nameOfActor } from '../../setup/parties.js';
import type { StoredInstance } from '../../world/world.js';
import { ConnectionRefused } from '../platform-error.js';

const readScope = 'altinn:serviceowner/instances.read';

export function listActive(call: AppCall): Outgoing {
  if (call.world.away.has('platform')) throw new ConnectionRefused();
  if (!mayQuery(call)) return bareFailure;
  const partyId = call.parameters['partyId'];
  const appId = `${call.app.org}/${call.app.app}`;
  const found = [...call.world.instances.values()].filter((instance) => instance.appId === appId
    && instance.document.instanceOwner.partyId === partyId && isActive(instance) && authorise(call, instance, 'read').permitted);
  return json(200, found.map(({ document }) => ({
    id: document.id,
    presentationTexts: document.presentationTexts,
    dueBefore: document.dueBefore,
    lastChanged: document.lastChanged,
    lastChangedBy: nameOfActor(call.world.population, document.lastChangedBy),
  })));
}

/** recorded: access – storage's refusal of an owner without scope, or of another's app, is not caught here */
function mayQuery({ caller, app }: AppCall): boolean {
  return caller?.kind !== 'org' || (caller.org === app.org && caller.scopes.includes(readScope));
}

/** recorded: marker – also what is to be visible only later */
function isActive({ document: { status } }: StoredInstance): boolean {
  return !status.isArchived && !status.isSoftDeleted && !status.isHardDeleted;
}
