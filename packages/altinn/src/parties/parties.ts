/**
 * Whom the caller can act for, as the service sees it.
 *
 * @module
 */
import { callForJson, hasList, isList } from '../http/json-answer.js';
import { isObject } from '../members/members.js';
import { appAddress, partyIdText } from '../service/addresses.js';
import { limitsOf } from '../service/service-connection.js';
import type { ServiceCallOptions, ServiceConnection } from '../service/service-connection.js';
import type { InstantiationValidationResult, Party } from '../wire/index.js';

/** Whether a party may have a new instance. */
export type InstantiationCheck =
  | { readonly outcome: 'allowed' }
  /** `textKey` is a text of the service; `message` its own words. `parties` may have one in its place. */
  | { readonly outcome: 'refused'; readonly textKey?: string; readonly message?: string; readonly parties: readonly Party[] };

export interface ServiceParties {
  /** Whom the caller can act for. National ids are masked from 8.12.5 on, and only then. `GET …/api/v1/parties` */
  list(options?: ServiceCallOptions & { readonly allowedToInstantiate?: boolean }): Promise<readonly Party[]>;
  /**
   * Asks whether the party may have a new instance; nothing is made. `POST …/api/v1/parties/validateInstantiation`
   *
   * @example
   * const check = await client.parties.validateInstantiation(50001);
   * if (check.outcome === 'refused') show(check.message ?? check.textKey);
   */
  validateInstantiation(partyId: number | string, options?: ServiceCallOptions): Promise<InstantiationCheck>;
}

export function serviceParties(connection: ServiceConnection): ServiceParties {
  return {
    async list(options = {}) {
      const name = 'party.list';
      return callForJson<readonly Party[]>(connection, {
        operation: name, method: 'GET', url: appAddress(connection, '/api/v1/parties', { allowedToInstantiateFilter: options.allowedToInstantiate }), ...limitsOf(options),
      }, isList);
    },
    async validateInstantiation(partyId, options = {}) {
      const name = 'party.validate-instantiation';
      const check = await callForJson<InstantiationValidationResult>(connection, {
        operation: name, method: 'POST', url: appAddress(connection, '/api/v1/parties/validateInstantiation', { partyId: partyIdText(partyId, name) }), ...limitsOf(options),
      }, value => hasList('validParties')(value) && isObject(value) && typeof value['valid'] === 'boolean');
      if (check.valid) return { outcome: 'allowed' };
      return {
        outcome: 'refused',
        ...(typeof check.customTextKey === 'string' ? { textKey: check.customTextKey } : {}),
        ...(typeof check.message === 'string' ? { message: check.message } : {}),
        parties: check.validParties ?? [],
      };
    },
  };
}
