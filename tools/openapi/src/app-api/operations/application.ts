/**
 * What an app tells of itself: metadata, process, schemas, texts, options, look-ups.
 *
 * @module
 */
import { answer, binary, body, inPath, inQuery, instanceParameters, instanceRoute, json, language, listOf, ref, refusals, text, unknown, type AppOperation } from '../notation.js';
import type { Parameter } from '../../load/api-document.js';

const queryParams: Parameter = {
  name: 'queryParams',
  in: 'query',
  style: 'deepObject',
  explode: true,
  description: 'Whatever the option list takes.',
  schema: { type: 'object', additionalProperties: text },
};
const xmlText = { 'text/xml': { schema: text } };

export const applicationOperations: readonly AppOperation[] = [
  {
    name: 'getApplicationMetadata',
    method: 'get',
    route: '/api/v1/applicationmetadata',
    operation: {
      summary: 'The application metadata. Needs no token.',
      tags: ['Application'],
      parameters: [inQuery('checkOrgApp', 'False: answered even under the name of another app.', { type: 'boolean' })],
      responses: { '200': answer('The metadata.', json(ref('ApplicationMetadata'))), '409': answer('This is another app.', { 'text/plain': { schema: text } }) },
    },
  },
  {
    name: 'getProcessDefinition',
    method: 'get',
    route: '/api/v1/meta/process',
    operation: { summary: 'The process, as BPMN.', tags: ['Application'], responses: { '200': answer('BPMN 2.0.', xmlText), '404': refusals['404'] } },
  },
  {
    name: 'getAuthorizationPolicy',
    method: 'get',
    route: '/api/v1/meta/authorizationpolicy',
    operation: { summary: 'Who may do what, as XACML.', tags: ['Application'], responses: { '200': answer('XACML 3.0.', xmlText), '404': refusals['404'] } },
  },
  {
    name: 'getTexts',
    method: 'get',
    route: '/api/v1/texts/{language}',
    operation: {
      summary: 'Texts of the app in a language, or in Norwegian where it has none.',
      tags: ['Application'],
      parameters: [inPath('language', 'Two letters.')],
      responses: { ...refusals, '200': answer('The texts.', json(ref('TextResources'))) },
    },
  },
  {
    name: 'getJsonSchema',
    method: 'get',
    route: '/api/jsonschema/{dataType}',
    operation: {
      summary: 'The JSON Schema of a form.',
      tags: ['Application'],
      parameters: [inPath('dataType', 'The data type.')],
      responses: { '200': answer('The schema; an app without one fails.', json(unknown)), '500': refusals['500'] },
    },
  },
  {
    name: 'getXsdSchema',
    method: 'get',
    route: '/api/xsdschema/{dataType}',
    since: 'xsdSchema',
    operation: {
      summary: 'The XSD of a form.',
      tags: ['Application'],
      parameters: [inPath('dataType', 'The data type.')],
      responses: { '200': answer('The schema.', { 'application/xml': { schema: binary } }), '404': refusals['404'] },
    },
  },
  {
    name: 'getOptions',
    method: 'get',
    route: '/api/options/{optionsId}',
    operation: {
      summary: 'An option list.',
      tags: ['Options'],
      parameters: [inPath('optionsId', 'The list.'), queryParams, language],
      responses: { ...refusals, '200': answer('The options.', json(listOf(ref('AppOption')))) },
    },
  },
  {
    name: 'getInstanceOptions',
    method: 'get',
    route: `${instanceRoute}/options/{optionsId}`,
    operation: {
      summary: 'An option list that depends on the instance.',
      tags: ['Options'],
      parameters: [...instanceParameters, inPath('optionsId', 'The list.'), queryParams, language],
      responses: { ...refusals, '200': answer('The options.', json(listOf(ref('AppOption')))) },
    },
  },
  {
    name: 'lookUpPerson',
    method: 'post',
    route: '/api/v1/lookup/person',
    operation: {
      summary: 'Whether a national id and a last name belong together.',
      tags: ['Lookup'],
      requestBody: body(json(ref('PersonLookup'))),
      responses: { ...refusals, '200': answer('The person, if so.', json(ref('PersonLookupAnswer'))) },
    },
  },
  {
    name: 'lookUpOrganisation',
    method: 'get',
    route: '/api/v1/lookup/organisation/{orgNr}',
    operation: {
      summary: 'The organisation of a number.',
      tags: ['Lookup'],
      parameters: [inPath('orgNr', 'Nine digits.')],
      responses: { ...refusals, '200': answer('The organisation, if there is one.', json(ref('OrganisationLookupAnswer'))) },
    },
  },
];
