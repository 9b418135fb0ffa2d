/** Rows of the token exchange. */
import { decodeJwt } from 'jose';
import { expect } from 'vitest';
import type { Part, Population } from '@blankett/emulator';
import { signToken } from '../../src/platform/authentication/tokens.js';
import { rowPopulation } from './people.js';
import { area, type Area, type Answered, type Play } from './rows.js';
import { stage, type Stage } from './stage.js';

const organisationNumber = '974760223';
const person = { pid: '01818012359', userId: 20_001, partyId: 510_101, userName: 'ask', name: 'Ask Bjerk' };

interface Trial {
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Claims that the token lacks. */
  readonly without?: readonly string[];
  /** Seconds from now. */
  readonly expiresIn?: number;
  readonly away?: Part;
  readonly population?: Partial<Population>;
  /** What must hold of the new token. */
  readonly then?: (token: Readonly<Record<string, unknown>>, given: Readonly<Record<string, unknown>>) => void;
}

const now = (s: Stage): number => Math.floor(s.emulator.clock.now() / 1000);

async function exchange(kind: 'maskinporten' | 'id-porten' | 'altinn', trial: Trial, row: Parameters<Play>[0]): Promise<Answered> {
  const s = stage({ population: { ...rowPopulation, users: [...rowPopulation.users, person], ...trial.population } });
  if (trial.away !== undefined) s.emulator.world.away.add(trial.away);
  const issued = now(s);
  const base = kind === 'maskinporten'
    ? { iss: `${s.emulator.origin}/maskinporten/`, aud: 'https://www.altinn.no', client_amr: 'private_key_jwt', consumer: { authority: 'iso6523-actorid-upis', ID: `0192:${organisationNumber}` }, scope: 'altinn:instances.read altinn:instances.write' }
    : { iss: `${s.emulator.origin}/idporten`, pid: person.pid, acr: 'idporten-loa-substantial', scope: 'openid altinn:instances.read' };
  const all: Record<string, unknown> = { ...base, iat: issued, exp: issued + (trial.expiresIn ?? 120), ...trial.claims };
  const given = Object.fromEntries(Object.entries(all).filter(([name]) => trial.without?.includes(name) !== true));
  const token = await signToken(kind, given);
  const headers = Object.fromEntries(Object.entries(row.when.headers ?? {}).map(([name, value]) => [name, value.replace('<external token>', token)]));
  const answer = await s.emulator.fetch(`${s.emulator.origin}${row.when.path}?${new URLSearchParams(row.when.query).toString()}`, { headers });
  const text = await answer.text();
  if (answer.status === 200) trial.then?.(decodeJwt(text.replaceAll('"', '')), given);
  return { status: answer.status, headers: answer.headers, text };
}

const maskinporten = (trial: Trial = {}): Play => (row) => exchange('maskinporten', trial, row);
const idPorten = (trial: Trial = {}): Play => (row) => exchange('id-porten', trial, row);
const owner = { org: 'bru', orgNumber: organisationNumber };
const systemUser = [{ type: 'urn:altinn:systemuser', systemuser_id: ['00000000-0000-4000-8000-000000020101'], systemuser_org: { authority: 'iso6523-actorid-upis', ID: '0192:310000015' } }];

export const exchangeRows: Area = area('authentication.json', 'exchange', {
  'authn-exchange-maskinporten-plain': maskinporten({
    then: (token, given) => {
      expect(token).toMatchObject({ 'urn:altinn:orgNumber': organisationNumber, 'urn:altinn:authenticatemethod': 'maskinporten', 'urn:altinn:authlevel': 3, scope: given['scope'], consumer: given['consumer'], sid: expect.any(String) as unknown });
      expect(Object.keys(token)).not.toEqual(expect.arrayContaining(['urn:altinn:org']));
      expect([token['aud'], token['client_amr'], token['iss'] === given['iss']]).toEqual([undefined, undefined, false]);
    },
  }),
  'authn-exchange-maskinporten-owner': maskinporten({ claims: { scope: 'altinn:serviceowner/instances.read' }, population: { serviceOwners: [owner] }, then: (token) => expect(token['urn:altinn:org']).toBe('bru') }),
  'authn-exchange-maskinporten-owner-not-in-list': maskinporten({ claims: { scope: 'altinn:serviceowner' }, then: (token) => expect(token['urn:altinn:org']).toBeUndefined() }),
  'authn-exchange-test-flag-other-owner': maskinporten({ claims: { scope: 'altinn:serviceowner' }, population: { serviceOwners: [owner] }, then: (token) => expect(token['urn:altinn:org']).toBe('bru') }),
  'authn-exchange-lifetime-maskinporten': maskinporten({ expiresIn: 120, then: (token, given) => expect(Number(token['exp']) - Number(given['iat'])).toBeGreaterThanOrEqual(30 * 60) }),
  'authn-exchange-lifetime-idporten': idPorten({ expiresIn: 120, then: (token, given) => expect(token['exp']).toBe(given['exp']) }),
  'authn-exchange-idporten-new-acr': idPorten({ claims: { acr: 'idporten-loa-high', scope: 'oidc altinn:instances.read' }, then: (token) => expect(token).toMatchObject({ 'urn:altinn:authlevel': 4, 'urn:altinn:userid': String(person.userId) }) }),
  'authn-exchange-idporten-partner-scope': idPorten({ claims: { scope: 'oidc skatteetaten:mvameldingvalidering' } }),
  'authn-exchange-idporten-foreign-scope': idPorten({ claims: { scope: 'oidc digdir:instances:altinn:rocks' } }),
  'authn-exchange-idporten-no-acr': idPorten({ without: ['acr'] }),
  'authn-exchange-idporten-register-down': idPorten({ away: 'register' }),
  'authn-exchange-maskinporten-wrong-issuer': maskinporten({ claims: { iss: 'https://ver3.maskinporten.no/' } }),
  'authn-exchange-maskinporten-expired': maskinporten({ expiresIn: -11 }),
  'authn-exchange-keys-unavailable': maskinporten({ away: 'maskinporten-keys' }),
  'authn-exchange-enterprise-user': maskinporten(),
  'authn-exchange-unknown-provider': maskinporten(),
  'authn-exchange-provider-case': maskinporten(),
  'authn-exchange-no-token': maskinporten(),
  'authn-exchange-body-plain': maskinporten({ then: (token) => expect(token['urn:altinn:orgNumber']).toBe(organisationNumber) }),
  'authn-exchange-body-json': maskinporten(),
  'authn-exchange-system-user-claim-kept': maskinporten({ claims: { authorization_details: systemUser }, then: (token) => expect(token['authorization_details']).toEqual(systemUser) }),
  'authn-exchange-studio': (row) => exchange('altinn', { claims: { iss: 'studio' } }, row),
  'authn-exchange-studio-bad': async (row) => {
    const s = stage();
    const answer = await s.emulator.fetch(`${s.emulator.origin}${row.when.path}`, { headers: { authorization: 'Bearer that.cannot.beread' } });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  },
});
