/**
 * Whose tokens belong to which environment: a token of the test environment is of no use in production, and one of production
 * has no business anywhere else.
 *
 * @module
 */
import type { Environment } from './environment.js';

/** Hosts of the issuers of the real environments' tokens. */
const issuerHosts: ReadonlyMap<string, readonly string[]> = new Map([
  ['production', ['platform.altinn.no', 'maskinporten.no', 'idporten.no', 'login.idporten.no']],
  ['tt02', ['platform.tt02.altinn.no', 'test.maskinporten.no', 'test.idporten.no', 'login.test.idporten.no']],
]);

/**
 * Whether a token of `issuer` may be sent to the environment. The real ones take their own only. An emulator and the local test
 * server, whose tokens may name any issuer or none, take all but those of the real ones.
 */
export function takesTokensOf({ name }: Environment, issuer: string | undefined): boolean {
  if (issuer === undefined || !URL.canParse(issuer)) return true;
  const { host } = new URL(issuer);
  const own = issuerHosts.get(name);
  return own === undefined ? ![...issuerHosts.values()].flat().includes(host) : own.includes(host);
}
