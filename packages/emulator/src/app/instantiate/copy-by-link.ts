/**
 * `GET …/legacy/instances/…/copy`: a link of the inbox that copies, and leads to the copy.
 *
 * @module
 */
import { empty, jsonString } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { partyById } from '../../setup/parties.js';
import { authorisePath, fetchInstance } from '../instances/fetch-instance.js';
import { metadataOf } from '../metadata.js';
import { PlatformError } from '../platform-error.js';
import { copiedMembers, copyForms } from './copy.js';
import { finishInstance } from './finish-instance.js';
import { refuseCopyByCode } from './instantiation-check.js';
import { addInstance } from './new-instance.js';
import { refusalAnswer, refuseParty } from './permission.js';

export async function copyByLink(call: AppCall): Promise<Outgoing> {
  if (metadataOf(call.app).copyInstanceSettings?.enabled !== true) {
    return jsonString(400, 'Creating instance based on a copy from an archived instance is not enabled for this app.');
  }
  const decision = authorisePath(call, 'read');
  if (!decision.permitted) return refusalAnswer(call, decision);
  const source = sourceOf(call);
  // behaviour: legacy-copy-missing-source-400
  if (source === undefined) return jsonString(400, 'The instance being copied must be archived.');
  const party = partyById(call.world.population, Number(call.parameters['partyId']));
  const refusal = (party && await refuseParty(call, party)) ?? await refuseCopyByCode(call, source);
  if (refusal !== undefined || party === undefined) return refusal ?? empty(404);
  const instance = addInstance(call, { ...copiedMembers(call, source), owner: party });
  await copyForms(call, source, instance);
  const { org, app } = call.app;
  return await finishInstance(call, instance) ?? empty(302, [['Location', `https://${call.world.linkHost}/${org}/${app}/#/instance/${instance.id}`]]);
}

function sourceOf(call: AppCall): ReturnType<typeof fetchInstance> | undefined {
  try {
    const source = fetchInstance(call);
    return source.document.status.isArchived ? source : undefined;
  } catch (error) {
    if (error instanceof PlatformError) return undefined;
    throw error;
  }
}
