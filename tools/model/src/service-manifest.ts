/**
 * service.json: what is what in `schemas/<org>/<app>/`.
 *
 * @module
 */

/** The contents of service.json. Paths are relative to its folder. */
export interface ServiceManifest {
  readonly $schema?: string;
  /** npm name of the generated package. */
  readonly package: string;
  /** Version of the generated package. */
  readonly version: string;
  /** Languages of documentation, the most wanted first. */
  readonly languages?: readonly string[];
  readonly documents?: {
    /** The per-app OpenAPI document (`/v1/customOpenapi.json`). */
    readonly openapi?: string;
    /** The generic OpenAPI document (`/swagger/v1/swagger.json`). */
    readonly swagger?: string;
    readonly metadata?: string;
    readonly process?: string;
  };
  /** By data type id. */
  readonly forms: Readonly<Record<string, FormManifest>>;
  /** Schema documents by namespace, for imports whose location says nothing. */
  readonly catalogue?: Readonly<Record<string, string>>;
  /** How `^` and `$` in patterns are read; the platform reads them as anchors. Default `anchored`. */
  readonly patterns?: 'xsd' | 'anchored';
  readonly outcome?: OutcomeManifest;
}

export interface FormManifest {
  readonly xsd: string;
  /** `{namespace}local`; needed where the schema has several roots. */
  readonly root?: string;
}

/** Where the owner says whether a submission was accepted. */
export interface OutcomeManifest {
  readonly dataType: string;
  readonly accepted: readonly string[];
  readonly rejected: readonly string[];
  /** RFC 6901 pointer into the data of that type. */
  readonly path: string;
}

const relativePath = { type: 'string', pattern: '^(?!/)(?!.*(^|/)\\.\\.?(/|$))(?!.*\\\\)(?!.*:).+$' } as const;
const strings = { type: 'array', items: { type: 'string' }, uniqueItems: true } as const;

/** JSON Schema (draft 2020-12) of service.json; also published as schemas/service.schema.json, for editors. */
export const serviceManifestSchema: Readonly<Record<string, unknown>> = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'service.json: what is what in schemas/<org>/<app>/',
  type: 'object',
  required: ['package', 'version', 'forms'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    package: { type: 'string', description: 'npm name of the generated package', pattern: '^(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*$' },
    version: { type: 'string', description: 'version of the generated package', pattern: '^\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?$' },
    languages: { type: 'array', description: 'languages of documentation, the most wanted first', items: { type: 'string', pattern: '^[a-z]{2,3}$' }, uniqueItems: true },
    documents: {
      type: 'object',
      description: 'what the service publishes besides its schemas',
      additionalProperties: false,
      properties: {
        openapi: { ...relativePath, description: 'the per-app OpenAPI document (customOpenapi)' },
        swagger: { ...relativePath, description: 'the generic OpenAPI document (swagger)' },
        metadata: { ...relativePath, description: 'applicationmetadata' },
        process: { ...relativePath, description: 'the BPMN process' },
      },
    },
    forms: {
      type: 'object',
      description: 'forms by data type id',
      additionalProperties: {
        type: 'object',
        required: ['xsd'],
        additionalProperties: false,
        properties: {
          xsd: { ...relativePath, description: 'the main schema document' },
          root: { type: 'string', description: '{namespace}local of the root element', pattern: '^(\\{[^{}]*\\})?[^{}]+$' },
        },
      },
    },
    catalogue: { type: 'object', description: 'schema documents by namespace', additionalProperties: relativePath },
    patterns: { enum: ['xsd', 'anchored'], description: 'how ^ and $ in patterns are read' },
    outcome: {
      type: 'object',
      description: 'where the owner says whether a submission was accepted',
      required: ['dataType', 'accepted', 'rejected', 'path'],
      additionalProperties: false,
      properties: { dataType: { type: 'string' }, accepted: strings, rejected: strings, path: { type: 'string', pattern: '^(/.*)?$' } },
    },
  },
};
