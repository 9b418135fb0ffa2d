/**
 * `POST …/instances`: an instance by the party's id, by a template, or with its forms and files in one request.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';
import { bindingProblem, json, jsonString, plainProblem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import { mediaTypeOf } from '../../http/media-type.js';
import { boundaryOf, readMultipart } from '../../http/multipart.js';
import type { AppCall } from '../../http/route.js';
import type { PopulationParty } from '../../setup/population.js';
import { instanceJson } from '../instances/instance-json.js';
import { firstState } from '../process/start-process.js';
import { finishInstance } from './finish-instance.js';
import { addInstance, removeInstance } from './new-instance.js';
import { findOwner } from './owner-party.js';
import { checkParts, nameParts, type NamedPart } from './part-rules.js';
import { refuseParty, refuseUsers } from './permission.js';
import { storeParts } from './stored-parts.js';
import { type InstanceTemplate, readTemplate } from './template.js';

/** Parts that are not data: the template, and what is to be told to whom. */
const templatePart = 'instance';
const notificationPart = 'notification';

export async function instantiate(call: AppCall): Promise<Outgoing> {
  const partyId = call.query.get('instanceOwnerPartyId');
  if (partyId !== null && !/^-?\d+$/.test(partyId)) return bindingProblem(call, { instanceOwnerPartyId: [`The value '${partyId}' is not valid.`] }, 'json');
  const early = refuseUsers(call);
  if (early !== undefined) return early;
  const read = readBody(call);
  if ('refusal' in read) return read.refusal;
  const { template, parts } = read;
  const refusal = refuseOwner(partyId, template);
  if (refusal !== undefined) return jsonString(400, refusal);
  const partFault = checkParts(call.app, parts);
  if (partFault !== undefined) return jsonString(400, `Error when comparing content to application metadata: ${partFault}`);
  const owner = template === undefined ? { partyId: partyId ?? '' } : template.owner;
  if (owner === undefined) return jsonString(400, noOwner);
  const found = findOwner(call, owner);
  if ('refusal' in found) return found.refusal;
  return await refuseParty(call, found.party) ?? make(call, found.party, template, parts);
}

/** What both ways of instantiating say to a template that names nobody. */
export const noOwner = 'Error: instanceOwnerPartyId query parameter is empty and InstanceOwner is missing from instance template. You must populate instanceOwnerPartyId or InstanceOwner';

async function make(call: AppCall, party: PopulationParty, template: InstanceTemplate | undefined, parts: readonly NamedPart[]): Promise<Outgoing> {
  const instance = addInstance(call, { ...template, owner: party });
  instance.document.process = await firstState(call);
  try {
    const refusal = await storeParts(call, instance, parts);
    if (refusal !== undefined) {
      // behaviour: multipart-form-invalid-xml-400
      removeInstance(call, instance);
      return refusal;
    }
  } catch (error) {
    removeInstance(call, instance);
    throw error;
  }
  return await finishInstance(call, instance) ?? json(201, instanceJson(call.world, instance), [['Location', instance.document.selfLinks.apps]]);
}

interface Body {
  readonly template: InstanceTemplate | undefined;
  readonly parts: readonly NamedPart[];
}

/** A body of another type than JSON and multipart is nothing. recorded: instantiate */
function readBody(call: AppCall): Body | { readonly refusal: Outgoing } {
  const contentType = call.incoming.headers.get('content-type') ?? '';
  const type = mediaTypeOf(contentType);
  if (type === 'multipart/form-data') return readParts(call, contentType);
  const text = type === 'application/json' ? new TextDecoder().decode(call.incoming.body) : '';
  return { template: text === '' ? undefined : readTemplate(text), parts: [] };
}

function readParts(call: AppCall, contentType: string): Body | { readonly refusal: Outgoing } {
  const boundary = boundaryOf(contentType);
  // recorded: instantiate – without a boundary the app throws
  if (boundary === undefined) throw new TypeError('Missing content-type boundary.');
  const parts = readMultipart(call.incoming.body, boundary);
  if (parts === undefined) {
    return unreadable(call, ['IOException while reading a section of the request: Unexpected end of Stream, the content may have already been read by another component. ']);
  }
  const named = nameParts(parts);
  if ('errors' in named) return unreadable(call, named.errors);
  const part = named.parts.find(({ name }) => name === templatePart);
  // behaviour: multipart-instance-part-not-json-treated-as-absent
  const template = part !== undefined && mediaTypeOf(part.contentType) === 'application/json' ? readTemplate(new TextDecoder().decode(part.body)) : undefined;
  return { template, parts: named.parts.filter(({ name }) => name !== templatePart && name !== notificationPart) };
}

/** behaviour: multipart-part-without-content-type-400 – before refusals had titles, a text with a JSON list in it. */
function unreadable({ app }: AppCall, errors: readonly string[]): { readonly refusal: Outgoing } {
  if (!hasFeature(app.library, 'titledRefusals')) return { refusal: jsonString(400, `Error when reading content: ${JSON.stringify(errors)}`) };
  return { refusal: plainProblem(400, { title: 'Error reading request', detail: errors.join(', ') }, 'json') };
}

function refuseOwner(partyId: string | null, template: InstanceTemplate | undefined): string | undefined {
  if (partyId === null && template === undefined) {
    return 'Cannot create an instance without an instanceOwner.partyId. Either provide instanceOwner party Id as a query parameter or an instanceTemplate object in the body.';
  }
  // behaviour: instantiate-query-plus-person-template-query-ignored
  if (partyId !== null && template?.owner?.partyId !== undefined) {
    return 'You cannot provide an instanceOwnerPartyId as a query param as well as an instance template in the body. Choose one or the other.';
  }
  return undefined;
}
