/**
 * The client of one service.
 *
 * @module
 */
import { authorisedTransport } from '../auth/authorised-transport.js';
import type { TokenProvider } from '../auth/token-provider.js';
import type { Clock } from '../clock/clock.js';
import { serviceData } from '../data/data.js';
import type { ServiceData } from '../data/data.js';
import { serviceForms } from '../data/forms.js';
import type { ServiceForms } from '../data/forms.js';
import { resolveEnvironment } from '../environment/environment.js';
import type { Environment, EnvironmentOption } from '../environment/environment.js';
import { connect } from '../http/connection.js';
import { fetchTransport } from '../http/fetch-transport.js';
import type { FetchTransportOptions } from '../http/fetch-transport.js';
import type { Transport } from '../http/transport.js';
import { serviceActions, serviceSigning } from '../instances/actions.js';
import type { ServiceActions, ServiceSigning } from '../instances/actions.js';
import { serviceInstances } from '../instances/instances.js';
import type { ServiceInstances } from '../instances/instances.js';
import { serviceProcess } from '../instances/process.js';
import type { ServiceProcess } from '../instances/process.js';
import { serviceLookup } from '../lookup/lookup.js';
import type { ServiceLookup } from '../lookup/lookup.js';
import { serviceMetadata } from '../lookup/metadata.js';
import type { ServiceMetadata } from '../lookup/metadata.js';
import { present } from '../members/members.js';
import { serviceParties } from '../parties/parties.js';
import type { ServiceParties } from '../parties/parties.js';
import type { JournalStore } from '../journal/store.js';
import type { ServiceCalls } from '../submission/service-platform.js';
import type { Submissions } from '../submission/submissions.js';
import type { SubmissionTiming } from '../submission/timing.js';
import type { Logger } from '../telemetry/logger.js';
import type { Telemetry } from '../telemetry/telemetry.js';
import type { ServiceDescriptor } from './descriptor.js';
import type { ServiceIds } from './ids.js';
import { journalOf } from './journal-option.js';
import { loadedPathsClient } from './loaded-paths-client.js';
import type { PathsClient } from './paths-types.js';
import { serviceConnection } from './service-connection.js';
import { loadedSubmissions } from './submissions-option.js';

/** What a client of any service is made with. */
export interface ServiceClientOptions {
  /** `production`, `tt02`, `local`, or the address of an emulator. */
  readonly environment: EnvironmentOption;
  /** Where tokens come from. */
  readonly auth: TokenProvider;
  /** Default: {@link fetchTransport}. */
  readonly transport?: Transport;
  /** Default: the platform's `fetch`. */
  readonly fetch?: NonNullable<FetchTransportOptions['fetch']>;
  /** Default: the machine's. Everything that waits goes by it. */
  readonly clock?: Clock;
  /** From 0 up to, not including, 1: for jitter and ids of requests. Default `Math.random`. */
  readonly random?: () => number;
  /**
   * Where submissions are written down: a store, or (not in browsers) the path of a folder. Without one nothing can be submitted:
   * it is what makes it safe to pull the plug.
   */
  readonly journal?: JournalStore | string;
  /** One line for each call, from a list of fields that hold nothing personal. */
  readonly logger?: Logger;
  /** One span for each call. */
  readonly telemetry?: Telemetry;
  /** For unusual services and for tests. */
  readonly timing?: Partial<SubmissionTiming>;
}

/** The client of one service: `Paths` as openapi-typescript writes them, `Forms` by data type id, and the ids that the service has. */
export interface ServiceClient<
  Paths extends object, Forms, Attachments extends string = string, Ids extends ServiceIds = ServiceIds,
> extends Submissions<Forms, Attachments> {
  readonly service: ServiceDescriptor<Forms>;
  readonly environment: Environment;
  /** Every operation that the service describes, typed by its paths. */
  readonly api: PathsClient<Paths>;
  /** Typed forms: checked before they are sent, decoded when they are read. */
  readonly forms: ServiceForms<Forms>;
  readonly instances: ServiceInstances<Forms, Ids>;
  readonly process: ServiceProcess<Ids>;
  /** Documents of instances: attachments, downloads, tags, scans. */
  readonly data: ServiceData<Ids>;
  readonly actions: ServiceActions<Ids>;
  readonly signing: ServiceSigning<Ids>;
  readonly parties: ServiceParties;
  readonly lookup: ServiceLookup;
  /** What the service publishes of itself now. */
  readonly metadata: ServiceMetadata;
}

/**
 * Makes the client of a service. Generated packages call it with their own descriptor.
 *
 * @throws AltinnError `environment`
 *
 * @example
 * const client = createServiceClient<paths, Forms>(service, { environment: 'tt02', auth: fixedToken(token) });
 */
export function createServiceClient<Paths extends object, Forms, Attachments extends string = string, Ids extends ServiceIds = ServiceIds>(
  service: ServiceDescriptor<Forms>, options: ServiceClientOptions,
): ServiceClient<Paths, Forms, Attachments, Ids> {
  const environment = resolveEnvironment(options.environment, service.org);
  const { clock, random, fetch, logger, telemetry } = options;
  const means = present({ clock, random, logger, telemetry });
  const transport = options.transport ?? fetchTransport(present({ fetch, clock }));
  const connection = serviceConnection(service, environment, connect({
    transport: authorisedTransport(transport, environment, options.auth, means), authorised: true, ...means,
  }));
  const calls = {
    forms: serviceForms(service, connection),
    instances: serviceInstances<Forms, Ids>(service, connection),
    process: serviceProcess<Ids>(connection),
    data: serviceData<Ids>(service, connection),
    signing: serviceSigning<Ids>(connection),
    parties: serviceParties(connection),
    metadata: serviceMetadata(connection),
  };
  const submissions = loadedSubmissions<Forms, Attachments>({
    service,
    environment: environment.name,
    calls: {
      ...calls as unknown as Omit<ServiceCalls, 'login'>,
      login: ({ signal }) => options.auth.getToken({ environment, transport, ...means, ...present({ signal }) }),
    },
    journal: journalOf(options.journal),
    clock: connection.clock,
    linkTo: instance => `${connection.app}/#/instance/${instance}`,
    ...present({ timing: options.timing }),
    given: options,
  });
  return {
    service,
    environment,
    api: loadedPathsClient<Paths>(connection),
    ...calls,
    actions: serviceActions<Ids>(connection),
    lookup: serviceLookup(connection),
    ...submissions,
  };
}
