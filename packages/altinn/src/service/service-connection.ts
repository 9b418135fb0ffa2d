/**
 * What every call to one service shares: where the app and the platform are, what the app can do, and the way there.
 *
 * @module
 */
import type { Environment } from '../environment/environment.js';
import { AltinnError } from '../errors/altinn-error.js';
import { hasFeature } from '../features/features.js';
import type { Feature } from '../features/features.js';
import type { CallOptions } from '../http/call.js';
import type { Connection } from '../http/connection.js';
import { present } from '../members/members.js';
import type { ServiceDescriptor } from './descriptor.js';

/** A connection to one service in one environment. */
export interface ServiceConnection extends Connection {
  /** `https://skatt.apps.altinn.no/skatt/omsetning` */
  readonly app: string;
  /** `https://platform.altinn.no` */
  readonly platform: string;
  /** `skatt/omsetning` */
  readonly appId: string;
  /** Whether the app's library can do it. */
  has(feature: Feature): boolean;
}

/** What calls to an app take. */
export interface ServiceCallOptions extends CallOptions {
  /** Two letters; some apps compute and answer by it. */
  readonly language?: string;
}

/** An app whose metadata does not say is taken for the oldest of version 8. */
const assumedVersion = '8.0.0';

/**
 * The connection to a service.
 *
 * @throws AltinnError `environment` when the descriptor's name of the app cannot be part of an address
 */
export function serviceConnection(
  service: Pick<ServiceDescriptor, 'org' | 'app' | 'appLibrary'>, environment: Environment, connection: Connection,
): ServiceConnection {
  // Part of every address; a stranger's text until here.
  if (!/^[a-z][a-z0-9-]*$/.test(service.app)) {
    throw new AltinnError({ code: 'environment', operation: 'createServiceClient', outcomeKnown: true, reason: 'the name of the app' });
  }
  return {
    ...connection,
    app: `${environment.apps}/${service.org}/${service.app}`,
    platform: environment.platform,
    appId: `${service.org}/${service.app}`,
    has: feature => serviceHas(service, feature),
  };
}

/** Whether the library that the service was built on can do it. */
export function serviceHas({ appLibrary }: Pick<ServiceDescriptor, 'appLibrary'>, feature: Feature): boolean {
  return hasFeature(appLibrary?.version ?? assumedVersion, feature);
}

/** The query parameter by which an app is told the language: its name changed with version 8. */
export function languageOf(connection: ServiceConnection, { language }: ServiceCallOptions): Readonly<Record<string, string | undefined>> {
  return { [connection.has('languageParameter') ? 'language' : 'lang']: language };
}

/** Of the options, what the call itself takes. */
export function limitsOf({ signal, deadline }: CallOptions): CallOptions {
  return present({ signal, deadline });
}

/** @throws AltinnError `feature-missing` */
export function requireFeature(connection: ServiceConnection, feature: Feature, operation: string): void {
  if (!connection.has(feature)) throw new AltinnError({ code: 'feature-missing', operation, outcomeKnown: true });
}
