/**
 * The OpenID Connect of ID-porten: code flow with PKCE, pushed authorisation request, `private_key_jwt`, refresh.
 * What the answers have to be is checked by oauth4webapi; here its errors become ours, without what stands in them.
 *
 * @see https://docs.digdir.no/docs/idporten/oidc/oidc_guide_idporten
 * @module
 */
import { base64url } from 'jose';
import * as oauth from 'oauth4webapi';
import { systemClock } from '../../clock/clock.js';
import { isOnThisMachine } from '../../environment/environment.js';
import type { IdPortenAddresses } from '../../environment/logins.js';
import { AltinnError, isAltinnError } from '../../errors/altinn-error.js';
import { readRetryAfter } from '../../errors/retry-after.js';
import { operation, operations } from '../../http/operations.js';
import type { OperationName } from '../../http/operations.js';
import { readBody } from '../../http/transport.js';
import { present } from '../../members/members.js';
import { observe } from '../../telemetry/observe.js';
import { isOutage } from '../login-service.js';
import type { ReadyMeans } from '../login-service.js';
import type { JwtSigner } from '../signing/signer.js';

/** One's client at ID-porten. */
export interface IdPortenClient {
  readonly addresses: IdPortenAddresses;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly sign: JwtSigner;
  /** One object for one client: the keys of the issuer are remembered by it. */
  readonly server: oauth.AuthorizationServer;
}

export function idPortenClient(parts: Omit<IdPortenClient, 'server'>): IdPortenClient {
  return { ...parts, server: serverOf(parts.addresses) };
}

/** What a login that has begun has to be finished with. */
export interface BegunLogin {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** What a login or a refresh gave. */
export interface PersonTokens {
  readonly accessToken: string;
  readonly refreshToken?: string;
  readonly idToken?: string;
  /** Of the person, at this client; none after a refresh. */
  readonly subject?: string;
  /** Milliseconds since 1970. */
  readonly accessTokenEnd: number;
  /** Milliseconds since 1970, where ID-porten says so. */
  readonly refreshTokenEnd?: number;
}

/** Seconds that a client assertion is good for. */
const assertionLife = 60;

/** Begins a login: the address that the browser has to go to. */
export async function beginLogin(
  client: IdPortenClient, means: ReadyMeans, begun: BegunLogin, parameters: Readonly<Record<string, string>>,
): Promise<string> {
  const { addresses, clientId, server } = client;
  const request = {
    ...parameters,
    client_id: clientId,
    redirect_uri: client.redirectUri,
    response_type: 'code',
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(begun.codeVerifier),
    code_challenge_method: 'S256',
  };
  // Pushed: so nothing of it stands in the person's browser, and nobody there can change it.
  const { request_uri } = await understood(means, 'token.id-porten', async () => {
    const response = await oauth.pushedAuthorizationRequest(server, clientOf(client, means), authenticate(client, means), request, optionsOf(means, addresses, 'token.id-porten'));
    return oauth.processPushedAuthorizationResponse(server, clientOf(client, means), response);
  });
  const url = new URL(addresses.authorize);
  url.searchParams.set('client_id', clientId);
  url.searchParams.set('request_uri', request_uri);
  return url.href;
}

/**
 * Takes what the browser brought back, and gets the tokens.
 *
 * @throws AltinnError `login-mismatch` when state, issuer or nonce are not those of the login; `login-refused`, also when the person has broken off
 */
export async function completeLogin(client: IdPortenClient, means: ReadyMeans, begun: BegunLogin, callback: URLSearchParams): Promise<PersonTokens> {
  const { server } = client;
  return understood(means, 'token.id-porten', async () => {
    const parameters = oauth.validateAuthResponse(server, clientOf(client, means), callback, begun.state);
    const response = await oauth.authorizationCodeGrantRequest(
      server, clientOf(client, means), authenticate(client, means), parameters, client.redirectUri, begun.codeVerifier, optionsOf(means, client.addresses, 'token.id-porten'),
    );
    const result = await oauth.processAuthorizationCodeResponse(server, clientOf(client, means), response, { expectedNonce: begun.nonce, requireIdToken: true });
    const claims = oauth.getValidatedIdTokenClaims(result)!;
    // It came from the issuer's own address over TLS; whoever breaks that open has not its key.
    await oauth.validateApplicationLevelSignature(server, response, optionsOf(means, client.addresses, 'token.keys'));
    await checkAccessToken(result.access_token, claims['at_hash']);
    return tokensOf(result, means, claims.sub);
  });
}

/** New tokens for a refresh token, which is used up by it. @throws AltinnError `login-ended` when it is not good any more */
export async function refreshLogin(client: IdPortenClient, means: ReadyMeans, refreshToken: string): Promise<PersonTokens> {
  const { server } = client;
  return understood(means, 'token.refresh', async () => {
    const response = await oauth.refreshTokenGrantRequest(
      server, clientOf(client, means), authenticate(client, means), refreshToken, optionsOf(means, client.addresses, 'token.refresh'),
    );
    return tokensOf(await oauth.processRefreshTokenResponse(server, clientOf(client, means), response), means, undefined);
  });
}

/** That the access token is the one which the ID token was made with, where that says so. @see https://openid.net/specs/openid-connect-core-1_0.html#CodeIDToken */
async function checkAccessToken(accessToken: string, hash: unknown): Promise<void> {
  if (hash === undefined) return;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(accessToken)));
  if (hash !== base64url.encode(digest.subarray(0, 16))) throw mismatch('token.id-porten', 'the access token is not that of the ID token');
}

function tokensOf(result: oauth.TokenEndpointResponse, { clock }: ReadyMeans, subject: string | undefined): PersonTokens {
  const refreshLife = result['refresh_expires_in'];
  return {
    accessToken: result.access_token,
    accessTokenEnd: clock.now() + (result.expires_in ?? 0) * 1000,
    ...present({ refreshToken: result.refresh_token }),
    ...(typeof refreshLife === 'number' ? { refreshTokenEnd: clock.now() + refreshLife * 1000 } : {}),
    ...present({ idToken: result.id_token, subject }),
  };
}

function serverOf({ issuer, authorize, pushedAuthorization, token, keys }: IdPortenAddresses): oauth.AuthorizationServer {
  return {
    issuer,
    authorization_endpoint: authorize,
    pushed_authorization_request_endpoint: pushedAuthorization,
    token_endpoint: token,
    jwks_uri: keys,
    // So that an answer without `iss` is refused (RFC 9207).
    authorization_response_iss_parameter_supported: true,
    id_token_signing_alg_values_supported: ['RS256'],
  };
}

function clientOf({ clientId }: IdPortenClient, { clock }: ReadyMeans): oauth.Client {
  // It tells the time by the machine's clock alone.
  return { client_id: clientId, [oauth.clockSkew]: Math.round((clock.now() - systemClock.now()) / 1000), [oauth.clockTolerance]: 10 };
}

/** @see https://www.rfc-editor.org/rfc/rfc7523#section-2.2 */
function authenticate({ clientId, sign }: IdPortenClient, { clock }: ReadyMeans): oauth.ClientAuth {
  return async (server, _client, body) => {
    const issued = Math.floor(clock.now() / 1000);
    body.set('client_id', clientId);
    body.set('client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
    body.set('client_assertion', await sign({
      aud: server.issuer, iss: clientId, sub: clientId, iat: issued, exp: issued + assertionLife, jti: crypto.randomUUID(),
    }));
  };
}

type RequestOptions = oauth.TokenEndpointRequestOptions & oauth.PushedAuthorizationRequestOptions & oauth.ValidateSignatureOptions;

function optionsOf({ transport, clock }: ReadyMeans, { token }: IdPortenAddresses, name: OperationName): RequestOptions {
  return {
    [oauth.allowInsecureRequests]: isOnThisMachine(new URL(token)),
    [oauth.customFetch]: async (url: string, { method, headers, body }: oauth.CustomFetchOptions<'GET' | 'POST', URLSearchParams | undefined>) => {
      const answer = await transport({
        operation: operation(name),
        method,
        url,
        headers,
        ...(body === undefined ? {} : { body: new TextEncoder().encode(String(body)) }),
        deadline: operations[name].deadline,
        maxAnswerBytes: 256 * 1024,
      });
      const bytes = await readBody(answer);
      if (isOutage(answer)) {
        const retryAfter = readRetryAfter(answer.headers.get('retry-after'), clock.now());
        throw new AltinnError({ code: 'login-unavailable', operation: name, status: answer.status, retryable: true, outcomeKnown: true, ...present({ retryAfter }) });
      }
      return new Response(bytes.length === 0 ? null : bytes as BodyInit, { status: answer.status, headers: answer.headers });
    },
  };
}

/** The library's errors carry codes, tokens and parameters as their cause: none of that goes on. */
function understood<Result>(means: ReadyMeans, name: OperationName, work: () => Promise<Result>): Promise<Result> {
  return observe(means, name, {}, async () => {
    try {
      return await work();
    } catch (error) {
      if (isAltinnError(error)) throw error;
      throw errorOf(name, error);
    }
  });
}

function errorOf(name: OperationName, error: unknown): AltinnError {
  const refusal = error instanceof oauth.AuthorizationResponseError || error instanceof oauth.ResponseBodyError ? error : undefined;
  if (refusal !== undefined) {
    const reason = /^[a-z_]{3,40}$/.test(refusal.error) ? refusal.error : undefined;
    return new AltinnError({
      code: name === 'token.refresh' && refusal.error === 'invalid_grant' ? 'login-ended' : 'login-refused',
      operation: name,
      outcomeKnown: true,
      ...(reason === undefined ? {} : { reason: reason === 'access_denied' ? 'the person has broken off' : reason }),
      ...(refusal instanceof oauth.ResponseBodyError ? { status: refusal.status } : {}),
    });
  }
  const code = (error as { code?: unknown } | null)?.code;
  if (code === oauth.RESPONSE_IS_NOT_JSON || code === oauth.RESPONSE_IS_NOT_CONFORM || code === oauth.PARSE_ERROR) {
    return new AltinnError({ code: 'answer-unreadable', operation: name, retryable: name === 'token.refresh', outcomeKnown: true });
  }
  return mismatch(name, mismatches[String(code)]);
}

function mismatch(name: OperationName, reason: string | undefined): AltinnError {
  return new AltinnError({ code: 'login-mismatch', operation: name, outcomeKnown: true, ...present({ reason }) });
}

const mismatches: Readonly<Record<string, string>> = {
  [oauth.INVALID_RESPONSE]: 'state, issuer or code of the answer, or the signature of the ID token',
  [oauth.KEY_SELECTION]: 'the ID token is signed with a key that ID-porten does not publish',
  [oauth.JWT_CLAIM_COMPARISON]: 'issuer, audience or nonce of the ID token',
  [oauth.JWT_TIMESTAMP_CHECK]: 'the times of the ID token',
};
