/**
 * Short ways to write OpenAPI objects, for our own descriptions.
 *
 * @module
 */
import type { Feature } from '@blankett/altinn/features';
import type { ApiResponse, Content, Method, Operation, Parameter, RequestBody, Schema } from '../load/api-document.js';

/** An operation of the app API, by its route in the app. */
export interface AppOperation {
  /** The name that clients get: `getInstance`. */
  readonly name: string;
  readonly method: Method;
  readonly route: string;
  /** Left out of apps whose library is known not to have it. */
  readonly since?: Feature;
  readonly operation: Operation;
}

export const text: Schema = { type: 'string' };
export const nullableText: Schema = { type: 'string', nullable: true };
export const instant: Schema = { type: 'string', format: 'date-time', nullable: true };
export const uuid: Schema = { type: 'string', format: 'uuid' };
export const flag: Schema = { type: 'boolean' };
export const integer: Schema = { type: 'integer', format: 'int32' };
export const unknown: Schema = {};
export const binary: Schema = { type: 'string', format: 'binary' };

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
export const nullable = (schema: Schema): Schema => ('$ref' in schema ? { allOf: [schema], nullable: true } : { ...schema, nullable: true });
export const listOf = (items: Schema): Schema => ({ type: 'array', items });
export const mapOf = (values: Schema): Schema => ({ type: 'object', additionalProperties: values });

/** Members in `required` are always there, if only as null. Servers add members: objects stay open. */
export const object = (properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema => ({
  type: 'object',
  ...(required.length > 0 ? { required } : {}),
  properties,
});

export const json = (schema: Schema): Content => ({ 'application/json': { schema } });
export const answer = (description: string, content?: Content): ApiResponse => ({ description, ...(content ? { content } : {}) });
export const body = (content: Content, required = true): RequestBody => ({ required, content });

/** An error: problem details from the app library, or a text, or nothing, depending on the version and on who refuses. */
const refusal = (description: string): ApiResponse => ({
  description,
  content: { 'application/problem+json': { schema: ref('ProblemDetails') } },
});

/** Responses that many operations share, as components. */
export const sharedResponses: Readonly<Record<string, ApiResponse>> = {
  NotUnderstood: refusal('The request is not understood.'),
  NotSignedIn: { description: 'No token, or one that is no longer good. No body.' },
  NotAllowed: refusal('The caller may not do this.'),
  NotThere: refusal('There is no such thing.'),
  NotNow: refusal('The state of the instance does not allow it.'),
  NotWorking: refusal('The app, or the platform behind it, failed.'),
};

const shared = (name: string): ApiResponse => ({ $ref: `#/components/responses/${name}` });

/** The refusals that every operation on an instance has. */
export const refusals: Readonly<Record<'400' | '401' | '403' | '404' | '409' | '500', ApiResponse>> = {
  '400': shared('NotUnderstood'),
  '401': shared('NotSignedIn'),
  '403': shared('NotAllowed'),
  '404': shared('NotThere'),
  '409': shared('NotNow'),
  '500': shared('NotWorking'),
};

export const inPath = (name: string, description: string, schema: Schema = text): Parameter => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
});
export const inQuery = (name: string, description: string, schema: Schema = text): Parameter => ({ name, in: 'query', description, schema });

export const language: Parameter = inQuery('language', 'Language of texts that the app makes: nb, nn, en.');
export const ignoredValidators: Parameter = inQuery('ignoredValidators', 'Sources of issues to leave out, comma-separated.');
export const includeRowId: Parameter = inQuery('includeRowId', 'Whether rows come with their altinnRowId.', flag);

/** Path of an instance, and its parameters. */
export const instanceRoute = '/instances/{instanceOwnerPartyId}/{instanceGuid}';
export const instanceParameters: readonly Parameter[] = [
  inPath('instanceOwnerPartyId', 'The party that the instance is of.', integer),
  inPath('instanceGuid', 'The second half of the id of the instance.', uuid),
];
export const dataGuid: Parameter = inPath('dataGuid', 'The data element.', uuid);
