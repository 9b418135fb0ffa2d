/**
 * Look-ups in registers through the service, from 8.5 on; and what the service publishes for its own pages.
 *
 * @module
 */
import { AltinnError } from '../errors/altinn-error.js';
import { call } from '../http/call.js';
import type { Call, CallAnswer, CallOptions } from '../http/call.js';
import { hasId, hasList, isList, isObject, jsonContent, jsonOf } from '../http/json-answer.js';
import type { OperationName } from '../http/operations.js';
import { appAddress, instanceAddress, segment } from '../service/addresses.js';
import { languageOf, limitsOf, requireFeature } from '../service/service-connection.js';
import type { ServiceCallOptions, ServiceConnection } from '../service/service-connection.js';
import type { AppOption, Application, OrganisationLookupAnswer, PersonLookupAnswer, TextResources } from '../wire/index.js';

export type FoundPerson = NonNullable<PersonLookupAnswer['personDetails']>;
export type FoundOrganisation = NonNullable<OrganisationLookupAnswer['organisationDetails']>;

export interface ServiceLookup {
  /**
   * A person by number and last name; none when the two do not go together. `POST …/api/v1/lookup/person`
   *
   * @throws AltinnError `rate-limited`, and others
   *
   * @example
   * const person = await client.lookup.person({ nationalId: '01818012359', lastName: 'Bjerk' });
   */
  person(person: { readonly nationalId: string; readonly lastName: string }, options?: ServiceCallOptions): Promise<FoundPerson | undefined>;
  /** An organisation by number; none when there is none. `GET …/api/v1/lookup/organisation/{number}` */
  organisation(number: string, options?: ServiceCallOptions): Promise<FoundOrganisation | undefined>;
  /** A list of codes. `GET …/api/options/{id}`; of one instance, which some lists go by: `GET …/instances/{party}/{guid}/options/{id}` */
  options(id: string, options?: ServiceCallOptions & { readonly instance?: string }): Promise<readonly AppOption[]>;
}

export function serviceLookup(connection: ServiceConnection): ServiceLookup {
  return {
    async person({ nationalId, lastName }, options = {}) {
      const name = 'lookup.person';
      requireFeature(connection, 'lookups', name);
      requireDigits(nationalId, 11, name);
      const answer = await call(connection, {
        operation: name, method: 'POST', url: appAddress(connection, '/api/v1/lookup/person'), accept: json,
        content: jsonContent({ socialSecurityNumber: nationalId, lastName }), successes: [200], ...limitsOf(options),
      });
      const { success, personDetails } = jsonOf<PersonLookupAnswer>(answer, name, isLookup);
      return success && personDetails ? personDetails : undefined;
    },
    async organisation(number, options = {}) {
      const name = 'lookup.organisation';
      requireFeature(connection, 'lookups', name);
      requireDigits(number, 9, name);
      const answer = await call(connection, {
        operation: name, method: 'GET', url: appAddress(connection, `/api/v1/lookup/organisation/${number}`), accept: json,
        successes: [200], ...limitsOf(options),
      });
      const { success, organisationDetails } = jsonOf<OrganisationLookupAnswer>(answer, name, isLookup);
      return success && organisationDetails ? organisationDetails : undefined;
    },
    async options(id, options = {}) {
      const name = 'options.read';
      const { instance } = options;
      const list = `/options/${segment(id, 'the option list', name)}`;
      const language = languageOf(connection, options);
      const url = instance === undefined ? appAddress(connection, `/api${list}`, language) : instanceAddress(connection, instance, name, list, language);
      const answer = await call(connection, {
        operation: name, method: 'GET', url, accept: json, successes: [200], ...(instance === undefined ? {} : { instance }), ...limitsOf(options),
      });
      return jsonOf<readonly AppOption[]>(answer, name, isList);
    },
  };
}

/** What the service says of itself. */
export interface ServiceMetadata {
  /** `GET …/api/v1/applicationmetadata` @throws AltinnError `wrong-app` when another service answers */
  application(options?: ServiceCallOptions): Promise<Application>;
  /** The process as BPMN. `GET …/api/v1/meta/process` */
  process(options?: ServiceCallOptions): Promise<string>;
  /** Who may do what, as XACML. `GET …/api/v1/meta/authorizationpolicy` */
  policy(options?: ServiceCallOptions): Promise<string>;
  /** The XSD of a data type, from 8.12.6 on; none when the service has none. `GET …/api/xsdschema/{dataType}` */
  xsd(dataType: string, options?: ServiceCallOptions): Promise<string | undefined>;
  /** The JSON Schema of a form. `GET …/api/jsonschema/{dataType}` @throws AltinnError `server-fault` for a data type without one */
  jsonSchema(dataType: string, options?: ServiceCallOptions): Promise<unknown>;
  /**
   * Its OpenAPI document: from 8.6 on its own (`GET …/v1/customOpenapi.json`); the one that all apps have (`GET …/swagger/v1/swagger.json`)
   * for older apps, and where `generic` asks for it: some apps fail at their own.
   */
  openApi(options?: ServiceCallOptions & { readonly generic?: boolean }): Promise<unknown>;
  /** The texts of its pages, in `nb`, `nn` or `en`. `GET …/api/v1/texts/{language}` */
  texts(language: string, options?: ServiceCallOptions): Promise<TextResources>;
}

/** What the service publishes of itself, over a connection to its app. */
export function serviceMetadata(connection: ServiceConnection): ServiceMetadata {
  const ask = (operation: OperationName, path: string, options: CallOptions = {}, more: Partial<Call> = {}): Promise<CallAnswer> => (
    call(connection, { operation, method: 'GET', url: appAddress(connection, path), accept: json, successes: [200], ...more, ...limitsOf(options) })
  );
  const textOf = async (answer: Promise<CallAnswer>): Promise<string> => new TextDecoder().decode((await answer).bytes);
  return {
    application: async options => jsonOf(await ask('metadata.read', '/api/v1/applicationmetadata', options), 'metadata.read', hasId),
    process: options => textOf(ask('metadata.process', '/api/v1/meta/process', options, { accept: xml })),
    policy: options => textOf(ask('metadata.policy', '/api/v1/meta/authorizationpolicy', options, { accept: xml })),
    async xsd(dataType, options) {
      const name = 'schema.xsd';
      requireFeature(connection, 'xsdSchema', name);
      const answer = await ask(name, `/api/xsdschema/${segment(dataType, 'the data type', name)}`, options, { accept: xml, successes: [200, 404] });
      return answer.status === 404 ? undefined : new TextDecoder().decode(answer.bytes);
    },
    async jsonSchema(dataType, options) {
      const name = 'schema.json';
      // To who wants JSON alone it is one long string.
      return jsonOf(await ask(name, `/api/jsonschema/${segment(dataType, 'the data type', name)}`, options, { accept: 'text/plain, application/json;q=0.9' }), name, isObject);
    },
    async openApi(options = {}) {
      const [name, path] = connection.has('customOpenApi') && options.generic !== true
        ? ['openapi.custom', '/v1/customOpenapi.json'] as const : ['openapi.generic', '/swagger/v1/swagger.json'] as const;
      return jsonOf(await ask(name, path, options), name, isObject);
    },
    async texts(language, options) {
      const name = 'text.read';
      return jsonOf(await ask(name, `/api/v1/texts/${segment(language, 'the language', name)}`, options), name, hasList('resources'));
    },
  };
}

const json = 'application/json';
const xml = 'application/xml, text/xml';

function isLookup(value: unknown): boolean {
  return isObject(value) && typeof value['success'] === 'boolean';
}

function requireDigits(text: string, count: number, operation: string): void {
  if (!new RegExp(`^\\d{${count}}$`).test(text)) {
    throw new AltinnError({ code: 'argument', operation, outcomeKnown: true, reason: `a number of ${count} digits` });
  }
}
