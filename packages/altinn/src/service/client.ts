/**
 * The client of one service.
 *
 * @module
 */
import { authorisedTransport } from '../auth/authorised-transport.js';
import type { TokenProvider } from '../auth/token-provider.js';
import { serviceForms } from '../data/forms.js';
import type { ServiceForms } from '../data/forms.js';
import { resolveEnvironment } from '../environment/environment.js';
import type { Environment, EnvironmentOption } from '../environment/environment.js';
import { AltinnError } from '../errors/altinn-error.js';
import { fetchTransport } from '../http/fetch-transport.js';
import type { Transport } from '../http/transport.js';
import type { AppConnection } from './app-api.js';
import type { ServiceDescriptor } from './descriptor.js';
import { pathsClient } from './paths-client.js';
import type { PathsClient } from './paths-client.js';

/** What a client of any service is made with. */
export interface ServiceClientOptions {
  /** `production`, `tt02`, `local`, or the address of an emulator. */
  readonly environment: EnvironmentOption;
  /** Where tokens come from. */
  readonly auth: TokenProvider;
  /** Default: {@link fetchTransport}. */
  readonly transport?: Transport;
}

/** The client of one service: `Paths` as openapi-typescript writes them, `Forms` by data type id. */
export interface ServiceClient<Paths extends object, Forms, _Attachments extends string = string> {
  readonly service: ServiceDescriptor<Forms>;
  readonly environment: Environment;
  /** Every operation that the service describes, typed by its paths. */
  readonly api: PathsClient<Paths>;
  /** Typed forms: checked before they are sent, decoded when they are read. */
  readonly forms: ServiceForms<Forms>;
}

/**
 * Makes the client of a service. Generated packages call it with their own descriptor.
 *
 * @throws AltinnError `environment`
 *
 * @example
 * const client = createServiceClient<paths, Forms>(service, { environment: 'tt02', auth: fixedToken(token) });
 * const { data, error } = await client.api.GET('/instances/{instanceOwnerPartyId}/{instanceGuid}', {
 *   params: { path: { instanceOwnerPartyId: 50001, instanceGuid } },
 * });
 */
export function createServiceClient<Paths extends object, Forms, Attachments extends string = string>(
  service: ServiceDescriptor<Forms>, options: ServiceClientOptions,
): ServiceClient<Paths, Forms, Attachments> {
  const environment = resolveEnvironment(options.environment, service.org);
  // Part of every address; a stranger's text until here.
  if (!/^[a-z][a-z0-9-]*$/.test(service.app)) {
    throw new AltinnError({ code: 'environment', operation: 'createServiceClient', outcomeKnown: true, reason: 'the name of the app' });
  }
  const app: AppConnection = {
    baseUrl: `${environment.apps}/${service.org}/${service.app}`,
    transport: authorisedTransport(options.transport ?? fetchTransport(), environment, options.auth),
  };
  return { service, environment, api: pathsClient<Paths>(app), forms: serviceForms(service, app) };
}
