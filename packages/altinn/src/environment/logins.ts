/**
 * Where one logs in to each environment. Written down here, not looked up in the documents that the services publish:
 * keys and codes go to no address that an answer has named.
 *
 * @see https://docs.digdir.no/docs/Maskinporten/maskinporten_func_wellknown
 * @see https://docs.digdir.no/docs/idporten/oidc/oidc_func_wellknown
 * @module
 */
import type { Environment } from './environment.js';

/** What an environment has to log in with. */
export interface Logins {
  readonly maskinporten?: MaskinportenAddresses;
  readonly idPorten?: IdPortenAddresses;
  /** Origin that gives test tokens at `/Home/…`: the local test server's, and the emulator's. */
  readonly testTokens?: string;
  /** Hosts of the pages where a customer gives rights to a system. */
  readonly consentHosts: readonly string[];
}

export interface MaskinportenAddresses {
  /** With its slash: it is the audience of grants, and compared as text. */
  readonly issuer: string;
  readonly token: string;
}

export interface IdPortenAddresses {
  readonly issuer: string;
  /** Where the person's browser goes. */
  readonly authorize: string;
  readonly pushedAuthorization: string;
  readonly token: string;
  readonly keys: string;
  readonly logout: string;
}

const production: Logins = {
  maskinporten: maskinportenAt('https://maskinporten.no'),
  idPorten: idPortenAt('https://idporten.no', 'https://login.idporten.no'),
  consentHosts: ['am.ui.altinn.no', 'authn.ui.altinn.no'],
};

const tt02: Logins = {
  maskinporten: maskinportenAt('https://test.maskinporten.no'),
  idPorten: idPortenAt('https://test.idporten.no', 'https://login.test.idporten.no'),
  consentHosts: ['am.ui.tt02.altinn.no', 'authn.ui.tt02.altinn.no'],
};

/** Where one logs in to an environment. */
export function loginsOf({ name, platform }: Environment): Logins {
  switch (name) {
    case 'production': return production;
    case 'tt02': return tt02;
    // The platform's local test server gives ready tokens and has no logins.
    case 'local': return { testTokens: platform, consentHosts: [] };
    default: return loginsAt(platform);
  }
}

/** An emulator has all of it under one origin. */
function loginsAt(origin: string): Logins {
  return {
    maskinporten: maskinportenAt(`${origin}/maskinporten`),
    idPorten: idPortenAt(`${origin}/idporten`, `${origin}/idporten`),
    testTokens: origin,
    consentHosts: [new URL(origin).host],
  };
}

function maskinportenAt(base: string): MaskinportenAddresses {
  return { issuer: `${base}/`, token: `${base}/token` };
}

function idPortenAt(issuer: string, pages: string): IdPortenAddresses {
  return {
    issuer,
    authorize: `${pages}/authorize`,
    pushedAuthorization: `${issuer}/par`,
    token: `${issuer}/token`,
    keys: `${issuer}/jwks.json`,
    logout: `${pages}/logout`,
  };
}
