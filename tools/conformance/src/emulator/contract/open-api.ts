/** Holds answers against an OpenAPI document: is the status there, the media type, and does the body fit its schema. */
import { Ajv, type ValidateFunction } from 'ajv';
import type { Step } from './steps.js';

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> }>>;
}

interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

/** One way in which an answer is not as a document says. */
export interface Violation {
  /** `PUT …/process/next`, below the app. */
  readonly operation: string;
  readonly status: number;
  /** `status`, `media type`, or `schema` with the keyword and the place: `schema /currentTask additionalProperties actions`. */
  readonly what: string;
}

export interface Checker {
  /** What is wrong with an answer; nothing where the document does not have the operation at all. */
  readonly check: (step: Step) => readonly Violation[];
  /** Operations that answers were held against. */
  readonly seen: ReadonlySet<string>;
}

const methods = new Set(['get', 'put', 'post', 'delete', 'patch']);

/** Makes a checker of a document. */
export function checkerOf(text: string): Checker {
  const document = JSON.parse(text.replace(/^\uFEFF/, '')) as OpenApiDocument;
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ $id: 'document', components: { schemas: asJsonSchema(document.components?.schemas ?? {}) } });
  const operations = Object.entries(document.paths).flatMap(([path, item]) => Object.entries(item).filter(([method]) => methods.has(method)).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path.split('/').slice(3).join('/')}`,
    method: method.toUpperCase(),
    pattern: patternOf(path),
    weight: (path.match(/\{/g) ?? []).length,
    operation,
  }))).sort((a, b) => a.weight - b.weight);
  const validators = new Map<unknown, ValidateFunction>();
  const seen = new Set<string>();

  return {
    seen,
    check({ request, response }) {
      const path = request.path.split('?')[0] ?? '';
      const found = operations.find(({ method, pattern }) => method === request.method && pattern.test(path));
      const status = response.status ?? 0;
      // The framework's refusals before the app is reached are in no document.
      if (found === undefined || [401, 405, 415].includes(status) || status >= 500) return [];
      seen.add(found.name);
      const violation = (what: string): Violation => ({ operation: found.name, status, what });
      const described = found.operation.responses[String(status)];
      if (described === undefined) return [violation('status')];
      const type = mediaTypeOf(response.headers);
      const media = Object.entries(described.content ?? {}).find(([name]) => name === type)?.[1];
      if (media === undefined) return type === undefined ? [] : [violation(`media type ${type}`)];
      if (media.schema === undefined || type?.endsWith('json') !== true || isShortened(response.body)) return [];
      const validate = validators.get(media.schema) ?? ajv.compile(asJsonSchema(media.schema) as object);
      validators.set(media.schema, validate);
      if (validate(response.body)) return [];
      return [...new Set((validate.errors ?? []).map((error) => {
        const member = (error.params as { additionalProperty?: string; missingProperty?: string }).additionalProperty ?? (error.params as { missingProperty?: string }).missingProperty ?? '';
        return ['schema', error.instancePath.replace(/\/\d+(?=\/|$)/g, '/*'), error.keyword, member].filter((part) => part !== '').join(' ');
      }))].map(violation);
    },
  };
}

function patternOf(path: string): RegExp {
  const source = path.split('/').map((part) => (/^\{.*Guid\}$/.test(part) ? '[0-9a-f-]{36}' : /^\{.*\}$/.test(part) ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))).join('/');
  return new RegExp(`^${source}$`, 'i');
}

function mediaTypeOf(headers: Step['response']['headers']): string | undefined {
  const value = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return typeof value === 'string' ? value.split(';')[0]?.trim() : undefined;
}

/** The recorder writes large and binary bodies as what they are, not as they are. */
function isShortened(body: unknown): boolean {
  return typeof body === 'object' && body !== null && ('sha256' in body || 'file' in body || 'latin1' in body);
}

/** A schema of OpenAPI 3.0 as JSON Schema: `nullable` becomes a type, references lead into the document. */
function asJsonSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(asJsonSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { nullable, $ref, ...rest } = schema as Record<string, unknown>;
  if (typeof $ref === 'string') return { $ref: `document${$ref}` };
  const members = Object.fromEntries(Object.entries(rest).filter(([key]) => key !== 'xml' && key !== 'example').map(([key, value]) => [key, asJsonSchema(value)]));
  if (nullable !== true) return members;
  if (typeof members['type'] === 'string') return { ...members, type: [members['type'], 'null'], ...(Array.isArray(members['enum']) ? { enum: [...members['enum'], null] } : {}) };
  return { anyOf: [members, { type: 'null' }] };
}
