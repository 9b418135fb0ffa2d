/**
 * Tags of a data element: words of letters.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';
import { bindingProblem, empty, json, plainProblem, problem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import type { DataElementDocument } from '../../world/documents.js';
import { logEffect } from '../../world/effects.js';
import { exclusively } from '../../world/exclusive.js';
import type { StoredInstance } from '../../world/world.js';
import { fetchInstance } from '../instances/fetch-instance.js';
import { readJsonBody } from '../json-body.js';
import { dataTypeOf } from '../metadata.js';
import { issuesIfAsked } from '../validate/incremental-issues.js';
import { changeRefusal } from './access.js';
import { refused } from './refusal.js';

export function readTags(call: AppCall): Outgoing {
  const { element } = elementOf(call);
  // behaviour: tags-get-unknown-element-404
  if (element === undefined) return notFound(call, 'Unable to find data element based on the given parameters.');
  return json(200, { tags: element.tags });
}

export function addTag(call: AppCall): Promise<Outgoing> | Outgoing {
  const read = readJsonBody(call, 'json', 'tag');
  if ('refusal' in read) return read.refusal;
  if (typeof read.body !== 'string' || read.body === '') return bindingProblem(call, { tag: ['The tag field is required.'] }, 'json');
  const tag = read.body;
  return change(call, [tag], (instance, element) => {
    if (!element.tags.includes(tag)) element.tags.push(tag);
    return json(201, { tags: element.tags }, [['Location', `${linkOf(call, instance)}/data/${element.id}/tags`]]);
  });
}

export function replaceTags(call: AppCall): Promise<Outgoing> | Outgoing {
  const read = readJsonBody(call, 'json');
  if ('refusal' in read) return read.refusal;
  const tags = typeof read.body === 'object' && read.body !== null ? (read.body as { readonly tags?: unknown }).tags : undefined;
  if (!Array.isArray(tags)) return bindingProblem(call, { Tags: ['The Tags field is required.'] }, 'json');
  const words = tags.map(String);
  return change(call, words, async (instance, element) => {
    element.tags = words;
    const issues = call.query.has('ignoredValidators') ? { validationIssues: await issuesIfAsked(call, instance, [element.id]) } : {};
    return json(200, { tags: element.tags, ...issues });
  });
}

export function deleteTag(call: AppCall): Promise<Outgoing> {
  const tag = call.parameters['tag'] ?? '';
  return change(call, [], (_, element) => {
    element.tags = element.tags.filter((one) => one !== tag);
    return empty(204);
  });
}

/** Letters of any language, `-` and `_`. behaviour: tags-post-invalid-400, tags-put-unicode-letters-200 */
const word = /^[\p{L}\-_]+$/u;

async function change(call: AppCall, tags: readonly string[], act: (instance: StoredInstance, element: DataElementDocument) => Outgoing | Promise<Outgoing>): Promise<Outgoing> {
  const { instance, element } = elementOf(call);
  if (element === undefined) return notFound(call, `The instance ${instance.id} doesn't have a data element with id '${call.parameters['dataGuid'] ?? ''}'.`);
  return exclusively(call.world, instance.guid, () => {
    const type = dataTypeOf(call.app, element.dataType);
    const refusal = type === undefined || !hasFeature(call.app.library, 'tagRefusals') ? undefined : changeRefusal(call, instance, type);
    if (refusal !== undefined) return refused(call, refusal);
    if (!tags.every((tag) => word.test(tag))) return problem(call, 400, { title: 'Invalid tag name', detail: "Tags may only contain letters, '-' and '_'." }, 'json');
    logEffect(call, instance, { kind: 'tagged', dataElement: element.id, dataType: element.dataType });
    return act(instance, element);
  });
}

function elementOf(call: AppCall): { readonly instance: StoredInstance; readonly element: DataElementDocument | undefined } {
  const instance = fetchInstance(call);
  return { instance, element: instance.data.find(({ id }) => id === (call.parameters['dataGuid'] ?? '').toLowerCase()) };
}

function notFound(call: AppCall, detail: string): Outgoing {
  return hasFeature(call.app.library, 'signingNextByWriters') ? problem(call, 404, { title: 'Data element not found', detail }, 'json') : plainProblem(404, { title: 'Data element not found', detail });
}

/** Links that the app makes from the request bear its own scheme. recorded: lifecycle */
function linkOf({ world, app, parameters }: AppCall, instance: StoredInstance): string {
  return `http://${world.linkHost}/${app.org}/${app.app}/instances/${parameters['partyId'] ?? ''}/${instance.guid}`;
}
