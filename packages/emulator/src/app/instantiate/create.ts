/**
 * `POST …/instances/create`: an instance with some members of its forms filled in, or as a copy of another.
 *
 * @module
 */
import { json, jsonString, problem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import { memberOf, textOf } from '../../http/lenient-json.js';
import { mediaTypeOf } from '../../http/media-type.js';
import type { AppCall } from '../../http/route.js';
import { metadataOf } from '../metadata.js';
import { instanceJson } from '../instances/instance-json.js';
import { copiedMembers, copyForms, findSource } from './copy.js';
import { readCreateRequest } from './create-request.js';
import { finishInstance } from './finish-instance.js';
import { noOwner } from './instantiate.js';
import { addInstance } from './new-instance.js';
import { findOwner } from './owner-party.js';
import { refuseParty, refuseUsers } from './permission.js';
import { ownerIdentifiers, readTime } from './template.js';

export async function createSimplified(call: AppCall): Promise<Outgoing> {
  // recorded: instantiate – no body, no type: nothing that the route reads
  if (mediaTypeOf(call.incoming.headers.get('content-type')) !== 'application/json') return problem(call, 415, {}, 'json');
  const read = readCreateRequest(call);
  if ('refusal' in read) return read.refusal;
  const { request, prefill } = read;
  const sourceId = textOf(memberOf(request, 'sourceInstanceId')) ?? '';
  const early = refuseEarly(call, sourceId);
  if (early !== undefined) return early;
  const owner = ownerIdentifiers(memberOf(request, 'instanceOwner'));
  if (owner === undefined) return jsonString(400, noOwner);
  const found = findOwner(call, owner);
  if ('refusal' in found) return found.refusal;
  if (sourceId !== '' && sourceId.split('/')[0] !== String(found.party.partyId)) return jsonString(400, 'It is not possible to copy instances between instance owners.');
  const refusal = await refuseParty(call, found.party);
  if (refusal !== undefined) return refusal;
  const source = sourceId === '' ? undefined : await findSource(call, sourceId);
  if (source !== undefined && 'refusal' in source) return source.refusal;
  const copied = source && copiedMembers(call, source.instance);
  const [dueBefore, visibleAfter] = [readTime(memberOf(request, 'dueBefore')), readTime(memberOf(request, 'visibleAfter'))];
  const instance = addInstance(call, { ...copied, owner: found.party, dueBefore: dueBefore ?? copied?.dueBefore ?? null, visibleAfter });
  if (source !== undefined) await copyForms(call, source.instance, instance);
  return await finishInstance(call, instance, prefill) ?? json(201, instanceJson(call.world, instance), [['Location', instance.document.selfLinks.apps]]);
}

/** Copying is for whoever may have the copy, even where users may not instantiate. behaviour: create-copy-201 */
function refuseEarly(call: AppCall, sourceId: string): Outgoing | undefined {
  if (sourceId === '') return refuseUsers(call);
  return metadataOf(call.app).copyInstanceSettings?.enabled === true ? undefined : jsonString(400, 'Creating instance based on a copy from an archived instance is not enabled for this app.');
}
