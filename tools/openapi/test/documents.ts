/**
 * Documents for tests: ours, in bytes.
 *
 * @module
 */
import type { SourceDocument } from '../src/load/load-document.js';

export const service = { org: 'ttd', app: 'prove' } as const;

/** A JSON document as it would be published. */
export function published(value: unknown, path = 'openapi.json'): SourceDocument {
  return { path, bytes: new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)) };
}

/** A document of these paths and components, without a defect that the paths do not bring. */
export function apiDocument(paths: object, components: object = {}): object {
  return {
    openapi: '3.0.4',
    info: { title: 'Prove', version: '1.0.0' },
    servers: [{ url: 'https://example.org' }],
    paths,
    components: { securitySchemes: { AltinnToken: { type: 'http', scheme: 'bearer' } }, ...components },
  };
}

/** An operation with these parts, that answers 200 with a text if nothing else is said. */
export function operation(parts: object = {}): object {
  return { operationId: 'prove', responses: { '200': { description: 'ok', content: { 'application/json': { schema: { type: 'string' } } } } }, ...parts };
}

export const json = (schema: object): object => ({ 'application/json': { schema } });
export const ok = (schema: object): object => ({ '200': { description: 'ok', content: json(schema) } });
