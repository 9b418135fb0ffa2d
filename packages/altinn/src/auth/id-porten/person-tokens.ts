/**
 * Altinn tokens of a person who is logged in: the session's token exchanged, refreshed when it is old.
 *
 * @module
 */
import { loginsOf } from '../../environment/logins.js';
import { AltinnError, isAltinnError } from '../../errors/altinn-error.js';
import { present } from '../../members/members.js';
import { exchangeToken } from '../exchange.js';
import { meansFor, untilLoggedIn } from '../login-service.js';
import type { LoginMeans, ReadyMeans } from '../login-service.js';
import { cacheKey } from '../token-cache.js';
import type { TokenCache } from '../token-cache.js';
import type { TokenProvider } from '../token-provider.js';
import { refreshLogin } from './protocol.js';
import type { IdPortenClient } from './protocol.js';
import { readSession, writeSession } from './records.js';
import type { SessionRecord } from './records.js';
import type { SessionStore } from './session-store.js';

export interface SessionTokensOptions {
  readonly client: IdPortenClient;
  readonly sessions: SessionStore;
  readonly id: string;
  readonly cache: TokenCache;
  readonly means: LoginMeans;
  readonly identity: string;
}

/** Milliseconds before its end when an access token is not exchanged any more. */
const tooLate = 30_000;

/** @throws AltinnError from `getToken`: `login-ended`, `login-refused`, `login-unavailable`, `token-environment` */
export function sessionTokens({ client, sessions, id, cache, means: own, identity }: SessionTokensOptions): TokenProvider {
  return {
    identity,
    async getToken(request) {
      const { environment } = request;
      if (loginsOf(environment).idPorten?.issuer !== client.addresses.issuer) {
        throw new AltinnError({ code: 'token-environment', operation: 'token.exchange', outcomeKnown: true });
      }
      const means = meansFor(own, request);
      // Also for a token that is kept: a session that was ended, on whichever server, gives none.
      await currentSession();
      return cache.get({
        key: cacheKey({ issuer: client.addresses.issuer, platform: environment.platform, clientId: client.clientId, session: id }),
        clock: means.clock,
        fresh: request.fresh === true,
        ...present({ signal: request.signal }),
        obtain: () => {
          // After a refusal, which may be an outage, not the same token again.
          let again = request.fresh === true;
          return untilLoggedIn(means, async () => {
            const token = await accessToken(means, again);
            again = true;
            return exchangeToken(means, environment, 'id-porten', token);
          });
        },
      });
    },
  };

  async function accessToken(means: ReadyMeans, refresh: boolean): Promise<string> {
    const session = await currentSession();
    const { accessToken, accessTokenEnd, refreshToken } = session.tokens;
    const good = means.clock.now() < accessTokenEnd - tooLate;
    if (refreshToken === undefined) {
      if (good) return accessToken;
      throw ended();
    }
    if (good && !refresh) return accessToken;
    return (await refreshed(means, session, refreshToken)).tokens.accessToken;
  }

  async function refreshed(means: ReadyMeans, session: SessionRecord, refreshToken: string): Promise<SessionRecord> {
    try {
      const tokens = await refreshLogin(client, means, refreshToken);
      // Logged out in the meantime: not to be written again.
      await currentSession();
      // An answer without a new refresh token leaves the old one in use.
      const renewed: SessionRecord = { ...session, tokens: { ...session.tokens, ...tokens } };
      await writeSession(sessions, id, renewed, means.clock.now());
      return renewed;
    } catch (error) {
      if (!isAltinnError(error) || error.code !== 'login-ended') throw error;
      // Another server may have used it just before, and written the next one.
      const current = await currentSession();
      if (current.tokens.refreshToken !== refreshToken) return current;
      await sessions.remove(id);
      throw error;
    }
  }

  async function currentSession(): Promise<SessionRecord> {
    const session = await readSession(sessions, id);
    if (session === undefined) throw ended();
    return session;
  }
}

function ended(): AltinnError {
  return new AltinnError({ code: 'login-ended', operation: 'token.refresh', outcomeKnown: true });
}
