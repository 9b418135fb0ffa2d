/**
 * Where the platform and the apps are, and which origins belong together.
 *
 * @see https://docs.altinn.studio/altinn-studio/v8/guides/shared/api/base-urls/
 * @module
 */
import { AltinnError } from '../errors/altinn-error.js';

/** `local` is the platform's own test server on the developer's machine. */
export type EnvironmentName = 'production' | 'tt02' | 'local';

/**
 * An environment by name, or the address of an emulator (`http://localhost:8080`), which serves apps and platform from one origin.
 * Addresses without TLS have to be on this machine.
 */
export type EnvironmentOption = EnvironmentName | (string & {});

/** A resolved environment, for the apps of one service owner. Origins have no trailing slash. */
export interface Environment {
  /** Its name; for an emulator its origin. */
  readonly name: string;
  /** Origin of the owner's apps. */
  readonly apps: string;
  /** Origin of the platform: storage, events, authentication. */
  readonly platform: string;
  /** The origins that may see a token of this environment, and no other. */
  readonly origins: readonly string[];
}

interface EnvironmentAddresses {
  readonly apps: (org: string) => string;
  readonly platform: string;
}

const environments: Readonly<Record<EnvironmentName, EnvironmentAddresses>> = {
  production: { apps: org => `https://${org}.apps.altinn.no`, platform: 'https://platform.altinn.no' },
  tt02: { apps: org => `https://${org}.apps.tt02.altinn.no`, platform: 'https://platform.tt02.altinn.no' },
  // The name resolves to the loopback address; https://github.com/Altinn/app-localtest
  local: { apps: () => 'http://local.altinn.cloud', platform: 'http://local.altinn.cloud' },
};

/** Hosts that never leave the machine, so that they may be spoken to without TLS. */
const loopbackHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]', 'local.altinn.cloud']);

/** Whether an address is on this machine, by its host name. */
export function isOnThisMachine(address: URL): boolean {
  return loopbackHosts.has(address.hostname);
}

/**
 * Finds the addresses of an environment for the apps of `org`.
 *
 * @throws AltinnError `environment`: no such environment, an address that is more than an origin, or one without TLS that is not on this machine.
 *
 * @example
 * resolveEnvironment('tt02', 'skatt').apps; // 'https://skatt.apps.tt02.altinn.no'
 */
export function resolveEnvironment(option: EnvironmentOption, org: string): Environment {
  // The code becomes part of a host name: anything else would let it choose the host.
  if (!/^[a-z0-9]+$/.test(org)) throw environmentError('the owner code of a service is lower-case letters and digits');
  const known = Object.hasOwn(environments, option) ? environments[option as EnvironmentName] : undefined;
  if (known === undefined) return emulatorAt(option);
  const apps = known.apps(org);
  return { name: option, apps, platform: known.platform, origins: [...new Set([apps, known.platform])] };
}

function emulatorAt(address: string): Environment {
  if (!URL.canParse(address)) throw environmentError("it is 'production', 'tt02', 'local', or the address of an emulator");
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw environmentError('an address begins with https: or http:');
  if (url.protocol === 'http:' && !isOnThisMachine(url)) {
    throw environmentError('an address without TLS has to be on this machine (localhost, 127.0.0.1, [::1])');
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') {
    throw environmentError('an address has a scheme, a host and a port, and nothing else');
  }
  return { name: url.origin, apps: url.origin, platform: url.origin, origins: [url.origin] };
}

function environmentError(reason: string): AltinnError {
  return new AltinnError({ code: 'environment', operation: 'environment', reason, outcomeKnown: true });
}
