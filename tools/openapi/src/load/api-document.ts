/**
 * An OpenAPI document, 3.0 or 3.1, as far as this compiler looks into it: https://spec.openapis.org/oas/v3.1.1
 * Schemas may hold more members than are named here; they are carried along.
 *
 * @module
 */
import type { JsonObject, JsonValue } from './json-value.js';

export interface ApiDocument {
  readonly openapi: string;
  readonly info: JsonObject;
  readonly servers?: readonly JsonObject[];
  readonly security?: readonly JsonObject[];
  readonly tags?: readonly JsonObject[];
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: Components;
}

export interface Components {
  readonly schemas: Readonly<Record<string, Schema>>;
  readonly responses: Readonly<Record<string, ApiResponse>>;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly requestBodies: Readonly<Record<string, RequestBody>>;
  readonly headers: Readonly<Record<string, Header>>;
  readonly securitySchemes: Readonly<Record<string, JsonObject>>;
}

/** https://spec.openapis.org/oas/v3.1.1#path-item-object */
export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'] as const;
export type Method = (typeof methods)[number];

export type PathItem = {
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly servers?: readonly JsonObject[];
} & { readonly [method in Method]?: Operation };

/** https://spec.openapis.org/oas/v3.1.1#operation-object */
export interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly deprecated?: boolean;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly responses: Readonly<Record<string, ApiResponse>>;
  readonly security?: readonly JsonObject[];
  readonly servers?: readonly JsonObject[];
}

/** A reference, or the thing itself; a reference has `$ref` and nothing else that counts. */
interface Referable {
  readonly $ref?: string;
}

/** https://spec.openapis.org/oas/v3.1.1#parameter-object */
export interface Parameter extends Referable {
  readonly name?: string;
  readonly in?: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly style?: string;
  readonly explode?: boolean;
  readonly schema?: Schema;
  readonly content?: Content;
}

export interface Header extends Referable {
  readonly description?: string;
  readonly schema?: Schema;
}

/** https://spec.openapis.org/oas/v3.1.1#request-body-object */
export interface RequestBody extends Referable {
  readonly description?: string;
  readonly required?: boolean;
  readonly content?: Content;
}

/** https://spec.openapis.org/oas/v3.1.1#response-object */
export interface ApiResponse extends Referable {
  readonly description?: string;
  readonly headers?: Readonly<Record<string, Header>>;
  readonly content?: Content;
}

/** Media types to what they carry. */
export type Content = Readonly<Record<string, MediaType>>;

/** https://spec.openapis.org/oas/v3.1.1#media-type-object */
export interface MediaType {
  readonly schema?: Schema;
  readonly encoding?: Readonly<Record<string, JsonObject>>;
  readonly example?: JsonValue;
}

/** https://spec.openapis.org/oas/v3.1.1#schema-object */
export interface Schema extends Referable {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly JsonValue[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
}
