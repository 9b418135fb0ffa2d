/**
 * Whose tokens belong to which environment: a token of the test environment is of no use in production, and one of production
 * has no business anywhere else.
 *
 * @module
 */
import type { Environment } from './environment.js';
import { loginsOfProduction, loginsOfTt02 } from './logins.js';

const realEnvironments = [loginsOfProduction, loginsOfTt02];

/**
 * Whether a token of `issuer` may be sent to the environment. The real ones take their own only. An emulator and the local test
 * server, whose tokens may name any issuer or none, take all but those of the real ones.
 */
export function takesTokensOf(environment: Environment, issuer: string | undefined): boolean {
  if (issuer === undefined || !URL.canParse(issuer)) return true;
  const { host } = new URL(issuer);
  if (realEnvironments.includes(environment.logins)) return environment.logins.issuerHosts.includes(host);
  return !realEnvironments.some(({ issuerHosts }) => issuerHosts.includes(host));
}
