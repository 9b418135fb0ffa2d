/**
 * DELETE: a data element taken away.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';
import { appFormOf } from '../../forms/app-form.js';
import { empty, json, problem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { deleteDataElement } from '../../world/data-elements.js';
import { exclusively } from '../../world/exclusive.js';
import { issuesIfAsked } from '../validate/incremental-issues.js';
import { instanceWithoutAppLink } from './instance-without-app-link.js';
import { deleteRefusal } from './access.js';
import { findElement } from './find-element.js';
import { isRefusal, refused } from './refusal.js';

export async function deleteData(call: AppCall): Promise<Outgoing> {
  const found = findElement(call);
  if (isRefusal(found)) return refused(call, found);
  const { instance, element, type } = found;
  return exclusively(call.world, instance.guid, async () => {
    const refusal = deleteRefusal(call, instance, type);
    if (refusal !== undefined) return refused(call, refusal);
    if (element.locked) return problem(call, 409);
    deleteDataElement(call, instance, element);
    // behaviour: data-delete-200-empty-old
    if (!hasFeature(call.app.library, 'deleteDataAnswers')) return empty(200);
    const changed = appFormOf(call.app, element.dataType) === undefined ? [] : [element.id];
    return json(200, { instance: instanceWithoutAppLink(instance), validationIssues: await issuesIfAsked(call, instance, changed), newDataModels: [] });
  });
}
