/**
 * Documents, metadata and process to the service model.
 *
 * @module
 */
import type { DataTypeModel, OperationModel, OptionListModel, ServiceModel } from '@blankett/model';
import type { ApiDocument } from '../load/api-document.js';
import type { ApplicationMetadata } from '../metadata/application-metadata.js';
import type { ProcessDefinition } from '../process/process-definition.js';
import { member } from '../load/json-value.js';
import type { ManifestOverlay } from '../overlay/overlay.js';
import { completeTask } from '../overlay/tasks.js';
import { permitted, type Permit } from '../policy/policy.js';
import { decodedSegment } from './identifier.js';
import { operationsOf } from '../normalise/walk.js';

export function lowerService(parts: {
  readonly org: string;
  readonly app: string;
  readonly document: ApiDocument;
  readonly described: ServiceModel['described'];
  readonly metadata?: ApplicationMetadata;
  readonly process?: ProcessDefinition;
  readonly permits?: readonly Permit[];
  readonly prefills?: ReadonlyMap<string, NonNullable<DataTypeModel['prefill']>>;
  readonly options?: readonly OptionListModel[];
  readonly overlay?: ManifestOverlay;
}): ServiceModel {
  const { org, app, metadata, permits, prefills, options = [], overlay = {} } = parts;
  const dataTypes = metadata?.dataTypes ?? dataTypesOf(parts.document);
  const instantiators = permits && permitted(permits, 'instantiate');
  return {
    org,
    app,
    title: metadata?.title ?? {},
    ...(metadata?.appLibrary ? { appLibrary: metadata.appLibrary } : {}),
    dataTypes: dataTypes.map((dataType) => {
      const prefill = prefills?.get(dataType.id);
      return prefill === undefined ? dataType : { ...dataType, prefill };
    }),
    tasks: (parts.process?.tasks ?? []).map((task) => completeTask(task, permits, member(overlay.tasks ?? {}, task.id))),
    partyTypes: metadata?.partyTypes ?? ['person', 'organisation', 'subUnit', 'bankruptcyEstate'],
    ...(metadata?.scopes ? { scopes: metadata.scopes } : {}),
    userInstantiation: metadata?.userInstantiation ?? true,
    ...(instantiators === undefined ? {} : { instantiators }),
    ...(metadata?.copy ? { copy: metadata.copy } : {}),
    dataFields: metadata?.dataFields ?? [],
    calculates: overlay.calculates ?? [],
    options,
    operations: operationModels(parts.document),
    described: parts.described,
  };
}

/** In the order of the canonical document. */
export function operationModels(document: ApiDocument): OperationModel[] {
  return operationsOf(document).map(({ operation, place }) => ({
    name: operation.operationId ?? '',
    method: place.method,
    path: place.path,
    ...(operation.summary === undefined ? {} : { summary: operation.summary }),
    tags: operation.tags ?? [],
  }));
}

/** Without metadata, the routes that name a data type are all that is known of it; forms have a JSON of their own. */
function dataTypesOf(document: ApiDocument): DataTypeModel[] {
  const types = new Map<string, DataTypeModel>();
  for (const { operation, place } of operationsOf(document)) {
    const id = /\/data(?:\/\{[^{}]*\})?\/type\/([^/{}]+)$/.exec(place.path)?.[1];
    if (id === undefined) continue;
    const isForm = operation.tags?.some((tag) => tag.startsWith('FormData ')) === true;
    types.set(id, {
      id: decodedSegment(id),
      kind: isForm ? 'form' : 'attachment',
      autoCreate: false,
      userCreate: true,
      userDelete: true,
      contentTypes: [],
      contributors: [],
      minCount: 0,
      fileScan: false,
      pendingScanStops: false,
      metadataKeys: [],
    });
  }
  return [...types.values()];
}
