/**
 * Request bodies: https://spec.openapis.org/oas/v3.1.1#request-body-object
 *
 * @module
 */
import { appSchemas, describedOperation } from '../../app-api/describe-app.js';
import type { ApiDocument, Content, MediaType, Schema } from '../../load/api-document.js';
import { member, objectOf } from '../../load/json-value.js';
import { pointerTo } from '../../load/pointer.js';
import { reachableSchemas } from '../../resolve/references.js';
import { routeOf } from '../route.js';
import type { Rule, RuleContext } from '../rule.js';
import { mapContents, mapMembers, mapOperations, mapRequestBodies, withMember, type ContentPlace } from '../walk.js';

/** The document with those of our schemas that a value refers to and that it has not. */
export function withOurSchemas(document: ApiDocument, value: unknown): ApiDocument {
  const ours = { components: { schemas: appSchemas } } as unknown as ApiDocument;
  const missing = [...reachableSchemas(ours, [value])].filter((name) => !Object.hasOwn(document.components.schemas, name) && Object.hasOwn(appSchemas, name));
  if (missing.length === 0) return document;
  const schemas = objectOf([...Object.entries(document.components.schemas), ...missing.map((name) => [name, appSchemas[name] as Schema] as const)]);
  return { ...document, components: { ...document.components, schemas } };
}

const missingBody: Rule = {
  code: 'O27',
  kinds: ['per-app', 'generic'],
  apply(document, context) {
    let current = document;
    const added = mapOperations(document, (operation, { pointer, method, path }) => {
      const route = routeOf(path, context);
      const body = route === undefined ? undefined : describedOperation(method, route)?.operation.requestBody;
      if (operation.requestBody !== undefined || body === undefined) return operation;
      context.report(pointer, `${method.toUpperCase()} ${path} takes a body.`);
      current = withOurSchemas(current, body);
      return { ...operation, requestBody: body };
    });
    return { ...current, paths: added.paths };
  },
};

/** RFC 9110 section 8.3.1, with the wildcards of OpenAPI. */
const mediaTypePattern = /^[\w!#$&^.+-]{1,127}\/[\w!#$&^.+*-]{1,127}(?:\s*;.*)?$|^\*\/\*$/;

const inventedMediaType: Rule = {
  code: 'O25',
  apply(document, context) {
    const invented = (content: Content): string[] => Object.keys(content).filter((name) => !mediaTypePattern.test(name));
    const optional = mapRequestBodies(document, (body) => (invented(body.content ?? {}).includes('empty') ? withMember(body, 'required', undefined) : body));
    return mapContents(optional, (content, { pointer }) => {
      const names = invented(content);
      for (const name of names) context.report(pointerTo(pointer, name), `${JSON.stringify(name)} is no media type.`);
      return names.length === 0 ? content : objectOf(Object.entries(content).filter(([name]) => !names.includes(name)));
    });
  },
};

const partContentTypes: Rule = {
  code: 'O28',
  apply: (document, context) =>
    eachMultipart(document, (mediaType, { pointer }) => {
      if (mediaType.encoding === undefined) return mediaType;
      const encoding = mapMembers(mediaType.encoding, (part, name) => {
        const contentType = member(part, 'contentType');
        if (typeof contentType !== 'string' || !/[^,;\s]\s+[^,;\s]/.test(contentType)) return part;
        context.report(pointerTo(pointer, 'encoding', name, 'contentType'), `The part ${JSON.stringify(name)} has its content types separated by blanks.`);
        return { ...part, contentType: contentType.trim().split(/\s+/).join(', ') };
      });
      return withMember(mediaType, 'encoding', encoding);
    }),
};

const repeatedParts: Rule = {
  code: 'O29',
  kinds: ['per-app'],
  apply: (document, context) =>
    eachMultipart(document, (mediaType, { pointer }) => {
      const properties = mediaType.schema?.properties;
      if (mediaType.schema === undefined || properties === undefined) return mediaType;
      const repeated = mapMembers(properties, (part, name) => {
        const dataType = context.metadata?.dataTypes.find(({ id }) => id === name);
        if (dataType === undefined || dataType.maxCount === 1 || part.type === 'array') return part;
        context.report(pointerTo(pointer, 'schema', 'properties', name), `There may be ${dataType.maxCount ?? 'any number of'} elements of ${JSON.stringify(name)}.`);
        return { type: 'array', items: part };
      });
      return withMember(mediaType, 'schema', withMember(mediaType.schema, 'properties', repeated));
    }),
};

const orderOfParts: Rule = {
  code: 'O30',
  kinds: ['per-app'],
  apply: (document, context) =>
    eachMultipart(document, (mediaType, { pointer }) => {
      if (Object.hasOwn(mediaType.schema?.properties ?? {}, 'instance')) context.report(pointer, 'The part `instance` has to be the first.');
      return mediaType;
    }),
};

function eachMultipart(document: ApiDocument, change: (mediaType: MediaType, place: { readonly pointer: string }) => MediaType): ApiDocument {
  return mapContents(document, (content, { pointer }) =>
    mapMembers(content, (mediaType, name) => (name.startsWith('multipart/') ? change(mediaType, { pointer: pointerTo(pointer, name) }) : mediaType)),
  );
}

const withoutSchema: Rule = {
  code: 'O31',
  apply: (document, context) =>
    mapContents(document, (content, { pointer }) =>
      mapMembers(content, (mediaType, name) => {
        if (mediaType.schema !== undefined) return mediaType;
        context.report(pointerTo(pointer, name), `${JSON.stringify(name)}, and no schema.`);
        return { ...mediaType, schema: { type: 'string', format: 'binary' } };
      }),
    ),
};

const binaryXml: Rule = {
  code: 'O32',
  kinds: ['per-app', 'generic'],
  apply: (document, context) =>
    mapContents(document, (content, place) =>
      mapMembers(content, (mediaType, name) => {
        const { schema } = mediaType;
        if (!isXml(name) || schema?.type !== 'string' || schema.format !== 'binary' || !isFormContent(content, place, context)) return mediaType;
        context.report(pointerTo(place.pointer, name, 'schema'), 'Only the XSD says what the XML is.');
        return { ...mediaType, schema: { type: 'string', description: 'XML of the form’s schema.' } };
      }),
    ),
};

function isXml(mediaType: string): boolean {
  return mediaType === 'application/xml' || mediaType === 'text/xml';
}

/** A form can be had as JSON and as XML; an attachment that happens to be XML stays bytes. */
function isFormContent(content: Content, place: ContentPlace, context: RuleContext): boolean {
  const route = place.operation && routeOf(place.operation.path, context);
  return route !== undefined && /\/data(?:\/|$)/.test(route) && Object.hasOwn(content, 'application/json');
}

/** Media types are judged last: what they carry is by then what it is. */
export const bodyRules: readonly Rule[] = [missingBody, partContentTypes, repeatedParts, orderOfParts, binaryXml, withoutSchema, inventedMediaType];
