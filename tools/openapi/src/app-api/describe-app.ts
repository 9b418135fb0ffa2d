/**
 * Our own description of the app API, bound to one app: for services without a usable document, and for what documents leave out.
 * Checked against recordings of real apps.
 *
 * @module
 */
import type { DataTypeModel } from '@blankett/model';
import type { ApiDocument, PathItem, Schema } from '../load/api-document.js';
import { objectOf } from '../load/json-value.js';
import { pascalCase } from '../lower/identifier.js';
import type { ApplicationMetadata } from '../metadata/application-metadata.js';
import { templateOf } from '../normalise/route.js';
import {
  answer,
  binary,
  body,
  dataGuid,
  ignoredValidators,
  includeRowId,
  instanceParameters,
  json,
  language,
  ref,
  refusals,
  sharedResponses,
  type AppOperation,
} from './notation.js';
import { dataElementRoute, dataRoute, deleteDataResponses, formContent, postOfTypeResponses, putResponsesOf } from './operations/data.js';
import { appOperations } from './operations/index.js';
import { nextAnswer } from './operations/process.js';
import { appServers, bearerScheme } from './servers.js';
import { dataSchemas } from './schemas/data.js';
import { instanceSchemas } from './schemas/instance.js';
import { processSchemas } from './schemas/process.js';

/** Every schema of our description, by name. */
export const appSchemas: Readonly<Record<string, Schema>> = { ...instanceSchemas, ...dataSchemas, ...processSchemas };

/** The described operation at a route, whatever its parameters are called there; none when we do not describe it. */
export function describedOperation(method: string, route: string): AppOperation | undefined {
  return appOperations.find((candidate) => candidate.method === method && templateOf(candidate.route) === templateOf(route));
}

export interface DescribedService {
  readonly org: string;
  readonly app: string;
  readonly metadata?: ApplicationMetadata;
}

/**
 * Describes the API of an app: the operations that its version of the library has, and the routes of its data types
 * (unless these are left out, as for filling the gaps of a document that has its own).
 * Paths are relative to the app.
 *
 * @example
 * describeApp({ org: 'ttd', app: 'basic' }).paths['/instances']?.post?.operationId; // 'createInstance'
 */
export function describeApp(service: DescribedService, options: { readonly dataTypes: boolean } = { dataTypes: true }): ApiDocument {
  const features = service.metadata?.appLibrary?.features;
  const has = ({ since }: AppOperation): boolean => since === undefined || features === undefined || features.includes(since);
  const operations = [...appOperations, ...(options.dataTypes ? (service.metadata?.dataTypes ?? []) : []).filter(({ id }) => isSegment(id)).flatMap((dataType) => dataTypeOperations(dataType, features))].filter(has).map((operation) =>
    operation.name === 'processNext' && features?.includes('processNextReturnsInstance') === true ? returningInstance(operation) : operation,
  );
  const paths = new Map<string, PathItem>();
  for (const { name, method, route, operation } of operations) {
    paths.set(route, { ...paths.get(route), [method]: { operationId: name, ...operation } });
  }
  return {
    openapi: '3.0.4',
    info: {
      title: `${service.org}/${service.app}`,
      version: service.metadata?.appLibrary?.version ?? '0.0.0',
      description: 'The app API as Blankett describes it.',
    },
    servers: appServers(service),
    security: [{ AltinnToken: [] }],
    paths: objectOf(paths),
    components: {
      schemas: appSchemas,
      responses: sharedResponses,
      parameters: {},
      requestBodies: {},
      headers: {},
      securitySchemes: { AltinnToken: bearerScheme },
    },
  };
}

function returningInstance(next: AppOperation): AppOperation {
  const parameters = [...(next.operation.parameters ?? []), { name: 'returnInstance', in: 'query', schema: { type: 'boolean' } } as const];
  return { ...next, operation: { ...next.operation, parameters, responses: { ...next.operation.responses, '200': nextAnswer } } };
}

/** Whether an id can be a segment of a path: neither a step in it, nor half of a character. */
function isSegment(id: string): boolean {
  return !/^\.{1,2}$|[\ud800-\udfff]/u.test(id);
}

/** The routes that name a data type, as apps from 8.6 on have them. */
function dataTypeOperations(dataType: DataTypeModel, features: readonly string[] | undefined): AppOperation[] {
  const { id } = dataType;
  const name = pascalCase(id);
  const onElement = `${dataElementRoute}/type/${encodeURIComponent(id)}`;
  const onType = `${dataRoute}/type/${encodeURIComponent(id)}`;
  const common = { tags: [`${dataType.kind === 'form' ? 'FormData' : 'FileData'} ${id}`] };
  const content = dataType.kind === 'form' ? formContent : attachmentContent(dataType);
  const elementParameters = [...instanceParameters, dataGuid];
  const operations: Omit<AppOperation, 'since'>[] = [
    {
      name: `get${name}`,
      method: 'get',
      route: onElement,
      operation: {
        ...common,
        summary: `A data element of type ${id}.`,
        parameters: [...elementParameters, ...(dataType.kind === 'form' ? [includeRowId] : []), language],
        responses: { ...refusals, '200': answer('The content.', content) },
      },
    },
    {
      name: `create${name}`,
      method: 'post',
      route: onType,
      operation: {
        ...common,
        summary: `Add a data element of type ${id}.`,
        parameters: [...instanceParameters, ignoredValidators, language],
        requestBody: body(content),
        responses: postOfTypeResponses,
      },
    },
    {
      name: `delete${name}`,
      method: 'delete',
      route: onElement,
      operation: { ...common, summary: `Delete a data element of type ${id}.`, parameters: [...elementParameters, ignoredValidators, language], responses: deleteDataResponses },
    },
  ];
  const put: Omit<AppOperation, 'since'> = {
    name: `put${name}`,
    method: 'put',
    route: onElement,
    operation: {
      ...common,
      summary: `Replace a data element of type ${id}.`,
      parameters: [...elementParameters, language],
      requestBody: body(content),
      responses: dataType.kind === 'form' ? { ...refusals, ...putResponsesOf(features) } : { ...refusals, '201': answer('Stored.', json(ref('DataElement'))) },
    },
  };
  return [...operations, put].map((operation) => ({ ...operation, since: 'createDataOfType' }));
}

function attachmentContent({ contentTypes }: DataTypeModel): Readonly<Record<string, { readonly schema: Schema }>> {
  const known = contentTypes.filter((contentType) => /^[\w.+-]+\/[\w.+*-]+$/.test(contentType));
  return objectOf((known.length === 0 ? ['application/octet-stream'] : known).map((contentType) => [contentType, { schema: binary }]));
}
