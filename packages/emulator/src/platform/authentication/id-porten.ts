/**
 * ID-porten: authorization code with PKCE, pushed requests, private_key_jwt, rotating refresh tokens, and a login page.
 *
 * @see https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_authorize
 * @module
 */
import { doOutsideWork } from '../../clock/index.js';
import { empty, json } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { Call, Route } from '../../http/route.js';
import type { PopulationClient, PopulationUser } from '../../setup/population.js';
import { userById } from '../../setup/parties.js';
import { clientById, isSignedBy, readAssertion } from './clients.js';
import { keySetOf } from './keys.js';
import { loginPage } from './login-page.js';
import { clockTolerance, formOf, oauthRefusal, scopesOf, tokenAnswer, type OauthRefusal } from './oauth.js';
import type { GrantedLogin, LoginRequest } from './state.js';
import { signToken } from './tokens.js';

export const idPortenRoutes: readonly Route[] = [
  { operation: 'token.metadata', method: 'GET', path: '/idporten/.well-known/openid-configuration', access: 'anonymous', handle: readMetadata },
  { operation: 'token.keys', method: 'GET', path: '/idporten/jwks.json', access: 'anonymous', handle: async () => json(200, await keySetOf('id-porten')) },
  { operation: 'login.push', method: 'POST', path: '/idporten/par', access: 'anonymous', handle: pushRequest },
  { operation: 'login.authorize', method: 'GET', path: '/idporten/authorize', access: 'anonymous', handle: authorize },
  { operation: 'login.choose', method: 'POST', path: '/idporten/login', access: 'anonymous', handle: login },
  { operation: 'token.id-porten', method: 'POST', path: '/idporten/token', access: 'anonymous', handle: issueTokens },
  { operation: 'login.end', method: 'GET', path: '/idporten/logout', access: 'anonymous', handle: logout },
];

function idPortenIssuer({ incoming }: Call): string {
  return `${incoming.url.origin}/idporten`;
}

function readMetadata(call: Call): Outgoing {
  const issuer = idPortenIssuer(call);
  return json(200, {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    pushed_authorization_request_endpoint: `${issuer}/par`,
    token_endpoint: `${issuer}/token`,
    end_session_endpoint: `${issuer}/logout`,
    jwks_uri: `${issuer}/jwks.json`,
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_response_iss_parameter_supported: true,
    acr_values_supported: ['idporten-loa-substantial', 'idporten-loa-high'],
  });
}

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Milliseconds that a pushed request, and a code, are good for. */
const requestLife = 120_000;
const accessSeconds = 120;

/** The client, by its signed assertion; a refusal else. */
async function authenticateClient(call: Call, form: URLSearchParams): Promise<PopulationClient | OauthRefusal> {
  const text = form.get('client_assertion') ?? '';
  const assertion = form.get('client_assertion_type') === assertionType ? readAssertion(text) : undefined;
  const refusal: OauthRefusal = { status: 401, error: 'invalid_client', description: 'Client authentication failed.' };
  if (assertion === undefined) return refusal;
  const { iss, sub, aud, exp, jti } = assertion.claims;
  const client = clientById(call.world, 'id-porten', String(iss ?? ''));
  const now = call.world.clock.now() / 1000;
  const issuer = idPortenIssuer(call);
  const audiences = (Array.isArray(aud) ? aud : [aud]) as readonly unknown[];
  if (client === undefined || sub !== iss || !audiences.some((one) => one === issuer || one === `${issuer}/`)) return refusal;
  if (typeof exp !== 'number' || exp <= now - clockTolerance) return refusal;
  const used = `id-porten ${client.clientId} ${String(jti)}`;
  if (typeof jti !== 'string' || call.world.authentication.usedGrants.has(used) || !await isSignedBy(client, text, assertion)) return refusal;
  call.world.authentication.usedGrants.set(used, exp);
  return client;
}

/** Reads a request to log in: of a pushed form, or of the address. */
function readRequest(call: Call, parameters: URLSearchParams): LoginRequest | OauthRefusal {
  const invalid = (description: string): OauthRefusal => ({ error: 'invalid_request', description });
  const client = clientById(call.world, 'id-porten', parameters.get('client_id') ?? '');
  if (client === undefined) return invalid('The client is not known.');
  const redirectUri = parameters.get('redirect_uri') ?? '';
  if (client.redirectUris?.includes(redirectUri) !== true) return invalid('redirect_uri is not registered.');
  if (parameters.get('response_type') !== 'code') return invalid('response_type must be code.');
  const codeChallenge = parameters.get('code_challenge') ?? '';
  if (parameters.get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(codeChallenge)) return invalid('PKCE with S256 is required.');
  const scopes = scopesOf(parameters.get('scope'));
  if (!scopes.includes('openid')) return { error: 'invalid_scope', description: 'openid is required.' };
  if (!scopes.every((scope) => scope === 'openid' || scope === 'profile' || client.scopes.includes(scope))) return { error: 'invalid_scope', description: 'The client has no access to one of the scopes.' };
  return {
    clientId: client.clientId,
    redirectUri,
    scope: scopes.join(' '),
    state: parameters.get('state') ?? undefined,
    nonce: parameters.get('nonce') ?? undefined,
    codeChallenge,
    acrValues: parameters.get('acr_values') ?? undefined,
    expires: call.world.clock.now() + requestLife,
  };
}

async function pushRequest(call: Call): Promise<Outgoing> {
  const form = formOf(call);
  const client = await authenticateClient(call, form);
  if ('error' in client) return oauthRefusal(call, client);
  if (!form.has('client_id')) form.set('client_id', client.clientId);
  const request = readRequest(call, form);
  if ('error' in request) return oauthRefusal(call, request);
  if (request.clientId !== client.clientId) return oauthRefusal(call, { error: 'invalid_request', description: 'client_id is not the client that authenticated itself.' });
  const uri = `urn:idporten:request:${call.world.newGuid()}`;
  call.world.authentication.pushed.set(uri, request);
  return json(201, { request_uri: uri, expires_in: requestLife / 1000 });
}

/**
 * The login page. Without a browser: `login_hint=<user name or user id of the population>` logs that person in at once.
 * A request that is not good is told to whoever looks at the page, and sends nobody anywhere.
 */
function authorize(call: Call): Outgoing {
  const { query, world } = call;
  const uri = query.get('request_uri');
  const pushed = uri === null ? undefined : world.authentication.pushed.get(uri);
  if (uri !== null && (pushed === undefined || pushed.expires < world.clock.now() || pushed.clientId !== query.get('client_id'))) {
    return oauthRefusal(call, { error: 'invalid_request', description: 'request_uri is not known, or has expired.' });
  }
  const request = pushed ?? readRequest(call, query);
  if ('error' in request) return oauthRefusal(call, request);
  if (uri !== null) world.authentication.pushed.delete(uri);
  const hint = query.get('login_hint');
  const user = hint === null ? undefined : findUser(call, hint);
  if (user !== undefined) return grant(call, request, user);
  const id = world.newGuid();
  world.authentication.pushed.set(id, request);
  return loginPage(id, peopleOf(call));
}

/** Those who have a national identity number, so that they can log in. */
function peopleOf({ world }: Call): readonly PopulationUser[] {
  return world.population.users.filter(({ pid }) => typeof pid === 'string' && pid !== '');
}

function findUser(call: Call, name: string): PopulationUser | undefined {
  return peopleOf(call).find((user) => user.userName === name || String(user.userId) === name);
}

function login(call: Call): Outgoing {
  const form = formOf(call);
  const id = form.get('request') ?? '';
  const request = call.world.authentication.pushed.get(id);
  if (request === undefined || request.expires < call.world.clock.now()) return oauthRefusal(call, { error: 'invalid_request', description: 'The login has expired; begin anew.' });
  call.world.authentication.pushed.delete(id);
  const user = findUser(call, form.get('user') ?? '');
  return user === undefined ? sendBack(call, request, { error: 'access_denied', error_description: 'The login was broken off.' }) : grant(call, request, user);
}

function grant(call: Call, request: LoginRequest, user: PopulationUser): Outgoing {
  const code = `${call.world.newGuid()}${call.world.newGuid()}`.replaceAll('-', '');
  call.world.authentication.codes.set(code, { ...request, userId: user.userId, expires: call.world.clock.now() + requestLife });
  return sendBack(call, request, { code });
}

/** Back to the client, which is one that is registered. */
function sendBack(call: Call, { redirectUri, state }: LoginRequest, parameters: Readonly<Record<string, string>>): Outgoing {
  const address = new URL(redirectUri);
  for (const [name, value] of Object.entries({ ...parameters, ...(state === undefined ? {} : { state }), iss: idPortenIssuer(call) })) address.searchParams.set(name, value);
  return empty(302, [['Location', address.href], ['Cache-Control', 'no-store']]);
}

async function issueTokens(call: Call): Promise<Outgoing> {
  const form = formOf(call);
  const client = await authenticateClient(call, form);
  if ('error' in client) return oauthRefusal(call, client);
  switch (form.get('grant_type')) {
    case 'authorization_code': return redeemCode(call, client, form);
    case 'refresh_token': return redeemRefreshToken(call, client, form);
    default: return oauthRefusal(call, { error: 'unsupported_grant_type', description: 'Unsupported grant type.' });
  }
}

/** A code is good once, for the client and the address that asked for it, and for whoever knows the verifier. */
async function redeemCode(call: Call, client: PopulationClient, form: URLSearchParams): Promise<Outgoing> {
  const { authentication, clock } = call.world;
  const code = form.get('code') ?? '';
  const granted = authentication.codes.get(code);
  authentication.codes.delete(code);
  const good = granted !== undefined && granted.expires >= clock.now() && granted.clientId === client.clientId && granted.redirectUri === form.get('redirect_uri')
    && granted.codeChallenge === await challengeOf(form.get('code_verifier') ?? '');
  return good ? tokens(call, granted, acrOf(granted)) : oauthRefusal(call, { error: 'invalid_grant', description: 'The code is not good.' });
}

function acrOf({ acrValues }: GrantedLogin): string {
  return acrValues?.split(' ')[0] ?? 'idporten-loa-substantial';
}

async function challengeOf(verifier: string): Promise<string> {
  const digest = await doOutsideWork(() => crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)));
  return btoa(String.fromCharCode(...new Uint8Array(digest))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** A refresh token is good once: there is a new one in the answer. */
async function redeemRefreshToken(call: Call, client: PopulationClient, form: URLSearchParams): Promise<Outgoing> {
  const { refreshTokens } = call.world.authentication;
  const token = form.get('refresh_token') ?? '';
  const granted = refreshTokens.get(token);
  refreshTokens.delete(token);
  if (granted?.clientId !== client.clientId) return oauthRefusal(call, { error: 'invalid_grant', description: 'The refresh token is not good.' });
  return tokens(call, { ...granted, nonce: undefined }, granted.acr);
}

async function tokens(call: Call, { clientId, scope, userId, nonce }: Pick<GrantedLogin, 'clientId' | 'scope' | 'userId' | 'nonce'>, acr: string): Promise<Outgoing> {
  const { world } = call;
  const pid = userById(world.population, userId)?.pid ?? '';
  const now = Math.floor(world.clock.now() / 1000);
  const sid = world.newGuid();
  const identity = { iss: idPortenIssuer(call), sub: `emulator-${userId}`, pid, acr, amr: ['BankID'], sid, iat: now, exp: now + accessSeconds, jti: world.newGuid() };
  const refreshToken = `${world.newGuid()}${world.newGuid()}`.replaceAll('-', '');
  world.authentication.refreshTokens.set(refreshToken, { clientId, scope, userId, acr });
  return tokenAnswer(call, {
    access_token: await signToken('id-porten', { ...identity, client_id: clientId, client_amr: 'private_key_jwt', scope, token_type: 'Bearer' }),
    id_token: await signToken('id-porten', { ...identity, aud: clientId, auth_time: now, locale: 'nb', ...(nonce === undefined ? {} : { nonce }) }),
    refresh_token: refreshToken,
    token_type: 'Bearer',
    expires_in: accessSeconds,
    scope,
  });
}

/** Only to an address that some client has registered. */
function logout(call: Call): Outgoing {
  const { query, world } = call;
  const address = query.get('post_logout_redirect_uri');
  const clients = [...world.authentication.clients.values(), ...(world.population.clients ?? [])];
  const known = address !== null && clients.some(({ redirectUris }) => redirectUris?.some((uri) => new URL(uri).origin === new URL(address, idPortenIssuer(call)).origin));
  return known ? empty(302, [['Location', address]]) : empty(204);
}
