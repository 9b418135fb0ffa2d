/**
 * What a vendor does before it can act for a customer: register its system, ask the customer for a system user, see what
 * became of it, ask for other rights.
 *
 * @see https://docs.altinn.studio/authentication/guides/systemvendor/system-user/
 * @module
 */
import { resolveEnvironment } from '../../environment/environment.js';
import type { EnvironmentOption } from '../../environment/environment.js';
import { AltinnError } from '../../errors/altinn-error.js';
import { call } from '../../http/call.js';
import type { Call, CallAnswer, CallOptions } from '../../http/call.js';
import { connect } from '../../http/connection.js';
import { fetchTransport } from '../../http/fetch-transport.js';
import { callForJson, hasId, isList, jsonContent, jsonOf } from '../../http/json-answer.js';
import type { OperationName } from '../../http/operations.js';
import { pages, tokenIn } from '../../http/pages.js';
import { isObject, present } from '../../members/members.js';
import type { components } from '../../platform/authentication.js';
import { authorisedTransport } from '../authorised-transport.js';
import type { LoginMeans } from '../login-service.js';
import type { TokenProvider } from '../token-provider.js';
import { checkedConfirmUrl } from './confirm-link.js';
import { packagesOf, rightsOf } from './rights.js';
import type { AskedRights } from './rights.js';

type Schemas = components['schemas'];

export interface SystemUsersOptions extends LoginMeans {
  readonly environment: EnvironmentOption;
  /** The vendor itself: {@link maskinporten} with `altinn:authentication/systemregister.write` and `altinn:authentication/systemuser.request.read` and `.write`. */
  readonly auth: TokenProvider;
}

/** A system, as a vendor registers it. */
export interface SystemRegistration extends AskedRights {
  /** The vendor's organisation number, an underscore, and a name without spaces: `310000031_regnskap`. */
  readonly id: string;
  readonly vendor: string;
  readonly name: LocalisedName;
  readonly description: LocalisedName;
  /** Client ids at Maskinporten that may act as the system. */
  readonly clientIds: readonly string[];
  /** Where a customer may be sent back to. */
  readonly redirectUrls?: readonly string[];
  readonly visible?: boolean;
}

export interface LocalisedName {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

/** What a customer is asked for. */
export interface SystemUserWish extends AskedRights {
  readonly systemId: string;
  /** Organisation number. */
  readonly customer: string;
  /** Tells several system users of one customer apart. Needed again with each login ({@link systemUser}). */
  readonly externalRef?: string;
  /** Where the customer is sent after the answer; one of the registered addresses. */
  readonly redirectUrl?: string;
}

export interface RightsChange {
  /** Id of the system user. */
  readonly systemUserId: string;
  /** A guid of one's own: the same one twice is the same wish. */
  readonly correlationId: string;
  readonly required?: AskedRights;
  readonly unwanted?: AskedRights;
}

/** A request, or a request for a change. */
export interface ConsentRequest {
  readonly id: string;
  /** `New`, `Accepted`, `Rejected`, `Denied`, `TimedOut`, `NoChangeNeeded`; the platform may add to them. */
  readonly status: string;
  /** Where the customer says yes or no; only where that is to be done. Checked to lead to Altinn. */
  readonly confirmUrl?: string;
  readonly externalRef?: string;
  /** It was there before: nothing new was sent to the customer. */
  readonly existed: boolean;
}

/** A system user as the platform has it. */
export type RegisteredSystemUser = Schemas['SystemUser'] & { readonly id: string };

type SystemUserPage = Schemas['SystemUserPage'] & { readonly data: readonly RegisteredSystemUser[] };

/** A system as the platform has it. */
export type RegisteredSystem = Schemas['RegisteredSystem'];

export interface SystemUsers {
  /** Registers a system. */
  register(system: SystemRegistration, options?: CallOptions): Promise<void>;
  readSystem(systemId: string, options?: CallOptions): Promise<RegisteredSystem>;
  replaceSystem(system: SystemRegistration, options?: CallOptions): Promise<void>;
  /** Asks a customer. A second time, with the same reference, it gives the first request, also when that was rejected. */
  request(wish: SystemUserWish, options?: CallOptions): Promise<ConsentRequest>;
  readRequest(id: string, options?: CallOptions): Promise<ConsentRequest>;
  readRequestByReference(wish: Pick<SystemUserWish, 'systemId' | 'customer'> & { readonly externalRef: string }, options?: CallOptions): Promise<ConsentRequest>;
  /** Asks for other rights of a system user that there is. */
  requestChange(change: RightsChange, options?: CallOptions): Promise<ConsentRequest>;
  readChange(id: string, options?: CallOptions): Promise<ConsentRequest>;
  /** The system user of a customer. */
  find(wish: Pick<SystemUserWish, 'systemId' | 'customer' | 'externalRef'>, options?: CallOptions): Promise<RegisteredSystemUser>;
  /** All system users of a system, page after page. @throws AltinnError `answer-unreadable` for pages without end, and others */
  list(systemId: string, options?: CallOptions): AsyncGenerator<RegisteredSystemUser>;
}

/**
 * A vendor's way to system users.
 *
 * @throws AltinnError `environment`; its calls: as every call, and `answer-unreadable` when a link to confirm leads elsewhere than to Altinn
 *
 * @example
 * const users = systemUsers({ environment: 'tt02', auth: maskinporten({ clientId, key, scopes }) });
 * const { confirmUrl } = await users.request({ systemId, customer: '310000000', resources: [appResource('skatt', 'omsetning')] });
 */
export function systemUsers(options: SystemUsersOptions): SystemUsers {
  // The owner's part of an environment is of no interest here: there are no apps.
  const environment = resolveEnvironment(options.environment, 'ttd');
  const { clock, random, logger, telemetry } = options;
  const means = present({ clock, random, logger, telemetry });
  const transport = authorisedTransport(options.transport ?? fetchTransport(present({ clock })), environment, options.auth, means);
  const connection = connect({ transport, authorised: true, ...means });
  const base = `${environment.platform}/authentication/api/v1`;

  return {
    async register(system, limits) {
      await ask({ operation: 'system-register.create', method: 'POST', url: `${base}/systemregister/vendor`, content: jsonContent(registrationOf(system)), successes: [200], ...limits });
    },
    async readSystem(systemId, limits) {
      const url = `${base}/systemregister/vendor/${segment(systemId)}`;
      return callForJson<RegisteredSystem>(connection, { operation: 'system-register.read', method: 'GET', url, ...limits }, isObject);
    },
    async replaceSystem(system, limits) {
      const url = `${base}/systemregister/vendor/${segment(system.id)}`;
      await ask({ operation: 'system-register.replace', method: 'PUT', url, content: jsonContent(registrationOf(system)), successes: [200], ...limits });
    },
    request: (wish, limits) => consent({
      operation: 'system-user.request', method: 'POST', url: `${base}/systemuser/request/vendor`, content: jsonContent(wishOf(wish)), successes: [200, 201], ...limits,
    }),
    async readRequest(id, limits) {
      return consent({ operation: 'system-user.read', method: 'GET', url: `${base}/systemuser/request/vendor/${segment(id)}`, successes: [200], ...limits });
    },
    async readRequestByReference({ systemId, customer, externalRef }, limits) {
      const url = `${base}/systemuser/request/vendor/byexternalref/${segment(systemId)}/${segment(customer)}/${segment(externalRef)}`;
      return consent({ operation: 'system-user.read', method: 'GET', url, successes: [200], ...limits });
    },
    async requestChange({ systemUserId, correlationId, required, unwanted }, limits) {
      return consent({
        operation: 'system-user.change', method: 'POST', successes: [200, 201], ...limits,
        url: `${base}/systemuser/changerequest/vendor?${new URLSearchParams({ 'correlation-id': guid(correlationId), 'system-user-id': guid(systemUserId) })}`,
        content: jsonContent({
          requiredRights: rightsOf(required?.resources), unwantedRights: rightsOf(unwanted?.resources),
          requiredAccessPackages: packagesOf(required?.accessPackages), unwantedAccessPackages: packagesOf(unwanted?.accessPackages),
        }),
      });
    },
    async readChange(id, limits) {
      return consent({ operation: 'system-user.read', method: 'GET', url: `${base}/systemuser/changerequest/vendor/${segment(id)}`, successes: [200], ...limits });
    },
    async find({ systemId, customer, externalRef }, limits) {
      const query = new URLSearchParams({ 'system-id': systemId, orgno: customer, ...(externalRef === undefined ? {} : { 'external-ref': externalRef }) });
      return callForJson<RegisteredSystemUser>(connection, { operation: 'system-user.read', method: 'GET', url: `${base}/systemuser/vendor/byquery?${query}`, ...limits }, hasId);
    },
    list,
  };

  async function* list(systemId: string, limits?: CallOptions): AsyncGenerator<RegisteredSystemUser> {
    const operation = 'system-user.read';
    const url = `${base}/systemuser/vendor/bysystem/${segment(systemId)}`;
    const read = (token: string | undefined): Promise<SystemUserPage> => callForJson<SystemUserPage>(connection, {
      operation, method: 'GET', url: token === undefined ? url : `${url}?${new URLSearchParams({ token })}`, ...limits,
    }, value => isObject(value) && isList(value['data']) && value['data'].every(hasId));
    for await (const { data } of pages(operation, read, ({ links }) => tokenIn(links?.next, 'token'))) yield* data;
  }

  async function ask(request: Call): Promise<CallAnswer> {
    return call(connection, { accept: 'application/json', ...request });
  }

  async function consent(request: Call): Promise<ConsentRequest> {
    const answer = await ask(request);
    const operation: OperationName = request.operation;
    const { id, status, confirmUrl, externalRef } = jsonOf<Schemas['SystemUserRequestAnswer']>(
      answer, operation, value => hasId(value) && typeof value['status'] === 'string',
    );
    const link = checkedConfirmUrl(environment, operation, id, confirmUrl);
    return {
      id,
      status,
      ...present({ confirmUrl: link }),
      ...(typeof externalRef === 'string' ? { externalRef } : {}),
      existed: request.method === 'POST' && answer.status === 200,
    };
  }
}

function registrationOf({ id, vendor, name, description, clientIds, redirectUrls = [], visible = true, resources, accessPackages }: SystemRegistration): Schemas['SystemRegistration'] {
  return {
    id,
    vendor: { authority: 'iso6523-actorid-upis', ID: `0192:${vendor}` },
    name: { ...name },
    description: { ...description },
    rights: rightsOf(resources),
    accessPackages: packagesOf(accessPackages),
    clientId: [...clientIds],
    allowedRedirectUrls: [...redirectUrls],
    isVisible: visible,
  };
}

function wishOf({ systemId, customer, externalRef, redirectUrl, resources, accessPackages }: SystemUserWish): Schemas['SystemUserRequest'] {
  return {
    systemId,
    partyOrgNo: customer,
    ...present({ externalRef, redirectUrl }),
    rights: rightsOf(resources),
    accessPackages: packagesOf(accessPackages),
  };
}

/** One segment of a path, whatever stands in it. */
function segment(text: string): string {
  if (/^\.{0,2}$|\p{Cs}/u.test(text)) throw new AltinnError({ code: 'argument', operation: 'system-user.read', outcomeKnown: true, reason: 'an id is empty, or no text' });
  return encodeURIComponent(text);
}

function guid(text: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return text;
  throw new AltinnError({ code: 'argument', operation: 'system-user.change', outcomeKnown: true, reason: 'systemUserId and correlationId are guids' });
}
