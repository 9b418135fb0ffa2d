/**
 * Routes of data elements, their tags and metadata, and of stateless forms.
 *
 * @module
 */
import { featureSince } from '@blankett/altinn/features';
import type { AppCall, Route } from '../../http/route.js';
import { createDataByQuery, createDataOfType } from './create-data.js';
import { deleteData } from './delete-data.js';
import { readFileScan } from './file-scan.js';
import { patchElement, patchElements } from './patch-data.js';
import { readData } from './read-data.js';
import { instanceNotFound } from './refusal.js';
import { replaceData } from './replace-data.js';
import { computeStateless, computeStatelessAnonymously, readStateless, readStatelessAnonymously } from './stateless.js';
import { addTag, deleteTag, readTags, replaceTags } from './tags.js';
import { readUserMetadata, replaceUserMetadata } from './user-metadata.js';

const instancePath = '/{org}/{app}/instances/{partyId:int}/{instanceGuid:guid}';
const dataPath = `${instancePath}/data`;
const elementPath = `${dataPath}/{dataGuid:guid}`;
const typedPath = `${elementPath}/type/{dataType}`;
const tagsPath = `${elementPath}/tags`;
const metadataPath = `${elementPath}/user-defined-metadata`;
const statelessPath = '/{org}/{app}/v1/data';

const read = { access: { policy: 'read' }, onPlatformError: instanceNotFound } as const;
const write = { access: { policy: 'write' }, onPlatformError: instanceNotFound } as const;
const { createDataOfType: typeRoutes, dataTypeInPath, patchDataElement, patchDataElements, userDefinedMetadata, fileScan } = featureSince;

export const dataRoutes: readonly Route<AppCall>[] = [
  { operation: 'data.create', method: 'POST', path: dataPath, ...write, handle: createDataByQuery },
  { operation: 'data.create', method: 'POST', path: `${dataPath}/{dataType}`, since: '8.5.0', ...write, handle: createDataOfType },
  { operation: 'data.create', method: 'POST', path: `${dataPath}/type/{dataType}`, since: typeRoutes, ...write, handle: createDataOfType },
  { operation: 'data.patch', method: 'PATCH', path: dataPath, since: patchDataElements, ...write, handle: patchElements },
  { operation: 'data.read', method: 'GET', path: elementPath, ...read, handle: readData },
  { operation: 'data.replace', method: 'PUT', path: elementPath, ...write, handle: replaceData },
  { operation: 'data.patch', method: 'PATCH', path: elementPath, since: patchDataElement, ...write, handle: patchElement },
  { operation: 'data.delete', method: 'DELETE', path: elementPath, ...write, handle: deleteData },
  { operation: 'data.read', method: 'GET', path: typedPath, since: dataTypeInPath, ...read, handle: readData },
  { operation: 'data.replace', method: 'PUT', path: typedPath, since: dataTypeInPath, ...write, handle: replaceData },
  { operation: 'data.patch', method: 'PATCH', path: typedPath, since: dataTypeInPath, ...write, handle: patchElement },
  { operation: 'data.delete', method: 'DELETE', path: typedPath, since: dataTypeInPath, ...write, handle: deleteData },
  { operation: 'tags.read', method: 'GET', path: tagsPath, ...read, handle: readTags },
  { operation: 'tags.add', method: 'POST', path: tagsPath, ...write, handle: addTag },
  { operation: 'tags.replace', method: 'PUT', path: tagsPath, since: featureSince.replaceTags, ...write, handle: replaceTags },
  { operation: 'tags.delete', method: 'DELETE', path: `${tagsPath}/{tag}`, ...write, handle: deleteTag },
  { operation: 'user-metadata.read', method: 'GET', path: metadataPath, since: userDefinedMetadata, ...read, handle: readUserMetadata },
  { operation: 'user-metadata.replace', method: 'PUT', path: metadataPath, since: userDefinedMetadata, ...write, handle: replaceUserMetadata },
  { operation: 'file-scan.read', method: 'GET', path: `${instancePath}/filescanresult`, since: fileScan, ...read, handle: readFileScan },
  { operation: 'stateless.read', method: 'GET', path: statelessPath, handle: readStateless },
  { operation: 'stateless.write', method: 'POST', path: statelessPath, handle: computeStateless },
  { operation: 'stateless.read', method: 'GET', path: `${statelessPath}/anonymous`, access: 'anonymous', handle: readStatelessAnonymously },
  { operation: 'stateless.write', method: 'POST', path: `${statelessPath}/anonymous`, access: 'anonymous', handle: computeStatelessAnonymously },
];
