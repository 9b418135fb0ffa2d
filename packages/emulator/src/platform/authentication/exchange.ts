/**
 * Altinn's own tokens: exchange for a foreign one, refresh, and what the issuer publishes.
 *
 * @see https://github.com/Altinn/altinn-authentication/blob/main/docs/flows/token-exchange.md
 * @module
 */
import { empty, json, plainProblem, text } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { Call, Route } from '../../http/route.js';
import { userClaims, times } from './altinn-claims.js';
import { organisationNumberOf, tokenOf } from './authenticate.js';
import { readAssertion } from './clients.js';
import { keySetOf } from './keys.js';
import { scopesOf } from './oauth.js';
import { checkToken, signToken, type Claims } from './tokens.js';

export const exchangeRoutes: readonly Route[] = [
  { operation: 'token.exchange', method: 'GET', path: '/authentication/api/v1/exchange/{provider}', access: 'anonymous', handle: exchange },
  { operation: 'token.refresh', method: 'GET', path: '/authentication/api/v1/refresh', handle: refresh },
  { operation: 'token.introspect', method: 'POST', path: '/authentication/api/v1/introspection', handle: introspect },
  { operation: 'token.metadata', method: 'GET', path: '/authentication/api/v1/openid/.well-known/openid-configuration', access: 'anonymous', handle: readMetadata },
  { operation: 'token.keys', method: 'GET', path: '/authentication/api/v1/openid/.well-known/openid-configuration/jwks', access: 'anonymous', handle: async () => json(200, await keySetOf('altinn')) },
];

/** behaviours: authn-exchange-* – whatever is wrong with a token, an outage too, is a bare 401. */
async function exchange(call: Call): Promise<Outgoing> {
  const token = tokenOf(call.incoming.headers);
  if (token === undefined || readAssertion(token) === undefined) return empty(401);
  const provider = call.parameters['provider'] ?? '';
  switch (provider.toLowerCase()) {
    case 'maskinporten': return exchangeMaskinporten(call, token);
    case 'id-porten': return exchangeIdPorten(call, token);
    case 'altinnstudio': return exchangeStudio(call, token);
    default:
      return { status: 400, headers: [['Content-Type', 'text/plain; charset=utf-8']], body: `Invalid token provider: ${provider}. Trusted token providers are 'Maskinporten', 'Id-porten' and 'AltinnStudio'.` };
  }
}

/** behaviour: authn-exchange-test-flag – Digdir alone may have itself made the test owner. */
const digdirNumber = '991825827';
const testOwner = 'ttd';

async function exchangeMaskinporten(call: Call, token: string): Promise<Outgoing> {
  const { world, incoming, query } = call;
  // behaviour: authn-exchange-keys-unavailable
  const claims = world.away.has('maskinporten-keys') ? undefined : await checkToken('maskinporten', token, world.clock.now());
  const organisationNumber = organisationNumberOf((claims?.['consumer'] as { ID?: string } | undefined)?.ID ?? '');
  if (claims === undefined || !isIssuer(claims, 'maskinporten') || organisationNumber === '') return empty(401);
  if (incoming.headers.has('X-Altinn-EnterpriseUser-Authentication')) {
    return plainProblem(410, { title: 'Virksomhetsbruker is no longer available', type: 'https://docs.altinn.studio' });
  }
  const owner = scopesOf(claims['scope']).some((scope) => scope.startsWith('altinn:serviceowner'))
    ? query.get('test') === 'true' && organisationNumber === digdirNumber ? testOwner : world.population.serviceOwners?.find(({ orgNumber }) => orgNumber === organisationNumber)?.org
    : undefined;
  const { aud: _aud, client_amr: _method, ...kept } = claims;
  return altinnToken(call, {
    ...kept,
    ...(owner === undefined ? {} : { 'urn:altinn:org': owner }),
    'urn:altinn:orgNumber': organisationNumber,
    'urn:altinn:authenticatemethod': 'maskinporten',
    'urn:altinn:authlevel': 3,
    ...times(world),
  });
}

/** behaviour: authn-exchange-idporten-partner-scope – scopes of partners that count as the platform's own. */
const partnerScopes = new Set(['skatteetaten:mvameldingvalidering', 'skatteetaten:formueinntekt/skattemelding', 'bits:kundeforhold']);

const levels: Readonly<Record<string, number>> = { Level3: 3, Level4: 4, 'idporten-loa-substantial': 3, 'idporten-loa-high': 4 };

async function exchangeIdPorten(call: Call, token: string): Promise<Outgoing> {
  const { world } = call;
  const claims = await checkToken('id-porten', token, world.clock.now());
  if (claims === undefined || !isIssuer(claims, 'idporten')) return empty(401);
  if (!scopesOf(claims['scope']).some((scope) => scope.startsWith('altinn:') || partnerScopes.has(scope))) return empty(403);
  const level = levels[String(claims['acr'])];
  if (level === undefined || world.away.has('register') || world.away.has('platform')) return empty(401);
  const user = world.population.users.find(({ pid }) => typeof pid === 'string' && pid === claims['pid']);
  if (user === undefined) return empty(401);
  const { aud: _aud, exp, ...kept } = claims;
  // behaviour: authn-exchange-lifetime-idporten – the new token ends when the old one does
  return altinnToken(call, { ...kept, ...userClaims(user, level, 'BankID'), ...times(world), exp });
}

const studios = new Set(['studio', 'dev-studio', 'staging-studio']);

async function exchangeStudio(call: Call, token: string): Promise<Outgoing> {
  const claims = await checkToken('altinn', token, call.world.clock.now());
  return claims === undefined || !studios.has(String(claims['iss'])) ? empty(401) : altinnToken(call, { ...claims, ...times(call.world) });
}

/** Tokens are of this emulator whatever name of the machine was used for it. */
function isIssuer({ iss }: Claims, name: 'maskinporten' | 'idporten'): boolean {
  return typeof iss === 'string' && URL.canParse(iss) && new URL(iss).pathname.replace(/\/$/, '') === `/${name}`;
}

/** The token as plain text, or with quotes for those who ask for JSON alone. behaviours: authn-exchange-body-* */
async function altinnToken(call: Call, claims: Claims): Promise<Outgoing> {
  return text(call, 200, await signToken('altinn', { ...claims, iss: altinnIssuer(call), sid: claims['sid'] ?? call.world.newGuid(), jti: call.world.newGuid() }));
}

function altinnIssuer({ incoming }: Call): string {
  return `${incoming.url.origin}/authentication/api/v1/openid/`;
}

/** behaviours: authn-refresh-* */
async function refresh(call: Call): Promise<Outgoing> {
  const { caller, world, query } = call;
  if (caller === undefined) return empty(401);
  const user = caller.kind === 'user' ? world.population.users.find(({ userId }) => userId === caller.userId) : undefined;
  const pid = query.get('enrichPid') === 'true' && typeof user?.pid === 'string' ? { pid: user.pid } : {};
  return altinnToken(call, { ...caller.claims, ...pid, ...times(world) });
}

async function introspect(call: Call): Promise<Outgoing> {
  const token = new URLSearchParams(new TextDecoder().decode(call.incoming.body)).get('token') ?? '';
  return json(200, { active: await checkToken('altinn', token, call.world.clock.now()) !== undefined });
}

function readMetadata(call: Call): Outgoing {
  const issuer = altinnIssuer(call);
  const platform = `${call.incoming.url.origin}/authentication/api/v1`;
  return json(200, {
    issuer,
    jwks_uri: `${issuer}.well-known/openid-configuration/jwks`,
    authorization_endpoint: `${platform}/authentication`,
    token_endpoint: `${platform}/exchange`,
    end_session_endpoint: `${platform}/logout`,
    response_types_supported: ['token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
  });
}
