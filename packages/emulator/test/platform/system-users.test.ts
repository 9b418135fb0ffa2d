import type { EmulatedApp } from '@blankett/emulator';
import { describe, expect, it } from 'vitest';
import { signToken } from '../../src/platform/authentication/tokens.js';
import { processText } from '../behaviours/processes.js';
import { customer, tokenTrial, vendor, type TokenTrial } from './token-trial.js';

const register = '/authentication/api/v1/systemregister';
const users = '/authentication/api/v1/systemuser';
const right = { resource: [{ id: 'urn:altinn:resource', value: 'app_ttd_melding' }] };
const system = { id: `${vendor}_lonn`, vendor: { authority: 'iso6523-actorid-upis', ID: `0192:${vendor}` }, name: { nb: 'Lønn' }, rights: [right], allowedRedirectUrls: ['https://lonn.example/back'] };

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

async function send(trial: TokenTrial, method: string, path: string, body?: unknown, as = vendor): Promise<Answer> {
  const scopes = ['systemregister.write', 'systemuser.request.write', 'systemuser.request.read'].map((scope) => `altinn:authentication/${scope}`);
  const token = await signToken('altinn', { 'urn:altinn:orgNumber': as, consumer: { ID: `0192:${as}` }, scope: scopes.join(' '), exp: trial.now + 1800 });
  const answer = await trial.emulator.fetch(`${trial.emulator.origin}${path}`, { method, headers: { Authorization: `Bearer ${token}` }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? {} : JSON.parse(text) as Record<string, unknown> };
}

const request = (trial: TokenTrial, more: object = {}, as = vendor): Promise<Answer> => send(trial, 'POST', `${users}/request/vendor`, { systemId: system.id, partyOrgNo: customer, rights: [right], ...more }, as);

async function registered(changed: Partial<EmulatedApp> = {}): Promise<TokenTrial> {
  const trial = tokenTrial({ systemUsers: [] }, changed);
  expect((await send(trial, 'POST', `${register}/vendor`, system)).status).toBe(200);
  return trial;
}

describe('systems', () => {
  it.each<[string, object, string]>([
    ['an id with blanks', { id: `${vendor}_l ø` }, 'System ID cannot have spaces'],
    ['the id of another vendor', { id: '310000023_x' }, 'format orgnumber'],
    ['a vendor without register', { vendor: { ID: vendor } }, 'ISO6523'],
    ['an address without TLS', { allowedRedirectUrls: ['http://lonn.example'] }, 'redirect urls'],
    ['a resource that is none', { rights: [{ resource: [{ id: 'urn:altinn:resource', value: 'app_ttd_anna' }] }] }, 'resource register'],
  ])('are not registered with %s', async (_, change, title) => {
    const { status, body } = await send(tokenTrial(), 'POST', `${register}/vendor`, { ...system, ...change });
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(title) as unknown]);
  });

  it('are registered once, and seen by their vendor alone', async () => {
    const trial = await registered();
    expect(JSON.stringify((await send(trial, 'POST', `${register}/vendor`, system)).body)).toContain('already exists');
    const path = `${register}/vendor/${system.id}`;
    expect([(await send(trial, 'GET', path)).status, (await send(trial, 'GET', path, undefined, '310000023')).status]).toEqual([200, 403]);
    expect([(await send(trial, 'DELETE', path)).status, (await request(trial)).status]).toEqual([200, 404]);
  });

  it.each<[unknown, number]>([[[right], 200], [{ rights: [right] }, 400], [undefined, 400]])('rights %j', async (rights, status) => {
    const trial = await registered();
    expect((await send(trial, 'PUT', `${register}/vendor/${system.id}/rights`, rights)).status).toBe(status);
  });
});

describe('parties of the register', () => {
  it.each<[unknown, number]>([[{ orgNo: customer }, 200], [{ OrgNo: customer }, 200], [{ orgNo: '999999999' }, 404], [undefined, 400]])('are looked up with %j', async (asked, status) => {
    expect((await send(tokenTrial(), 'POST', '/register/api/v1/parties/lookup', asked)).status).toBe(status);
  });
});

describe('requests for system users', () => {
  it('are answered by the customer on a page; then Maskinporten gives tokens', async () => {
    const trial = await registered();
    const { status, body } = await request(trial, { externalRef: 'avdeling-1' });
    expect([status, body['status'], body['externalRef']]).toEqual([201, 'New', 'avdeling-1']);
    const page = String(body['confirmUrl']);
    expect((await (await trial.emulator.fetch(page)).text())).toContain('Accept');
    expect((await trial.emulator.fetch(page, { method: 'POST', body: new URLSearchParams({ answer: 'accept' }), redirect: 'manual' })).status).toBe(303);
    expect((await send(trial, 'GET', `${users}/request/vendor/${String(body['id'])}`)).body['status']).toBe('Accepted');
    expect((await send(trial, 'GET', `${users}/vendor/byquery?system-id=${system.id}&orgno=${customer}&external-ref=avdeling-1`)).status).toBe(200);
    expect((await request(trial, { externalRef: 'avdeling-1' })).body['title']).toContain('existing SystemUser');
  });

  it('once accepted give a system user that policies let in for its customer', async () => {
    const trial = await registered({ setup: { policy: { rules: [{ who: [{ role: 'DAGL' }], where: ['whole app'], actions: ['instantiate', 'read', 'write'] }] } }, process: processText([{ id: 'Fill', type: 'data' }]) });
    const { body } = await request(trial);
    await trial.emulator.fetch(String(body['confirmUrl']), { method: 'POST', body: new URLSearchParams({ answer: 'accept' }), redirect: 'manual' });
    const token = await (await trial.emulator.fetch(`${trial.emulator.origin}/Home/GetTestSystemUserToken?systemId=${system.id}&systemUserOrgNumber=${customer}`)).text();
    const begin = async (organisation: string): Promise<number> => (await trial.emulator.fetch(`${trial.emulator.origin}/ttd/melding/instances`, {
      method: 'POST', headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ instanceOwner: { organisationNumber: organisation } }),
    })).status;
    expect([await begin(customer), await begin('310000023')]).toEqual([201, 403]);
  });

  it('a rejected one is given back, until it is deleted', async () => {
    const trial = await registered();
    const { body } = await request(trial);
    await trial.emulator.fetch(String(body['confirmUrl']), { method: 'POST', body: new URLSearchParams({ answer: 'reject' }), redirect: 'manual' });
    expect(await request(trial)).toMatchObject({ status: 200, body: { id: body['id'], status: 'Rejected', externalRef: customer } });
    expect((await send(trial, 'DELETE', `${users}/request/vendor/${String(body['id'])}`)).status).toBe(202);
    expect(await request(trial)).toMatchObject({ status: 201, body: { status: 'New' } });
  });

  it.each<[string, object, string, number]>([
    ['nothing asked', { rights: [], accessPackages: [] }, 'must have at least one', 400],
    ['another right', { rights: [{ resource: [{ value: 'x' }] }] }, 'not delegable', 400],
    ['another customer', { partyOrgNo: '999999999' }, 'Organisation Number', 400],
    ['another system', { systemId: 'x' }, 'Registered System', 404],
    ['another address', { redirectUrl: 'https://evil.example' }, 'RedirectUri', 400],
  ])('are refused for %s', async (_, change, title, status) => {
    const answer = await request(await registered(), change);
    expect([answer.status, answer.body['title'], String(answer.body['code']).startsWith('AUTH-')]).toEqual([status, expect.stringContaining(title) as unknown, true]);
  });

  it('an address with a query of its own is good', async () => {
    expect((await request(await registered(), { redirectUrl: 'https://lonn.example/back?ref=1' })).status).toBe(201);
  });

  it('another site open in the browser cannot accept', async () => {
    const trial = await registered();
    const { body } = await request(trial);
    const answer = await trial.emulator.fetch(String(body['confirmUrl']), { method: 'POST', body: new URLSearchParams({ answer: 'accept' }), headers: { 'Sec-Fetch-Site': 'cross-site' } });
    expect([answer.status, (await request(trial)).body['status']]).toEqual([403, 'New']);
  });
});

describe('requests for changes', () => {
  const change = (trial: TokenTrial, correlation: string, body: object, user = '00000000-0000-4000-8000-000000020101'): Promise<Answer> => send(trial, 'POST', `${users}/changerequest/vendor?correlation-id=${correlation}&system-user-id=${user}`, body);
  const one = '00000000-0000-4000-8000-00000000000a';

  it('the same number gives the same request', async () => {
    const trial = tokenTrial();
    expect(await change(trial, one, { requiredRights: [right] })).toMatchObject({ status: 201, body: { status: 'New', requiredRights: [right] } });
    expect(await change(trial, one, {})).toMatchObject({ status: 200, body: { requiredRights: [right] } });
  });

  it.each<[string, string, object, string, number, unknown]>([
    ['nothing asked', one, {}, '00000000-0000-4000-8000-000000020101', 200, 'NoChangeNeeded'],
    ['another user', one, { requiredRights: [right] }, one, 404, 404],
  ])('%s', async (_, correlation, body, user, status, said) => {
    const answer = await change(tokenTrial(), correlation, body, user);
    expect([answer.status, answer.body['status']]).toEqual([status, said]);
  });
});
