/**
 * Routes that make instances.
 *
 * @module
 */
import { json, jsonString } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import { mediaTypeOf } from '../../http/media-type.js';
import type { AppCall, Route } from '../../http/route.js';
import { partyById, partyByOrganisationNumber, partyByPersonNumber } from '../../setup/parties.js';
import { instanceJson } from '../instances/instance-json.js';
import { startedProcess } from '../process/start-process.js';
import { addInstance } from './new-instance.js';
import { createTaskData } from './task-data.js';

export const instantiateRoutes: readonly Route<AppCall>[] = [
  { operation: 'instance.instantiate', method: 'POST', path: '/{org}/{app}/instances', handle: instantiate },
];

interface Template {
  readonly instanceOwner?: { readonly partyId?: string; readonly personNumber?: string; readonly organisationNumber?: string };
  readonly dataValues?: Record<string, string>;
}

async function instantiate(call: AppCall): Promise<Outgoing> {
  const { population } = call.world;
  const template = mediaTypeOf(call.incoming.headers.get('content-type')) === 'application/json' && call.incoming.body.length > 0
    ? JSON.parse(new TextDecoder().decode(call.incoming.body)) as Template
    : undefined;
  const owner = template?.instanceOwner ?? { partyId: call.query.get('instanceOwnerPartyId') ?? '' };
  const party = 'personNumber' in owner && owner.personNumber !== undefined ? partyByPersonNumber(population, owner.personNumber)
    : 'organisationNumber' in owner && owner.organisationNumber !== undefined ? partyByOrganisationNumber(population, owner.organisationNumber)
      : partyById(population, Number(owner.partyId));
  if (party === undefined) return jsonString(404, 'Cannot lookup party');
  const process = await startedProcess(call.world, call.app);
  const instance = addInstance(call, { owner: party, process, dataValues: template?.dataValues ?? null });
  if (process.currentTask !== null) createTaskData(call, instance, process.currentTask.elementId);
  return json(201, instanceJson(call.world, instance), [['Location', instance.document.selfLinks.apps]]);
}
