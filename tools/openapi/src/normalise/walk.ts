/**
 * Ways through a document for rules: each calls back with every thing of its kind and its pointer, and returns the document with what
 * the callback returned in its place; `undefined` takes the thing away.
 *
 * @module
 */
import {
  methods,
  type ApiDocument,
  type ApiResponse,
  type Content,
  type MediaType,
  type Method,
  type Operation,
  type Parameter,
  type PathItem,
  type RequestBody,
  type Schema,
} from '../load/api-document.js';
import { isJsonObject, objectOf } from '../load/json-value.js';
import { pointerTo } from '../load/pointer.js';

export interface OperationPlace {
  readonly pointer: string;
  readonly path: string;
  readonly method: Method;
  readonly item: PathItem;
}

/** The object with each own member replaced; members that became undefined are gone. The same object when nothing changed. */
export function mapMembers<T>(object: Readonly<Record<string, T>>, change: (value: T, name: string) => T | undefined): Readonly<Record<string, T>> {
  let changed = false;
  const entries = Object.entries(object).flatMap(([name, value]) => {
    const next = change(value, name);
    if (next !== value) changed = true;
    return next === undefined ? [] : [[name, next] as const];
  });
  return changed ? objectOf(entries) : object;
}

function mapItems<T>(list: readonly T[], change: (value: T, index: number) => T | undefined): readonly T[] {
  let changed = false;
  const items = list.flatMap((value, index) => {
    const next = change(value, index);
    if (next !== value) changed = true;
    return next === undefined ? [] : [next];
  });
  return changed ? items : list;
}

/** `object` with a member set; the same object when it is so already, without the member when `value` is undefined. */
export function withMember<T extends object, K extends keyof T>(object: T, name: K, value: T[K] | undefined): T {
  if (object[name] === value) return object;
  if (value !== undefined) return { ...object, [name]: value };
  const { [name]: _gone, ...rest } = object;
  return rest as T;
}

export function mapPathItems(document: ApiDocument, change: (item: PathItem, path: string, pointer: string) => PathItem | undefined): ApiDocument {
  return withMember(document, 'paths', mapMembers(document.paths, (item, path) => change(item, path, pointerTo('/paths', path))));
}

export function mapOperations(document: ApiDocument, change: (operation: Operation, place: OperationPlace) => Operation | undefined): ApiDocument {
  return mapPathItems(document, (item, path, pointer) =>
    methods.reduce<PathItem>((current, method) => {
      const operation = item[method];
      if (!operation) return current;
      const place = { pointer: pointerTo(pointer, method), path, method, item };
      return withMember(current, method, change(operation, place));
    }, item),
  );
}

/** Every operation of a document with its place. */
export function operationsOf(document: ApiDocument): { readonly operation: Operation; readonly place: OperationPlace }[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ operation, place: { pointer: pointerTo('/paths', path, method), path, method, item } }] : [];
    }),
  );
}

export interface ParameterPlace {
  readonly pointer: string;
  /** None in components. */
  readonly path?: string;
  /** None on a path item: it holds for all methods. */
  readonly method?: Method;
}

export function mapParameters(document: ApiDocument, change: (parameter: Parameter, place: ParameterPlace) => Parameter | undefined): ApiDocument {
  const inList = (list: readonly Parameter[] | undefined, place: ParameterPlace): readonly Parameter[] | undefined =>
    list && mapItems(list, (parameter, index) => change(parameter, { ...place, pointer: pointerTo(place.pointer, 'parameters', index) }));
  const components = withMember(
    document.components,
    'parameters',
    mapMembers(document.components.parameters, (parameter, name) => change(parameter, { pointer: pointerTo('/components/parameters', name) })),
  );
  const inItems = mapPathItems(withMember(document, 'components', components), (item, path, pointer) =>
    withMember(item, 'parameters', inList(item.parameters, { pointer, path })),
  );
  return mapOperations(inItems, (operation, { pointer, path, method }) =>
    withMember(operation, 'parameters', inList(operation.parameters, { pointer, path, method })),
  );
}

export interface BodyPlace {
  readonly pointer: string;
  /** None in components. */
  readonly operation?: OperationPlace;
}

export function mapRequestBodies(document: ApiDocument, change: (body: RequestBody, place: BodyPlace) => RequestBody | undefined): ApiDocument {
  const components = withMember(
    document.components,
    'requestBodies',
    mapMembers(document.components.requestBodies, (body, name) => change(body, { pointer: pointerTo('/components/requestBodies', name) })),
  );
  return mapOperations(withMember(document, 'components', components), (operation, place) =>
    operation.requestBody
      ? withMember(operation, 'requestBody', change(operation.requestBody, { pointer: pointerTo(place.pointer, 'requestBody'), operation: place }))
      : operation,
  );
}

export interface ResponsePlace extends BodyPlace {
  readonly status?: string;
}

export function mapResponses(document: ApiDocument, change: (response: ApiResponse, place: ResponsePlace) => ApiResponse | undefined): ApiDocument {
  const components = withMember(
    document.components,
    'responses',
    mapMembers(document.components.responses, (response, name) => change(response, { pointer: pointerTo('/components/responses', name) })),
  );
  return mapOperations(withMember(document, 'components', components), (operation, place) =>
    withMember(
      operation,
      'responses',
      mapMembers(operation.responses, (response, status) =>
        change(response, { pointer: pointerTo(place.pointer, 'responses', status), operation: place, status }),
      ),
    ),
  );
}

export interface ContentPlace extends ResponsePlace {
  readonly direction: 'request' | 'response';
}

export function mapContents(document: ApiDocument, change: (content: Content, place: ContentPlace) => Content | undefined): ApiDocument {
  const inRequests = mapRequestBodies(document, (body, place) =>
    body.content ? withMember(body, 'content', change(body.content, { ...place, pointer: pointerTo(place.pointer, 'content'), direction: 'request' })) : body,
  );
  return mapResponses(inRequests, (response, place) =>
    response.content
      ? withMember(response, 'content', change(response.content, { ...place, pointer: pointerTo(place.pointer, 'content'), direction: 'response' }))
      : response,
  );
}

export interface SchemaPlace {
  readonly pointer: string;
  /** Name of the component when it is one itself. */
  readonly component?: string;
}

/** Every schema wherever it stands, inner ones before those that hold them. */
export function mapSchemas(document: ApiDocument, change: (schema: Schema, place: SchemaPlace) => Schema): ApiDocument {
  const schemas = withMember(
    document.components,
    'schemas',
    mapMembers(document.components.schemas, (schema, name) => mapSchema(schema, pointerTo('/components/schemas', name), change, name)),
  );
  const inParameters = mapParameters(withMember(document, 'components', schemas), (parameter, { pointer }) => {
    const withSchema = parameter.schema
      ? withMember(parameter, 'schema', mapSchema(parameter.schema, pointerTo(pointer, 'schema'), change))
      : parameter;
    return withSchema.content ? withMember(withSchema, 'content', inContent(withSchema.content, pointerTo(pointer, 'content'), change)) : withSchema;
  });
  const inContents = mapContents(inParameters, (content, { pointer }) => inContent(content, pointer, change));
  return mapResponses(inContents, (response, { pointer }) =>
    response.headers
      ? withMember(
          response,
          'headers',
          mapMembers(response.headers, (header, name) =>
            header.schema ? withMember(header, 'schema', mapSchema(header.schema, pointerTo(pointer, 'headers', name, 'schema'), change)) : header,
          ),
        )
      : response,
  );
}

function inContent(content: Content, pointer: string, change: (schema: Schema, place: SchemaPlace) => Schema): Content {
  return mapMembers<MediaType>(content, (mediaType, name) =>
    mediaType.schema ? withMember(mediaType, 'schema', mapSchema(mediaType.schema, pointerTo(pointer, name, 'schema'), change)) : mediaType,
  );
}

/** One schema and everything within it; references are not followed. */
export function mapSchema(schema: Schema, pointer: string, change: (schema: Schema, place: SchemaPlace) => Schema, component?: string): Schema {
  let current = schema;
  if (current.properties) {
    const properties = mapMembers(current.properties, (inner, name) => mapSchema(inner, pointerTo(pointer, 'properties', name), change));
    current = withMember(current, 'properties', properties);
  }
  for (const name of ['items', 'not', 'additionalProperties'] as const) {
    const inner = current[name];
    if (isJsonObject(inner)) current = withMember(current, name, mapSchema(inner as Schema, pointerTo(pointer, name), change));
  }
  for (const name of ['allOf', 'anyOf', 'oneOf'] as const) {
    const list = current[name];
    if (list) current = withMember(current, name, mapItems(list, (inner, index) => mapSchema(inner, pointerTo(pointer, name, index), change)));
  }
  return change(current, { pointer, ...(component === undefined ? {} : { component }) });
}
