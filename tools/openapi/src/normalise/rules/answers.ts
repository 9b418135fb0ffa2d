/**
 * Answers, as running apps were recorded to give them.
 *
 * @module
 */
import { describedOperation } from '../../app-api/describe-app.js';
import { deleteDataResponses, postOfTypeResponses, putResponsesOf } from '../../app-api/operations/data.js';
import { answer, json, ref } from '../../app-api/notation.js';
import type { ApiDocument, ApiResponse, Operation, Schema } from '../../load/api-document.js';
import { member, objectOf } from '../../load/json-value.js';
import { routeOf } from '../route.js';
import type { DefectCode } from '../catalogue.js';
import type { Rule, RuleContext } from '../rule.js';
import { mapOperations, type OperationPlace } from '../walk.js';
import { withOurSchemas } from './bodies.js';

const element = /^\/instances\/\{[^{}]*\}\/\{[^{}]*\}\/data\/\{[^{}]*\}(?:\/type\/[^/{}]+)?$/;
const ofType = /^\/instances\/\{[^{}]*\}\/\{[^{}]*\}\/data\/type\/[^/]+$/;
const instance = /^\/instances\/\{[^{}]*\}\/\{[^{}]*\}$/;

/** What a rule finds wrong with the answers of an operation, and the answers that it gives instead. */
interface Correction {
  readonly what: string;
  readonly responses: Readonly<Record<string, ApiResponse>>;
  readonly without?: readonly string[];
}

const correcting = (code: DefectCode, correct: (operation: Operation, place: OperationPlace & { readonly route: string }, context: RuleContext) => Correction | undefined): Rule => ({
  code,
  kinds: ['per-app', 'generic'],
  apply(document, context) {
    let current: ApiDocument = document;
    const corrected = mapOperations(document, (operation, place) => {
      const route = routeOf(place.path, context);
      const correction = route === undefined ? undefined : correct(operation, { ...place, route }, context);
      if (correction === undefined) return operation;
      context.report(`${place.pointer}/responses`, correction.what);
      current = withOurSchemas(current, correction.responses);
      const kept = Object.entries(operation.responses).filter(([status]) => !Object.hasOwn(correction.responses, status) && correction.without?.includes(status) !== true);
      return { ...operation, responses: objectOf([...kept, ...Object.entries(correction.responses)]) };
    });
    return { ...current, paths: corrected.paths };
  },
});

const isSilent = (operation: Operation, status: string): boolean => {
  const response = member(operation.responses, status);
  return response === undefined || (response.$ref === undefined && Object.keys(response.content ?? {}).length === 0);
};

/** Of the first media type: ASP.NET offers them all for the same. */
const schemaOf = (operation: Operation, status: string): Schema | undefined => Object.values(member(operation.responses, status)?.content ?? {})[0]?.schema;

const put = correcting('O33', (operation, { method, route }, context) => {
  if (method !== 'put' || !element.test(route) || (!isSilent(operation, '200') && !isSilent(operation, '201'))) return undefined;
  const features: readonly string[] | undefined = context.metadata?.appLibrary?.features;
  return { what: 'Apps answer 201 with the data element, or 200 with what they changed.', responses: putResponsesOf(features) };
});

const deletion = correcting('O34', (operation, { method, route }) => {
  const isData = element.test(route);
  // The generic document has the answer to POST here: it asks for the id of a new data element.
  const isOfPost = isData && schemaOf(operation, '200')?.$ref === '#/components/schemas/DataPostResponse';
  if (method !== 'delete' || !(isData || instance.test(route)) || !(isOfPost || isSilent(operation, '200'))) return undefined;
  const gone = isData ? (deleteDataResponses['200'] ?? {}) : answer('The instance, deleted.', json(ref('Instance')));
  return { what: 'Apps answer 200 with a body.', responses: { '200': gone }, without: ['204'] };
});

const creation = correcting('O35', (operation, { method, route }) => {
  if (method !== 'post' || !ofType.test(route) || member(operation.responses, '200') !== undefined) return undefined;
  const { '200': ok = {}, '201': created = {} } = postOfTypeResponses;
  return { what: 'Apps answer 200, in JSON.', responses: { '200': ok, '201': created } };
});

const silence = correcting('O36', (operation, { method, route }) => {
  const described = describedOperation(method, route)?.operation.responses ?? {};
  const spoken = Object.entries(described).filter(
    ([status, response]) => /^2/.test(status) && response.content !== undefined && member(operation.responses, status) !== undefined && isSilent(operation, status),
  );
  return spoken.length === 0 ? undefined : { what: `The answer to ${spoken.map(([status]) => status).join(', ')} has a body.`, responses: objectOf(spoken) };
});

const next = correcting('O37', (operation, { method, route }) => {
  if (method !== 'put' || !/^\/instances\/\{[^{}]*\}\/\{[^{}]*\}\/process\/next$/.test(route)) return undefined;
  const schema = schemaOf(operation, '200');
  if (schema?.$ref === undefined || schema.$ref === '#/components/schemas/AppProcessState') return undefined;
  return {
    what: 'The answer is the process, and the instance only where returnInstance=true asks for it.',
    responses: { '200': answer('The process, or the instance if asked for.', json({ anyOf: [ref('AppProcessState'), schema] })) },
  };
});

export const answerRules: readonly Rule[] = [put, deletion, creation, silence, next];
