import { createEmulator, defaultPopulation } from '@blankett/emulator';
import { describe, expect, it } from 'vitest';
import { escapeHtml, html } from '../../src/http/html.js';
import { app, clients } from './token-trial.js';

const emulator = createEmulator({
  apps: [{ ...app, org: 'ttd', app: '<script>x' }],
  population: { ...defaultPopulation, users: [...defaultPopulation.users, { userId: 1, partyId: 2, name: '"><img src=x onerror=alert(1)> 01818012359\u202e\u001b[31m' }] },
});
const get = async (path: string): Promise<string> => (await emulator.fetch(emulator.origin + path)).text();

describe('the page of an emulator', () => {
  it('escapes what comes from outside, and shows no national identity number', async () => {
    const page = await get('/emulator');
    expect(page.match(/<(?:script|img)/g)).toBeNull();
    expect(page).toContain('&quot;&gt;&lt;img');
    for (const text of [page, await get('/emulator/state'), await get('/emulator/')]) {
      expect(text.match(/(?<!\d)\d{11}(?!\d)/g)).toBeNull();
      for (const user of defaultPopulation.users) expect(text).not.toContain(user.pid);
    }
    expect(/[\u001b\u202e]/.test(page)).toBe(false);
  });

  it('runs no scripts and stands in no frame', async () => {
    const { headers } = await emulator.fetch(`${emulator.origin}/emulator`);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  });

  it('tells a program the same', async () => {
    expect(JSON.parse(await get('/emulator/state'))).toMatchObject({ platform: 'altinn', away: [], apps: [{ library: '8.12.7' }], instances: [], effects: [] });
  });

  it('escapes markup only once', () => {
    expect(html`<b>${html`<i>${'<'}</i>`}${['&', '"'].map((text) => html`${text}`)}${5}</b>`.markup).toBe('<b><i>&lt;</i>&amp;&quot;5</b>');
    expect(escapeHtml("it's\n<a>")).toBe('it&#39;s\n&lt;a&gt;');
  });
});

describe('registering a client', () => {
  const register = async (client: unknown, headers: Record<string, string> = {}): Promise<number> =>
    (await emulator.fetch(`${emulator.origin}/emulator/clients`, { method: 'POST', body: JSON.stringify(client), headers })).status;
  const client = { ...clients[0], clientId: 'ny' };

  it.each<[string, unknown, number]>([
    ['a client', client, 201],
    ['no object', null, 400],
    ['another kind', { ...client, kind: 'google' }, 400],
    ['a private key', { ...client, keys: [{ kty: 'RSA', d: 'x' }] }, 400],
    ['a number that is none', { ...client, organisationNumber: '12' }, 400],
    ['addresses that are none', { ...client, redirectUris: ['back'] }, 400],
  ])('%s', async (_, value, status) => {
    expect(await register(value)).toBe(status);
  });

  it('is not for pages of others', async () => {
    expect(await register(client, { Origin: 'https://evil.example' })).toBe(403);
    expect(emulator.world.authentication.clients.get('maskinporten ny')?.organisationNumber).toBe(client.organisationNumber);
  });
});

describe('parts of the platform that are away', () => {
  const put = async (body: string, headers: Record<string, string> = {}): Promise<number> =>
    (await emulator.fetch(`${emulator.origin}/emulator/away`, { method: 'PUT', body, headers })).status;

  it.each<[string, string, number, readonly string[]]>([
    ['some', '["pdf","workflow-engine"]', 200, ['pdf', 'workflow-engine']],
    ['one that there is not', '["moon"]', 400, ['pdf', 'workflow-engine']],
    ['no list', '{"pdf":true}', 400, ['pdf', 'workflow-engine']],
    ['no JSON', 'pdf', 400, ['pdf', 'workflow-engine']],
    ['none', '[]', 200, []],
  ])('%s', async (_, body, status, away) => {
    expect([await put(body), [...emulator.world.away]]).toEqual([status, away]);
  });

  it('are not for pages of others', async () => {
    expect(await put('["pdf"]', { 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
  });
});
