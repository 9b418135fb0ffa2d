import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { tokenTrial, vendor, customer } from './token-trial.js';

const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const systemUser = (id: string, externalRef?: string): readonly object[] => [{ type: 'urn:altinn:systemuser', systemuser_org: { authority: 'iso6523-actorid-upis', ID: `0192:${id}` }, ...(externalRef === undefined ? {} : { externalRef }) }];

interface Grant {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly without?: string;
  readonly kid?: string;
  readonly key?: 'own' | 'other';
  readonly grantType?: string;
}

async function ask({ claims = {}, without, kid, key, grantType: type = grantType }: Grant = {}, trial = tokenTrial()): Promise<{ status: number; body: Record<string, unknown>; date: string | null }> {
  const all: Record<string, unknown> = { aud: `${trial.emulator.origin}/maskinporten/`, iss: 'klient', scope: 'altinn:instances.read', iat: trial.now, exp: trial.now + 120, jti: crypto.randomUUID(), ...claims };
  const given = Object.fromEntries(Object.entries(all).filter(([name]) => name !== without));
  return trial.post('/maskinporten/token', { grant_type: type, assertion: await trial.sign(given, { ...(kid && { kid }), ...(key && { key }) }) });
}

describe('Maskinporten', () => {
  it('gives a token for a good grant, and says when it is', async () => {
    const trial = tokenTrial();
    const { status, body, date } = await ask({}, trial);
    expect([status, body['token_type'], body['expires_in'], body['scope'], Date.parse(date ?? '') / 1000]).toEqual([200, 'Bearer', 599, 'altinn:instances.read', trial.now]);
    expect(decodeJwt(String(body['access_token']))).toMatchObject({ iss: `${trial.emulator.origin}/maskinporten/`, client_id: 'klient', consumer: { ID: `0192:${vendor}` }, exp: trial.now + 600 });
  });

  const { now } = tokenTrial();
  it.each<[string, Grant, string, string]>([
    ['another grant type', { grantType: 'client_credentials' }, 'unsupported_grant_type', ''],
    ['a client that it does not know', { claims: { iss: 'ukjend' } }, 'invalid_grant', 'MP-100'],
    ['a signature by another key', { key: 'other' }, 'invalid_grant', 'MP-100'],
    ['a key that is not registered', { kid: 'k2' }, 'invalid_grant', 'MP-100'],
    ['the address of the token endpoint as aud', { claims: { aud: 'http://localhost:5005/maskinporten/token' } }, 'invalid_grant', 'MP-110'],
    ['a grant for another environment', { claims: { aud: 'https://maskinporten.no/' } }, 'invalid_grant', 'MP-110'],
    ['iat too early', { claims: { iat: now - 11, exp: now + 60 } }, 'invalid_grant', 'iat is too old'],
    ['iat too late', { claims: { iat: now + 11, exp: now + 60 } }, 'invalid_grant', 'iat is in the future'],
    ['no iat', { without: 'iat' }, 'invalid_grant', 'iat and exp'],
    ['a grant that is good for too long', { claims: { exp: now + 121 } }, 'invalid_grant', '120 seconds'],
    ['an expired grant', { claims: { iat: now - 10, exp: now - 10 } }, 'invalid_grant', 'expired'],
    ['a claim that it does not know', { claims: { favourite: 1 } }, 'invalid_request', 'not known'],
    ['a scope that the client has not', { claims: { scope: 'altinn:instances.read altinn:serviceowner' } }, 'invalid_scope', ''],
    ['no scope', { without: 'scope' }, 'invalid_scope', ''],
    ['a customer who has no system user', { claims: { authorization_details: systemUser('310000023') } }, 'invalid_grant', 'system user'],
    ['details that are none', { claims: { authorization_details: [{ type: 'urn:altinn:systemuser', systemuser_org: { authority: 'iso6523-actorid-upis', ID: customer } }] } }, 'invalid_request', 'authorization_details'],
  ])('refuses %s', async (_, grant, error, description) => {
    const { status, body } = await ask(grant);
    expect([status, body['error']]).toEqual([400, error]);
    expect(body['error_description']).toContain(description);
  });

  it('takes a clock that is ten seconds off', async () => {
    for (const iat of [now - 10, now + 10]) expect((await ask({ claims: { iat, exp: iat + 60 } })).status).toBe(200);
  });

  it('takes a grant once', async () => {
    const trial = tokenTrial();
    const claims = { jti: 'ein' };
    expect([(await ask({ claims }, trial)).status, (await ask({ claims }, trial)).body['error_description']]).toEqual([200, expect.stringContaining('jti') as unknown]);
  });

  it('names the system user in the token', async () => {
    const { body } = await ask({ claims: { authorization_details: systemUser(customer) } });
    expect(decodeJwt(String(body['access_token']))['authorization_details']).toMatchObject([{ type: 'urn:altinn:systemuser', systemuser_org: { ID: `0192:${customer}` }, systemuser_id: [expect.any(String)] }]);
  });

  it('wants the reference that the request for the system user named', async () => {
    const population = { systemUsers: [{ id: 'a', systemId: 's', supplierOrgNumber: vendor, orgNumber: customer, externalRef: 'avdeling-2' }] };
    const ask2 = (ref?: string): Promise<{ status: number }> => ask({ claims: { authorization_details: systemUser(customer, ref) } }, tokenTrial(population));
    expect([(await ask2()).status, (await ask2('avdeling-1')).status, (await ask2('avdeling-2')).status]).toEqual([400, 400, 200]);
  });

  it('does not repeat what it was sent', async () => {
    const { body } = await ask({ claims: { scope: 'hemmeleg:01818012359' } });
    expect(JSON.stringify(body)).not.toContain('01818012359');
  });
});
