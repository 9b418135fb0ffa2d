/**
 * Look-ups through the service: in registers, from 8.5 on, and in lists of codes.
 *
 * @module
 */
import { AltinnError } from '../errors/altinn-error.js';
import { callForJson, isList, jsonContent } from '../http/json-answer.js';
import { isObject, present } from '../members/members.js';
import { appAddress, instanceAddress, segment } from '../service/addresses.js';
import { languageOf, limitsOf, requireFeature } from '../service/service-connection.js';
import type { ServiceCallOptions, ServiceConnection } from '../service/service-connection.js';
import type { AppOption, OrganisationLookupAnswer, PersonLookupAnswer } from '../wire/index.js';

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
      const { success, personDetails } = await callForJson<PersonLookupAnswer>(connection, {
        operation: name, method: 'POST', url: appAddress(connection, '/api/v1/lookup/person'),
        content: jsonContent({ socialSecurityNumber: nationalId, lastName }), ...limitsOf(options),
      }, isLookup);
      return success && personDetails ? personDetails : undefined;
    },
    async organisation(number, options = {}) {
      const name = 'lookup.organisation';
      requireFeature(connection, 'lookups', name);
      requireDigits(number, 9, name);
      const { success, organisationDetails } = await callForJson<OrganisationLookupAnswer>(connection, {
        operation: name, method: 'GET', url: appAddress(connection, `/api/v1/lookup/organisation/${number}`), ...limitsOf(options),
      }, isLookup);
      return success && organisationDetails ? organisationDetails : undefined;
    },
    async options(id, options = {}) {
      const name = 'options.read';
      const { instance } = options;
      const list = `/options/${segment(id, 'the option list', name)}`;
      const language = languageOf(connection, options);
      const url = instance === undefined ? appAddress(connection, `/api${list}`, language) : instanceAddress(connection, instance, name, list, language);
      return callForJson<readonly AppOption[]>(connection, {
        operation: name, method: 'GET', url, ...present({ instance }), ...limitsOf(options),
      }, isList);
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
