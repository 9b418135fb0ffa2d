/**
 * Keys and values that users keep with a data element.
 *
 * @module
 */
import { bindingProblem, json, jsonString, problem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { logEffect } from '../../world/effects.js';
import { exclusively } from '../../world/exclusive.js';
import { readJsonBody } from '../json-body.js';
import { changeRefusal } from './access.js';
import { findElement } from './find-element.js';
import { isRefusal, refused } from './refusal.js';

interface Entry {
  readonly key: string;
  readonly value: string;
}

export function readUserMetadata(call: AppCall): Outgoing {
  const found = findElement(call);
  if (isRefusal(found)) return problem(call, 404, { title: 'Data element not found', detail: 'Unable to find data element based on the given parameters.' }, 'json');
  return json(200, { userDefinedMetadata: found.element.userDefinedMetadata });
}

/** Replaces the whole list. behaviour: user-metadata-put-get-200 */
export async function replaceUserMetadata(call: AppCall): Promise<Outgoing> {
  const read = readJsonBody(call, 'json', 'userDefinedMetadataDto');
  if ('refusal' in read) return read.refusal;
  const entries = entriesOf(read.body);
  if (entries === undefined) return bindingProblem(call, { userDefinedMetadataDto: ['The userDefinedMetadataDto field is required.'] }, 'json');
  const found = findElement(call);
  if (isRefusal(found)) return refused(call, found);
  const { instance, element, type } = found;
  return exclusively(call.world, instance.guid, () => {
    const refusal = changeRefusal(call, instance, type);
    if (refusal !== undefined) return refused(call, refusal);
    const keys = entries.map(({ key }) => key);
    const twice = [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
    if (twice.length > 0) return jsonString(400, `The following keys are duplicated: ${twice.join(', ')}`);
    const allowed = type.allowedKeysForUserDefinedMetadata ?? [];
    const others = allowed.length === 0 ? [] : keys.filter((key) => !allowed.includes(key));
    if (others.length > 0) return jsonString(400, `The following keys are not allowed: ${others.join(', ')}`);
    element.userDefinedMetadata = entries.map(({ key, value }) => ({ key, value }));
    logEffect(call, instance, { kind: 'changed', dataElement: element.id, dataType: element.dataType });
    return json(200, { userDefinedMetadata: element.userDefinedMetadata });
  });
}

function entriesOf(value: unknown): readonly Entry[] | undefined {
  const list = typeof value === 'object' && value !== null ? (value as { readonly userDefinedMetadata?: unknown }).userDefinedMetadata : undefined;
  if (!Array.isArray(list)) return undefined;
  return list.map((one: { readonly key?: unknown; readonly value?: unknown }) => ({ key: String(one.key ?? ''), value: String(one.value ?? '') }));
}
