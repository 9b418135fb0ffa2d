/**
 * Look-ups in registers through the service, from 8.5 on; and what the service publishes for its own pages.
 *
 * @module
 */
import { AltinnError } from '../errors/altinn-error.js';
import { call } from '../http/call.js';
import { isList, isObject, jsonContent, jsonOf } from '../http/json-answer.js';
import { appAddress, segment } from '../service/addresses.js';
import { languageOf, limitsOf, requireFeature } from '../service/service-connection.js';
import type { ServiceCallOptions, ServiceConnection } from '../service/service-connection.js';
import type { AppOption, Application, OrganisationLookupAnswer, PersonLookupAnswer } from '../wire/index.js';

export type FoundPerson = NonNullable<PersonLookupAnswer['personDetails']>;
export type FoundOrganisation = NonNullable<OrganisationLookupAnswer['organisationDetails']>;

export interface ServiceLookup {
  /** A person by number and last name; none when the two do not go together. `POST …/api/v1/lookup/person` @throws AltinnError `rate-limited`, and others */
  person(person: { readonly nationalId: string; readonly lastName: string }, options?: ServiceCallOptions): Promise<FoundPerson | undefined>;
  /** An organisation by number; none when there is none. `GET …/api/v1/lookup/organisation/{number}` */
  organisation(number: string, options?: ServiceCallOptions): Promise<FoundOrganisation | undefined>;
  /** A list of codes. `GET …/api/options/{id}` */
  options(id: string, options?: ServiceCallOptions): Promise<readonly AppOption[]>;
}

export function serviceLookup(connection: ServiceConnection): ServiceLookup {
  return {
    async person({ nationalId, lastName }, options = {}) {
      const name = 'lookup.person';
      requireFeature(connection, 'lookups', name);
      requireDigits(nationalId, 11, name);
      const answer = await call(connection, {
        operation: name, method: 'POST', url: appAddress(connection, '/api/v1/lookup/person'), accept: 'application/json',
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
        operation: name, method: 'GET', url: appAddress(connection, `/api/v1/lookup/organisation/${number}`), accept: 'application/json',
        successes: [200], ...limitsOf(options),
      });
      const { success, organisationDetails } = jsonOf<OrganisationLookupAnswer>(answer, name, isLookup);
      return success && organisationDetails ? organisationDetails : undefined;
    },
    async options(id, options = {}) {
      const name = 'options.read';
      const url = appAddress(connection, `/api/options/${segment(id, 'the option list', name)}`, languageOf(connection, options));
      const answer = await call(connection, { operation: name, method: 'GET', url, accept: 'application/json', successes: [200], ...limitsOf(options) });
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
  /** The XSD of a data type, from 8.12.6 on; none when the service has none. `GET …/api/xsdschema/{dataType}` */
  xsd(dataType: string, options?: ServiceCallOptions): Promise<string | undefined>;
}

export function serviceMetadata(connection: ServiceConnection): ServiceMetadata {
  return {
    async application(options = {}) {
      const name = 'metadata.read';
      const answer = await call(connection, {
        operation: name, method: 'GET', url: appAddress(connection, '/api/v1/applicationmetadata'), accept: 'application/json', successes: [200], ...limitsOf(options),
      });
      return jsonOf<Application>(answer, name, value => isObject(value) && typeof value['id'] === 'string');
    },
    async process(options = {}) {
      const name = 'metadata.process';
      const answer = await call(connection, {
        operation: name, method: 'GET', url: appAddress(connection, '/api/v1/meta/process'), accept: 'text/xml, application/xml', successes: [200], ...limitsOf(options),
      });
      return new TextDecoder().decode(answer.bytes);
    },
    async xsd(dataType, options = {}) {
      const name = 'schema.xsd';
      requireFeature(connection, 'xsdSchema', name);
      const answer = await call(connection, {
        operation: name, method: 'GET', url: appAddress(connection, `/api/xsdschema/${segment(dataType, 'the data type', name)}`),
        accept: 'application/xml, text/xml', successes: [200, 404], ...limitsOf(options),
      });
      return answer.status === 404 ? undefined : new TextDecoder().decode(answer.bytes);
    },
  };
}

function isLookup(value: unknown): boolean {
  return isObject(value) && typeof value['success'] === 'boolean';
}

function requireDigits(text: string, count: number, operation: string): void {
  if (!new RegExp(`^\\d{${count}}$`).test(text)) {
    throw new AltinnError({ code: 'argument', operation, outcomeKnown: true, reason: `a number of ${count} digits` });
  }
}
