/**
 * Maskinporten: a signed grant for an access token.
 *
 * @see https://docs.digdir.no/docs/Maskinporten/maskinporten_protocol_token
 * @see https://docs.digdir.no/docs/Maskinporten/maskinporten_protocol_jwtgrant
 * @module
 */
import { json } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { Call, Route } from '../../http/route.js';
import type { PopulationClient } from '../../setup/population.js';
import { systemUserDetails } from './altinn-claims.js';
import { organisationNumberOf } from './authenticate.js';
import { clientById, isSignedBy, readAssertion, type Assertion } from './clients.js';
import { keySetOf } from './keys.js';
import { clockTolerance, formOf, oauthRefusal, scopesOf, tokenAnswer, type OauthRefusal } from './oauth.js';
import { findSystemUser } from './system-users.js';
import { signToken, type Claims } from './tokens.js';

export const maskinportenRoutes: readonly Route[] = [
  { operation: 'token.maskinporten', method: 'POST', path: '/maskinporten/token', access: 'anonymous', handle: issueToken },
  { operation: 'token.metadata', method: 'GET', path: '/maskinporten/.well-known/oauth-authorization-server', access: 'anonymous', handle: readMetadata },
  { operation: 'token.keys', method: 'GET', path: '/maskinporten/jwk', access: 'anonymous', handle: async () => json(200, await keySetOf('maskinporten')) },
];

/** The issuer is on the origin that the caller used. */
function maskinportenIssuer({ incoming }: Call): string {
  return `${incoming.url.origin}/maskinporten/`;
}

function readMetadata(call: Call): Outgoing {
  const issuer = maskinportenIssuer(call);
  return json(200, { issuer, token_endpoint: `${issuer}token`, jwks_uri: `${issuer}jwk`, grant_types_supported: [grantType], token_endpoint_auth_methods_supported: ['private_key_jwt'] });
}

const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** Longest time that a grant may be good for, in seconds. */
const longestGrant = 120;

/** Lifetime of an access token in seconds, as the answer says it. */
const tokenSeconds = 600;

const knownClaims = new Set(['aud', 'iss', 'sub', 'iat', 'exp', 'nbf', 'jti', 'scope', 'resource', 'consumer_org', 'iss_onbehalfof', 'delegation_source', 'authorization_details', 'pid']);

async function issueToken(call: Call): Promise<Outgoing> {
  const form = formOf(call);
  if (form.get('grant_type') !== grantType) return oauthRefusal(call, { error: 'unsupported_grant_type', description: 'Unsupported grant type.' });
  const text = form.get('assertion') ?? '';
  const assertion = readAssertion(text);
  if (assertion === undefined) return oauthRefusal(call, { error: 'invalid_request', description: 'Invalid assertion. The assertion is missing or is no JWT.' });
  const client = clientById(call.world, 'maskinporten', String(assertion.claims['iss'] ?? ''));
  const refusal = await refuseGrant(call, client, text, assertion);
  if (refusal !== undefined || client === undefined) return oauthRefusal(call, refusal ?? unknownClient);
  const { claims } = assertion;
  const details = readDetails(call, client, claims['authorization_details']);
  if (details !== undefined && 'refusal' in details) return oauthRefusal(call, details.refusal);
  note(call, client, claims);
  const now = Math.floor(call.world.clock.now() / 1000);
  const scope = scopesOf(claims['scope']).join(' ');
  const token = await signToken('maskinporten', {
    ...(typeof claims['resource'] === 'string' ? { aud: claims['resource'] } : {}),
    iss: maskinportenIssuer(call),
    scope,
    client_amr: 'private_key_jwt',
    token_type: 'Bearer',
    exp: now + tokenSeconds,
    iat: now,
    client_id: client.clientId,
    jti: call.world.newGuid(),
    consumer: { authority: 'iso6523-actorid-upis', ID: `0192:${client.organisationNumber}` },
    ...(details === undefined ? {} : { authorization_details: [details.granted] }),
  });
  return tokenAnswer(call, { access_token: token, token_type: 'Bearer', expires_in: tokenSeconds - 1, scope });
}

const unknownClient: OauthRefusal = { error: 'invalid_grant', description: 'Invalid assertion. Client authentication failed. (MP-100)' };

/** https://docs.digdir.no/docs/Maskinporten/maskinporten_feilsoking */
async function refuseGrant(call: Call, client: PopulationClient | undefined, text: string, assertion: Assertion): Promise<OauthRefusal | undefined> {
  const { claims } = assertion;
  const invalid = (reason: string): OauthRefusal => ({ error: 'invalid_grant', description: `Invalid assertion. Client authentication failed. ${reason}` });
  if (client === undefined) return unknownClient;
  if (!await isSignedBy(client, text, assertion)) return assertion.header.x5c === undefined ? unknownClient : invalid('The JWT is signed with an invalid certificate. (MP-120)');
  if (claims['aud'] !== maskinportenIssuer(call)) return invalid('Invalid JWT claim aud (MP-110)');
  const stranger = Object.keys(claims).find((name) => !knownClaims.has(name));
  if (stranger !== undefined) return { error: 'invalid_request', description: 'Invalid assertion. The JWT has a claim that is not known.' };
  return refuseTimes(call, client, claims) ?? refuseScopes(client, claims);
}

function refuseTimes(call: Call, { clientId }: PopulationClient, { iat, exp, jti }: Claims): OauthRefusal | undefined {
  const invalid = (reason: string): OauthRefusal => ({ error: 'invalid_grant', description: `Invalid assertion. ${reason}` });
  const now = call.world.clock.now() / 1000;
  if (typeof iat !== 'number' || typeof exp !== 'number') return invalid('iat and exp must be there.');
  if (Math.abs(iat - now) > clockTolerance) return invalid(iat > now ? 'iat is in the future.' : 'iat is too old.');
  if (exp <= now - clockTolerance) return invalid('The JWT has expired.');
  if (exp - iat > longestGrant) return invalid(`exp is more than ${longestGrant} seconds after iat.`);
  if (typeof jti === 'string' && call.world.authentication.usedGrants.has(`${clientId} ${jti}`)) return invalid('jti has been used before.');
  return undefined;
}

function refuseScopes(client: PopulationClient, { scope }: Claims): OauthRefusal | undefined {
  const asked = scopesOf(scope);
  if (asked.length === 0) return { error: 'invalid_scope', description: 'Invalid scope. None was asked for.' };
  // The text that came is not given back: it is the client's own, but whoever logs answers would log it.
  return asked.every((one) => client.scopes.includes(one)) ? undefined : { error: 'invalid_scope', description: 'Invalid scope. The client has no access to one of them.' };
}

interface AskedDetails {
  readonly type?: string;
  readonly systemuser_org?: { readonly authority?: string; readonly ID?: string };
  readonly externalRef?: string;
}

/** The system user that the grant asks for, as the token will name it. */
function readDetails({ world }: Call, client: PopulationClient, asked: unknown): { readonly granted: Claims } | { readonly refusal: OauthRefusal } | undefined {
  if (asked === undefined) return undefined;
  const list = Array.isArray(asked) ? asked as readonly AskedDetails[] : [];
  const [detail] = list;
  if (list.length !== 1 || detail?.type !== 'urn:altinn:systemuser' || detail.systemuser_org?.authority !== 'iso6523-actorid-upis' || !/^0192:\d{9}$/.test(detail.systemuser_org.ID ?? '')) {
    return { refusal: { error: 'invalid_request', description: 'Invalid authorization_details.' } };
  }
  const user = findSystemUser(world, { vendor: client.organisationNumber, orgNumber: organisationNumberOf(detail.systemuser_org.ID ?? ''), externalRef: detail.externalRef });
  return user === undefined
    ? { refusal: { error: 'invalid_grant', description: 'Invalid assertion. No system user was found for the organisation and externalRef. (MP-303)' } }
    : { granted: systemUserDetails(user) };
}

/** A grant is good once. Old ones are forgotten when they could not be used any more. */
function note({ world }: Call, { clientId }: PopulationClient, { jti, exp }: Claims): void {
  const { usedGrants } = world.authentication;
  const now = world.clock.now() / 1000;
  if (usedGrants.size > 1000) for (const [used, end] of usedGrants) if (end < now - clockTolerance) usedGrants.delete(used);
  if (typeof jti === 'string') usedGrants.set(`${clientId} ${jti}`, Number(exp));
}
