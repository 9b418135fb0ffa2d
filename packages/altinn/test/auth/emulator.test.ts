/** Logins against the emulator, whose token endpoints were written from the documentation by another hand. */
import { createEmulator, defaultPopulation, shiftedClock, machineClock } from '@blankett/emulator';
import type { Emulator, FaultPlan } from '@blankett/emulator';
import { decodeJwt } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { authorisedTransport } from '../../src/auth/authorised-transport.js';
import { idPorten, maskinporten, memorySessions, systemUser, systemUsers, testToken } from '../../src/auth/index.js';
import type { LoginMeans, MaskinportenOptions, TokenProvider } from '../../src/auth/index.js';
import { resolveEnvironment } from '../../src/environment/index.js';
import type { Environment } from '../../src/environment/index.js';
import { fetchTransport } from '../../src/http/fetch-transport.js';
import { testKey } from './authority.js';

const vendorScopes = ['altinn:authentication/systemregister.write', 'altinn:authentication/systemuser.request.write', 'altinn:authentication/systemuser.request.read'];
const endUserScopes = ['altinn:instances.read', 'altinn:instances.write'];

interface Stage {
  readonly emulator: Emulator;
  readonly environment: Environment;
  readonly means: LoginMeans;
  vendor(scopes: readonly string[], more?: Partial<MaskinportenOptions>): MaskinportenOptions;
}

async function stage(faults: FaultPlan = [], serverAhead = 0): Promise<Stage> {
  const { jwk } = await testKey();
  const keys = [{ kty: jwk.kty, n: jwk.n, e: jwk.e, kid: jwk.kid }];
  const emulator = createEmulator({
    apps: [], faults, clock: shiftedClock(machineClock, serverAhead),
    population: {
      ...defaultPopulation,
      resources: ['app_ttd_melding', 'app_ttd_annen'],
      clients: [
        { kind: 'maskinporten', clientId: 'vendor', organisationNumber: '310000031', scopes: [...vendorScopes, ...endUserScopes], keys },
        { kind: 'id-porten', clientId: 'portal', organisationNumber: '310000031', scopes: endUserScopes, keys, redirectUris: ['https://portal.eksempel.no/back'] },
      ],
    },
  });
  const means: LoginMeans = { transport: fetchTransport({ fetch: emulator.fetch }), random: () => 0 };
  return { emulator, means, environment: resolveEnvironment(emulator.origin, 'ttd'), vendor: (scopes, more) => ({ clientId: 'vendor', key: jwk, scopes, ...means, ...more }) };
}

let calm: Stage;
beforeEach(async () => void (calm = await stage()));

/** What the platform makes of a token: a call that only the person's own may make. */
async function statusOf({ means, environment }: Stage, auth: TokenProvider): Promise<number> {
  const transport = authorisedTransport(means.transport!, environment, auth);
  return (await transport({ operation: { name: 'instance.query', effect: 'read' }, method: 'GET', url: `${environment.platform}/storage/api/v1/instances?instanceOwner.partyId=510102`, headers: {} })).status;
}

describe('against the emulator', () => {
  it('Maskinporten: an organisation gets an Altinn token', async () => {
    const claims = decodeJwt(await maskinporten(calm.vendor(endUserScopes)).getToken({ environment: calm.environment }));
    expect(claims).toMatchObject({ 'urn:altinn:orgNumber': '310000031', scope: endUserScopes.join(' ') });
  });

  it('system user: a vendor gets a token for the customer that has one', async () => {
    const claims = decodeJwt(await systemUser({ ...calm.vendor(endUserScopes), customer: '310000015' }).getToken({ environment: calm.environment }));
    expect(claims['authorization_details']).toMatchObject([{ type: 'urn:altinn:systemuser', systemuser_org: { ID: '0192:310000015' } }]);
    await expect(systemUser({ ...calm.vendor(endUserScopes), customer: '310000023' }).getToken({ environment: calm.environment })).rejects.toMatchObject({ code: 'login-refused' });
  });

  it('a vendor registers its system, asks a customer, and acts for it once it has said yes', async () => {
    const { environment, means, emulator } = calm;
    const users = systemUsers({ environment: emulator.origin, auth: maskinporten(calm.vendor(vendorScopes)), ...means });
    const names = { nb: 'Nytt', nn: 'Nytt', en: 'New' };
    const systemId = '310000031_nytt';
    await users.register({ id: systemId, vendor: '310000031', name: names, description: names, clientIds: ['vendor'], resources: ['app_ttd_melding', 'app_ttd_annen'], redirectUrls: ['https://vendor.eksempel.no/ok'] });
    expect(await users.readSystem(systemId)).toMatchObject({});
    const wish = { systemId, customer: '310000015', externalRef: 'avd-7', resources: ['app_ttd_melding'] };
    const request = await users.request(wish);
    expect(request).toMatchObject({ status: 'New', existed: false, externalRef: 'avd-7' });
    expect(request.confirmUrl).toContain(request.id);
    expect(await users.request(wish)).toMatchObject({ id: request.id, existed: true });

    const login = systemUser({ ...calm.vendor(endUserScopes), customer: '310000015', externalRef: 'avd-7' });
    await expect(login.getToken({ environment })).rejects.toMatchObject({ code: 'login-refused' });
    const customer = await testToken({ user: 20001, ...means }).getToken({ environment });
    const approved = await emulator.fetch(`${emulator.origin}/authentication/api/v1/systemuser/request/510201/${request.id}/approve`, { method: 'POST', headers: { authorization: `Bearer ${customer}` } });
    expect(approved.status).toBe(200);
    expect(await users.readRequest(request.id)).toMatchObject({ status: 'Accepted' });
    expect(await users.readRequestByReference({ systemId, customer: '310000015', externalRef: 'avd-7' })).toMatchObject({ id: request.id });
    expect(decodeJwt(await login.getToken({ environment }))['authorization_details']).toMatchObject([{ system_id: systemId }]);

    const found = await users.find(wish);
    const change = await users.requestChange({ systemUserId: found.id, correlationId: '00000000-0000-4000-8000-00000000000a', required: { resources: ['app_ttd_annen'] } });
    expect(await users.readChange(change.id)).toMatchObject({ id: change.id, status: change.status });
  });

  it('ID-porten: a person logs in and is who she is', async () => {
    const { environment, means, emulator } = calm;
    const { jwk: key } = await testKey();
    const persons = idPorten({ environment: emulator.origin, clientId: 'portal', key, redirectUri: 'https://portal.eksempel.no/back', scopes: endUserScopes, sessions: memorySessions(), ...means });
    const { url, loginId } = await persons.startLogin({ returnTo: '/skjema' });
    const page = await emulator.fetch(`${url}&login_hint=eik`, { redirect: 'manual' });
    const { auth, id } = await persons.finishLogin(page.headers.get('location')!, loginId);
    expect(decodeJwt(await auth.getToken({ environment }))).toMatchObject({ 'urn:altinn:userid': '20002', 'urn:altinn:partyid': 510102 });
    expect(await statusOf(calm, auth)).toBe(200);
    expect((await persons.session(id))!.auth.identity).toBe(auth.identity);
    await auth.getToken({ environment, fresh: true });
    expect(JSON.stringify(auth.identity)).not.toMatch(/\d{11}/);
  });

  it('ID-porten: a person breaks off', async () => {
    const { means, emulator } = calm;
    const { jwk: key } = await testKey();
    const persons = idPorten({ environment: emulator.origin, clientId: 'portal', key, redirectUri: 'https://portal.eksempel.no/back', scopes: endUserScopes, sessions: memorySessions(), ...means });
    const { url, loginId } = await persons.startLogin();
    const request = /name="request" value="([^"]+)"/.exec(await (await emulator.fetch(url)).text())![1]!;
    const back = await emulator.fetch(`${emulator.origin}/idporten/login`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ request, user: '' }) });
    await expect(persons.finishLogin(back.headers.get('location')!, loginId)).rejects.toMatchObject({ code: 'login-refused' });
  });

  it.each([{ user: 20001 }, { org: 'ttd' }, { systemUser: '00000000-0000-4000-8000-000000020101' }])('test token of %j', async identity => {
    await expect(testToken({ ...identity, ...calm.means }).getToken({ environment: calm.environment })).resolves.toMatch(/^eyJ/);
  });

  it('no test token of nobody', async () => {
    await expect(testToken({ user: 1, ...calm.means }).getToken({ environment: calm.environment })).rejects.toMatchObject({ code: 'login-refused', status: 404 });
  });
});

describe('against the emulator, with faults', () => {
  it.each([600_000, -600_000])('S20 with its clock %i ms away', async ahead => {
    const shifted = await stage([], ahead);
    await expect(maskinporten(shifted.vendor(endUserScopes)).getToken({ environment: shifted.environment })).resolves.toMatch(/^eyJ/);
  });

  it('S36 with the exchange refusing twice, and S21 with a grant that was lost', async () => {
    const faulty = await stage([
      { operation: 'token.exchange', occurrence: [1, 2], fault: { kind: 'status', status: 401 } }, { operation: 'token.maskinporten', occurrence: 2, fault: { kind: 'lose-response' } },
    ]);
    await expect(maskinporten(faulty.vendor(endUserScopes)).getToken({ environment: faulty.environment })).resolves.toMatch(/^eyJ/);
  });

  it('S36 with the register away: the exchange of a person is refused, and comes again', async () => {
    const faulty = await stage([{ operation: 'token.exchange', fault: { kind: 'away', parts: ['register'] } }]);
    const { jwk: key } = await testKey();
    const persons = idPorten({ environment: faulty.emulator.origin, clientId: 'portal', key, redirectUri: 'https://portal.eksempel.no/back', scopes: endUserScopes, sessions: memorySessions(), ...faulty.means });
    const { url, loginId } = await persons.startLogin();
    const page = await faulty.emulator.fetch(`${url}&login_hint=ask`, { redirect: 'manual' });
    const { auth } = await persons.finishLogin(page.headers.get('location')!, loginId);
    await expect(auth.getToken({ environment: faulty.environment })).resolves.toMatch(/^eyJ/);
  });

  it('S18 a refused token is replaced by another, which is taken', async () => {
    const auth = maskinporten(calm.vendor(endUserScopes));
    const first = await auth.getToken({ environment: calm.environment });
    const second = await auth.getToken({ environment: calm.environment, fresh: true });
    expect(second).not.toBe(first);
  });
});
