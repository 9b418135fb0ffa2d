/**
 * Logging in a person, with ID-porten: the person's browser goes there and comes back with a code, for which the server gets tokens.
 * For servers: a browser never sees a token.
 *
 * @see https://docs.altinn.studio/authentication/guides/integrating/end-user/id-porten/
 * @module
 */
import * as oauth from 'oauth4webapi';
import { resolveEnvironment } from '../../environment/environment.js';
import type { EnvironmentOption } from '../../environment/environment.js';
import { loginsOf } from '../../environment/logins.js';
import { AltinnError } from '../../errors/altinn-error.js';
import { present } from '../../members/members.js';
import { meansFor } from '../login-service.js';
import type { LoginMeans } from '../login-service.js';
import { jwtSigner } from '../signing/signer.js';
import type { ClientKey } from '../signing/signer.js';
import { tokenCache } from '../token-cache.js';
import type { TokenProvider } from '../token-provider.js';
import { sessionTokens } from './person-tokens.js';
import { beginLogin, completeLogin, idPortenClient } from './protocol.js';
import { readLogin, readSession, writeLogin, writeSession } from './records.js';
import type { SessionRecord } from './records.js';
import type { SessionStore } from './session-store.js';

export interface IdPortenOptions extends LoginMeans {
  readonly environment: EnvironmentOption;
  /** Of the integration at Digdir, for this environment. */
  readonly clientId: string;
  readonly key: ClientKey;
  /** As it is registered: where the browser comes back to. */
  readonly redirectUri: string;
  /** Beside `openid`: `altinn:instances.read`, `altinn:instances.write`, … */
  readonly scopes: readonly string[];
  readonly sessions: SessionStore;
}

export interface StartLoginOptions {
  /** How sure ID-porten has to be. Default `idporten-loa-substantial`; some services want `idporten-loa-high`. */
  readonly level?: 'idporten-loa-substantial' | 'idporten-loa-high';
  readonly language?: 'nb' | 'nn' | 'en' | 'se';
  /** What `finishLogin` gives back: where the person was going. Check it as you would any address before you redirect to it. */
  readonly returnTo?: string;
}

export interface StartedLogin {
  /** Where to send the browser. */
  readonly url: string;
  /** Goes into a cookie of the browser (`HttpOnly; Secure; SameSite=Lax`), so that nobody else can finish this login. */
  readonly loginId: string;
}

/** A person who is logged in. */
export interface PersonSession {
  /** A secret: it goes into a cookie of the browser, as `loginId`, and nowhere else. */
  readonly id: string;
  /** Tokens of this person, for the client of a service. */
  readonly auth: TokenProvider;
  readonly returnTo?: string;
}

export interface IdPorten {
  /** Begins a login. Good for ten minutes. @throws AltinnError `login-refused`, `login-unavailable` */
  startLogin(options?: StartLoginOptions): Promise<StartedLogin>;
  /**
   * Finishes it, once.
   *
   * @param url what the browser called: the redirect address with its query; its path and query, as servers have it, will do
   * @param loginId from the browser's cookie
   * @throws AltinnError `login-mismatch` when the two do not belong together, or the login was finished or is too old; `login-refused`, also when the person broke off
   */
  finishLogin(url: string | URL, loginId: string): Promise<PersonSession>;
  /** The session of an id from a cookie; none when it has ended. */
  session(id: string): Promise<PersonSession | undefined>;
  /** Forgets the session. Send the browser to the address, so that it is logged out of ID-porten as well. */
  logout(id: string): Promise<string>;
}

/** Milliseconds between start and finish of a login. */
const loginLife = 10 * 60_000;

/**
 * Logs persons in.
 *
 * @throws AltinnError `environment` when it has no ID-porten; `key`
 *
 * @example
 * const persons = idPorten({ environment: 'tt02', clientId, key, redirectUri, scopes: ['altinn:instances.read', 'altinn:instances.write'], sessions });
 * const { url, loginId } = await persons.startLogin();
 * // … redirect the browser to url with loginId in a cookie; when it comes back:
 * const { id, auth } = await persons.finishLogin(request.url, loginId);
 * const client = createClient({ environment: 'tt02', auth });
 */
export function idPorten(options: IdPortenOptions): IdPorten {
  const { sessions, clientId, redirectUri } = options;
  // The owner's part of an environment is of no interest here.
  const addresses = loginsOf(resolveEnvironment(options.environment, 'ttd')).idPorten;
  if (addresses === undefined) {
    throw new AltinnError({ code: 'environment', operation: 'token.id-porten', outcomeKnown: true, reason: 'it has no ID-porten: use test tokens (testToken)' });
  }
  const client = idPortenClient({ addresses, clientId, redirectUri, sign: jwtSigner(options.key) });
  const means = meansFor(options, {});
  const cache = tokenCache();
  const scope = [...new Set(['openid', ...options.scopes])].join(' ');

  return {
    async startLogin({ level = 'idporten-loa-substantial', language, returnTo } = {}) {
      const begun = { state: oauth.generateRandomState(), nonce: oauth.generateRandomNonce(), codeVerifier: oauth.generateRandomCodeVerifier() };
      const url = await beginLogin(client, means, begun, { scope, acr_values: level, ...present({ ui_locales: language }) });
      const loginId = newId();
      await writeLogin(sessions, loginId, { ...begun, issuer: addresses.issuer, ...present({ returnTo }) }, means.clock.now() + loginLife);
      return { url, loginId };
    },
    async finishLogin(url, loginId) {
      // Taken before anything else: a second try with the same id finds nothing.
      const begun = await readLogin(sessions, loginId);
      if (begun === undefined || begun.issuer !== addresses.issuer) {
        throw new AltinnError({ code: 'login-mismatch', operation: 'token.id-porten', outcomeKnown: true, reason: 'the login was not started here, is too old, or has been finished' });
      }
      const tokens = await completeLogin(client, means, begun, queryOf(url));
      const id = newId();
      const session = { issuer: addresses.issuer, subjectHash: await hashOf(tokens.subject ?? ''), tokens };
      await writeSession(sessions, id, session, means.clock.now());
      return { ...personSession(id, session), ...present({ returnTo: begun.returnTo }) };
    },
    async session(id) {
      const session = await readSession(sessions, id);
      return session?.issuer === addresses.issuer ? personSession(id, session) : undefined;
    },
    async logout(id) {
      const session = await readSession(sessions, id);
      await sessions.remove(id);
      const url = new URL(addresses.logout);
      if (session?.tokens.idToken !== undefined) url.searchParams.set('id_token_hint', session.tokens.idToken);
      return url.href;
    },
  };

  function personSession(id: string, { subjectHash }: SessionRecord): PersonSession {
    return { id, auth: sessionTokens({ client, sessions, id, cache, means: options, identity: `id-porten ${clientId} ${subjectHash}` }) };
  }
}

/** Of the address, whatever else stands in it: only its query is used, and no error may repeat that. */
function queryOf(url: string | URL): URLSearchParams {
  const text = String(url);
  return new URLSearchParams(/^[^?#]*\?([^#]*)/.exec(text)?.[1] ?? '');
}

/** 256 bits, in base64url. */
function newId(): string {
  return oauth.generateRandomState();
}

/** Of the person's id at this client: it tells persons apart, and says nothing about them. */
async function hashOf(subject: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(subject)));
  return Array.from(digest.subarray(0, 16), byte => byte.toString(16).padStart(2, '0')).join('');
}
