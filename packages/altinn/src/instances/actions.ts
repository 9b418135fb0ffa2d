/**
 * User actions, and signing, which is one of them.
 *
 * @module
 */
import { readServiceIssues } from '../errors/service-issues.js';
import type { ServiceIssue } from '../errors/service-issues.js';
import { callForJson, hasList, jsonContent, mayShowInstance } from '../http/json-answer.js';
import type { OperationName } from '../http/operations.js';
import { isObject, present } from '../members/members.js';
import { instanceAddress } from '../service/addresses.js';
import type { ServiceIds } from '../service/ids.js';
import { languageOf, limitsOf, requireFeature } from '../service/service-connection.js';
import type { ServiceCallOptions, ServiceConnection } from '../service/service-connection.js';
import type { DataElement, Instance, PaymentInformation, SigneeState, SigningDataElements, SigningOrganisations, SigningState, UserActionAnswer, UserActionRequest } from '../wire/index.js';

/** An action of the current task. */
export interface UserAction<Ids extends ServiceIds = ServiceIds> {
  readonly action: Ids['action'];
  /** Of the button in the service's pages, where the action looks at it. */
  readonly button?: string;
  readonly metadata?: Readonly<Record<string, string>>;
  /** Organisation number of whom it is done for. */
  readonly onBehalfOf?: string;
}

/** What an action did. */
export interface PerformedAction {
  readonly instance?: Instance;
  /** What the app finds wrong now. */
  readonly issues: readonly ServiceIssue[];
  /** Ids of the forms that it changed: to be downloaded anew. */
  readonly changedForms: readonly string[];
  /** It goes on at an address, with the person in front of a screen. The service's own text: shown, never followed by us. */
  readonly redirectUrl?: string;
}

export interface ServiceActions<Ids extends ServiceIds = ServiceIds> {
  /**
   * Performs a user action of the current task. `POST …/actions`, from 8.0 on.
   *
   * @throws AltinnError `action-refused`, `not-permitted`, `feature-missing`, and others
   *
   * @example
   * const { issues, changedForms } = await client.actions.perform(instance, { action: 'confirm' });
   */
  perform(instance: string, action: UserAction<Ids>, options?: ServiceCallOptions): Promise<PerformedAction>;
  /**
   * What is to be paid in a payment task, and whether it was. Paying itself is for a person in front of a screen.
   * `GET …/payment`, from 8.2 on.
   *
   * @throws AltinnError `task-wrong`, `feature-missing`, and others
   */
  payment(instance: string, options?: ServiceCallOptions): Promise<PaymentInformation>;
}

export function serviceActions<Ids extends ServiceIds = ServiceIds>(connection: ServiceConnection): ServiceActions<Ids> {
  return {
    perform: (instance, action, options = {}) => perform(connection, instance, action, options),
    async payment(instance, options = {}) {
      const name = 'payment.read';
      requireFeature(connection, 'payment', name);
      return callForJson<PaymentInformation>(connection, {
        operation: name, method: 'GET', url: instanceAddress(connection, instance, name, '/payment', languageOf(connection, options)), instance, ...limitsOf(options),
      }, isObject);
    },
  };
}

async function perform(connection: ServiceConnection, instance: string, action: UserAction, options: ServiceCallOptions): Promise<PerformedAction> {
  const name = 'action.perform';
  requireFeature(connection, 'userActions', name);
  const done = await callForJson<UserActionAnswer>(connection, {
    operation: name, method: 'POST', url: instanceAddress(connection, instance, name, '/actions', languageOf(connection, options)),
    content: jsonContent({
      action: action.action,
      ...present({ buttonId: action.button, metadata: action.metadata, onBehalfOf: action.onBehalfOf }),
    } satisfies UserActionRequest),
    instance, ...limitsOf(options),
  }, mayShowInstance);
  return {
    ...(done.instance ? { instance: done.instance } : {}),
    issues: Object.values(done.updatedValidationIssues ?? {}).flatMap(readServiceIssues),
    changedForms: Object.keys(done.updatedDataModels ?? {}),
    ...(typeof done.redirectUrl === 'string' ? { redirectUrl: done.redirectUrl } : {}),
  };
}

/** Signing: who has to, who has, and doing it. The look-ups are from 8.6 on. */
export interface ServiceSigning<Ids extends ServiceIds = ServiceIds> {
  /** Who is to sign, and who has. Default: the current task. `GET …/signing` @throws AltinnError `task-wrong` when it is no signing task */
  read(instance: string, options?: SigningCallOptions<Ids>): Promise<readonly SigneeState[]>;
  /** The organisations that the caller may sign for. `GET …/signing/organizations` */
  organisations(instance: string, options?: SigningCallOptions<Ids>): Promise<readonly SigningOrganisation[]>;
  /** What is signed. `GET …/signing/data-elements` */
  dataElements(instance: string, options?: SigningCallOptions<Ids>): Promise<readonly DataElement[]>;
  /**
   * Signs, for a person who is answerable or for an organisation. It does not go on to the next task. `POST …/actions`
   *
   * @throws AltinnError `action-refused`, `not-permitted`, and others
   *
   * @example
   * await client.signing.sign(instance, { onBehalfOf: '310000000' });
   * const waiting = (await client.signing.read(instance)).filter(({ signedTime }) => !signedTime);
   */
  sign(instance: string, step?: { readonly onBehalfOf?: string }, options?: ServiceCallOptions): Promise<PerformedAction>;
}

export interface SigningCallOptions<Ids extends ServiceIds = ServiceIds> extends ServiceCallOptions {
  /** A signing task other than the current one. */
  readonly task?: Ids['task'];
}

export type SigningOrganisation = NonNullable<NonNullable<SigningOrganisations['organizations']>[number]>;

export function serviceSigning<Ids extends ServiceIds = ServiceIds>(connection: ServiceConnection): ServiceSigning<Ids> {
  const ask = async <T>(operation: OperationName, instance: string, below: string, options: SigningCallOptions, list: keyof T & string): Promise<T> => {
    requireFeature(connection, 'signingState', operation);
    const query = { taskId: options.task, ...languageOf(connection, options) };
    return callForJson<T>(connection, {
      operation, method: 'GET', url: instanceAddress(connection, instance, operation, below, query), instance, ...limitsOf(options),
    }, hasList(list));
  };
  return {
    async read(instance, options = {}) {
      return (await ask<SigningState>('signing.read', instance, '/signing', options, 'signeeStates')).signeeStates ?? [];
    },
    async organisations(instance, options = {}) {
      return (await ask<SigningOrganisations>('signing.organisations', instance, '/signing/organizations', options, 'organizations')).organizations ?? [];
    },
    async dataElements(instance, options = {}) {
      return (await ask<SigningDataElements>('signing.data-elements', instance, '/signing/data-elements', options, 'dataElements')).dataElements ?? [];
    },
    sign: (instance, { onBehalfOf } = {}, options = {}) =>
      perform(connection, instance, { action: 'sign', ...present({ onBehalfOf }) }, options),
  };
}
