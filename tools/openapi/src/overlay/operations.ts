/**
 * Routes that an app has brought itself (service.json) as an OpenAPI document to be joined with the published ones.
 *
 * @module
 */
import type { AnswerManifest, OperationManifest, ShapeManifest } from '@blankett/model';
import { answer, body, inPath, inQuery, instanceParameters, text } from '../app-api/notation.js';
import type { ApiDocument, ApiResponse, Method, Operation, Parameter, PathItem, Schema } from '../load/api-document.js';
import { objectOf } from '../load/json-value.js';
import { templateParameters } from '../normalise/route.js';

/** `base` with these operations in place of what it says of them, or besides. */
export function overlayDocument(base: ApiDocument, operations: Readonly<Record<string, OperationManifest>>): ApiDocument {
  const paths = new Map<string, Record<string, Operation>>();
  for (const [route, operation] of Object.entries(operations)) {
    const [method = '', path = ''] = route.split(' ');
    const item = paths.get(path) ?? {};
    paths.set(path, { ...item, [method.toLowerCase() as Method]: operationOf(path, operation) });
  }
  return {
    ...base,
    paths: objectOf([...paths] as readonly (readonly [string, PathItem])[]),
    components: { schemas: {}, responses: {}, parameters: {}, requestBodies: {}, headers: {}, securitySchemes: base.components.securitySchemes },
  };
}

function operationOf(path: string, { summary, query = {}, body: sent, answers }: OperationManifest): Operation {
  return {
    tags: ['App'],
    summary,
    parameters: [...templateParameters(path).map(pathParameter), ...Object.entries(query).map(([name, description]) => inQuery(name, description))],
    ...(sent === undefined ? {} : { requestBody: body({ [sent]: { schema: /json$/.test(sent) ? {} : { type: 'string', format: 'binary' } } }) }),
    responses: objectOf(Object.entries(answers).map(([status, one]) => [status, answerOf(one)] as const)),
  };
}

function pathParameter(name: string): Parameter {
  return instanceParameters.find((parameter) => parameter.name === name) ?? inPath(name, 'Of the app’s own.');
}

function answerOf({ description, contentType, shape }: AnswerManifest): ApiResponse {
  if (contentType === undefined) return answer(description);
  const schema = shape === undefined ? (/json$/.test(contentType) ? {} : text) : schemaOf(shape);
  return answer(description, { [contentType]: { schema } });
}

/** Member by member: what service.json may say is what its schema lists, and nothing else comes through. */
function schemaOf({ type, description, format, nullable, enum: values, items, properties, required }: ShapeManifest): Schema {
  return {
    type,
    ...(description === undefined ? {} : { description }),
    ...(format === undefined ? {} : { format }),
    ...(nullable === true ? { nullable } : {}),
    ...(values === undefined ? {} : { enum: values }),
    ...(type === 'array' ? { items: items === undefined ? {} : schemaOf(items) } : {}),
    ...(properties === undefined ? {} : { properties: objectOf(Object.entries(properties).map(([name, shape]) => [name, schemaOf(shape)] as const)) }),
    ...(required === undefined ? {} : { required }),
  };
}
