/**
 * service.json: what is what in `schemas/<org>/<app>/`.
 *
 * @module
 */
import type { TaskActor } from './service-model.js';

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
    /** The XACML policy (`/api/v1/meta/authorizationpolicy`). */
    readonly policy?: string;
  };
  /** Prefill configurations by data type id, as the app has them (`<model>.prefill.json`). */
  readonly prefill?: Readonly<Record<string, string>>;
  /** By data type id. */
  readonly forms: Readonly<Record<string, FormManifest>>;
  /** Schema documents by namespace, for imports whose location says nothing. */
  readonly catalogue?: Readonly<Record<string, string>>;
  /** How `^` and `$` in patterns are read; the platform reads them as anchors. Default `anchored`. */
  readonly patterns?: 'xsd' | 'anchored';
  readonly outcome?: OutcomeManifest;
  /** Where a form has room for a reference of the sender's own: what is submitted is known again by it, if the service keeps no data values. */
  readonly senderReference?: SenderReferenceManifest;
  /** What the process definition does not say of its tasks, by id. */
  readonly tasks?: Readonly<Record<string, TaskManifest>>;
  /** Data types in which the service may change what a sender sent, without that the submission stops. */
  readonly calculates?: readonly string[];
  /** Routes that the app has brought itself: `GET /instances/{instanceOwnerPartyId}/{instanceGuid}/feedback`. */
  readonly operations?: Readonly<Record<string, OperationManifest>>;
  /** What the owner's documents get wrong. */
  readonly corrections?: readonly CorrectionManifest[];
}

export interface TaskManifest {
  /** In place of `altinn:taskType`. */
  readonly type?: string;
  readonly actor?: TaskActor;
  /** What a machine may do for the sender in this task. Signing and paying are always a person's. */
  readonly machineMay?: readonly 'confirm'[];
}

/** An operation in few words; the whole of OpenAPI is for documents. */
export interface OperationManifest {
  readonly summary: string;
  /** Query parameters, all texts: name to description. */
  readonly query?: Readonly<Record<string, string>>;
  /** Media type of what is sent. */
  readonly body?: string;
  /** By status. */
  readonly answers: Readonly<Record<string, AnswerManifest>>;
}

export interface AnswerManifest {
  readonly description: string;
  /** Left out: no body. */
  readonly contentType?: string;
  readonly shape?: ShapeManifest;
}

/** A JSON value, as OpenAPI 3.0 describes it. */
export interface ShapeManifest {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  readonly description?: string;
  readonly format?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly string[];
  readonly items?: ShapeManifest;
  readonly properties?: Readonly<Record<string, ShapeManifest>>;
  readonly required?: readonly string[];
}

/** One value of a JSON document, corrected. Goes stale, and says so, when the owner has changed the value. */
export interface CorrectionManifest {
  /** Path of the document. */
  readonly document: string;
  /** RFC 6901. */
  readonly pointer: string;
  /** What the owner publishes. Left out: nothing stands there. */
  readonly from?: unknown;
  readonly to: unknown;
  /** For the reader, and for the owner. */
  readonly why: string;
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

/** A member of a form, of a text type that takes any sixteen letters and digits. */
export interface SenderReferenceManifest {
  readonly dataType: string;
  /** `/innsending/referanse`: names of members, from the root of the form. */
  readonly path: string;
}

const taskActors: readonly TaskActor[] = ['sender', 'person', 'owner', 'service', 'unknown'];

const relativePath = { type: 'string', pattern: '^(?!/)(?!.*(^|/)\\.\\.?(/|$))(?!.*\\\\)(?!.*:).+$' } as const;
const mediaType = '^[a-z]+/[A-Za-z0-9.+-]+$';
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
        policy: { ...relativePath, description: 'the XACML policy (meta/authorizationpolicy)' },
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
    prefill: { type: 'object', description: 'prefill configurations by data type id', additionalProperties: relativePath },
    patterns: { enum: ['xsd', 'anchored'], description: 'how ^ and $ in patterns are read' },
    outcome: {
      type: 'object',
      description: 'where the owner says whether a submission was accepted',
      required: ['dataType', 'accepted', 'rejected', 'path'],
      additionalProperties: false,
      properties: { dataType: { type: 'string' }, accepted: strings, rejected: strings, path: { type: 'string', pattern: '^(/.*)?$' } },
    },
    senderReference: {
      type: 'object',
      description: 'the member of a form that is meant for a reference of the sender’s own: names of members from the root of the form, /innsending/referanse',
      required: ['dataType', 'path'],
      additionalProperties: false,
      properties: { dataType: { type: 'string' }, path: { type: 'string', pattern: '^(/[^/]+)+$' } },
    },
    tasks: {
      type: 'object',
      description: 'what the process definition does not say of its tasks, by id',
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: {
          type: { type: 'string', description: 'in place of altinn:taskType', pattern: '^[A-Za-z][A-Za-z0-9]*$' },
          actor: { enum: taskActors, description: 'who has to act for the task to be completed' },
          machineMay: { type: 'array', description: 'what a machine may do for the sender; signing and paying are always a person’s', items: { enum: ['confirm'] }, uniqueItems: true },
        },
      },
    },
    calculates: { ...strings, description: 'data types in which the service may change what a sender sent' },
    operations: {
      type: 'object',
      description: 'routes that the app has brought itself, by method and path below the app',
      propertyNames: { pattern: '^(GET|PUT|POST|DELETE|PATCH) (/([A-Za-z0-9._~-]+|\\{[A-Za-z][A-Za-z0-9]*\\}))+$' },
      additionalProperties: {
        type: 'object',
        required: ['summary', 'answers'],
        additionalProperties: false,
        properties: {
          summary: { type: 'string' },
          query: { type: 'object', propertyNames: { pattern: '^[A-Za-z0-9._~-]+$' }, additionalProperties: { type: 'string' } },
          body: { type: 'string', pattern: mediaType },
          answers: {
            type: 'object',
            minProperties: 1,
            propertyNames: { pattern: '^[1-5][0-9]{2}$' },
            additionalProperties: {
              type: 'object',
              required: ['description'],
              additionalProperties: false,
              properties: { description: { type: 'string' }, contentType: { type: 'string', pattern: mediaType }, shape: { $ref: '#/$defs/shape' } },
            },
          },
        },
      },
    },
    corrections: {
      type: 'array',
      description: 'what the owner’s documents get wrong',
      items: {
        type: 'object',
        required: ['document', 'pointer', 'to', 'why'],
        additionalProperties: false,
        properties: {
          document: { ...relativePath, description: 'path of a JSON document' },
          pointer: { type: 'string', description: 'RFC 6901', pattern: '^(/([^~/]|~[01])*)+$' },
          from: { description: 'what the owner publishes; left out: nothing stands there' },
          to: { description: 'what it should be' },
          why: { type: 'string', minLength: 1 },
        },
      },
    },
  },
  $defs: {
    shape: {
      type: 'object',
      required: ['type'],
      additionalProperties: false,
      properties: {
        type: { enum: ['string', 'integer', 'number', 'boolean', 'array', 'object'] },
        description: { type: 'string' },
        format: { type: 'string' },
        nullable: { type: 'boolean' },
        enum: { ...strings, minItems: 1 },
        items: { $ref: '#/$defs/shape' },
        properties: { type: 'object', additionalProperties: { $ref: '#/$defs/shape' } },
        required: strings,
      },
    },
  },
};
