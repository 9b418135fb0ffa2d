/** The table of the README that follows the platform's guide for end-user systems: each row's call, run against the emulator. */
import { readFileSync } from 'node:fs';
import { serviceIssuesOf, type AltinnError } from '@blankett/altinn';
import { idPorten, memorySessions, type TokenProvider } from '@blankett/altinn/auth';
import { fetchTransport } from '@blankett/altinn/http';
import { memoryJournal } from '@blankett/altinn/journal';
import type { Instance } from '@blankett/altinn/wire';
import { createEmulator, machineClock, readService } from '@blankett/emulator';
import { readAppFolder } from '@blankett/emulator/server';
import { createClient, service, type Client, type Omsetningsmelding } from '@blankett/skatt-omsetning';
import { generateKeyPair, exportJWK } from 'jose';
import { describe, expect, it } from 'vitest';

/** A row of the table: number, what the guide wants, the call. */
const rows = [...readFileSync('README.md', 'utf8').matchAll(/^\| (\d+) \| (.+?) \| (.+) \|$/gm)].map(([, step, wanted, call]) => ({ step: Number(step), wanted: wanted!, call: call! }));

/** Waits a tenth of what it is told. */
const hurried = { now: machineClock.now, sleep: (milliseconds: number, signal?: AbortSignal): Promise<void> => machineClock.sleep(milliseconds / 10, signal) };
const redirectUri = 'http://localhost:3000/innlogget';
const key = await generateKeyPair('RS256', { extractable: true });
const emulator = createEmulator({
  apps: [readService(readAppFolder('schemas/skatt/omsetning'), {
    forms: service.forms,
    hooks: {
      // The owner's prefill.
      onInstantiate: ({ dataType, value }) => {
        if (dataType === 'omsetningsmelding') value['skattepliktig'] = { organisasjonsnummer: '910000001' };
      },
      onValidate: ({ dataType, value }) => (
        dataType === 'omsetningsmelding' && ((value['linje'] as readonly unknown[] | undefined) ?? []).length === 0 ? [{ code: 'linje-mangler', field: 'linje', description: 'Linjer mangler' }] : []
      ),
    },
  })],
  clock: hurried,
  population: {
    users: [{ userId: 20001, partyId: 510101, pid: '01818012359', name: 'Ask Bjerk', userType: 1, partyList: [{ partyId: 510101 }, { partyId: 510201 }] }],
    parties: [
      { partyId: 510101, type: 'person', ssn: '01818012359', name: 'Ask Bjerk' },
      { partyId: 510201, type: 'organisation', orgNumber: '910000001', name: 'Bjerk og Furu', unitType: 'AS' },
    ],
    roles: { byUser: { 20001: { 510101: ['PRIV'], 510201: ['DAGL'] } } },
    clients: [{
      kind: 'id-porten', clientId: 'regnskapsapp', organisationNumber: '310000031', scopes: ['altinn:instances.read', 'altinn:instances.write'],
      keys: [{ ...await exportJWK(key.publicKey), kid: 'en' }], redirectUris: [redirectUri],
    }],
  },
});

const requests: string[] = [];
const watched: typeof fetch = async (input, init) => {
  const answer = await emulator.fetch(input, init);
  const { pathname } = new URL(input instanceof Request ? input.url : String(input));
  requests.push(`${init?.method ?? 'GET'} ${pathname.replace(/\/\d+\/[0-9a-f-]{36}/, '/{instance}').replace(/[0-9a-f-]{36}/, '{element}')} ${answer.status}`);
  return answer;
};

const melding: Omsetningsmelding = {
  skattepliktig: { organisasjonsnummer: '910000001' },
  periode: { aar: 2026, termin: 'september-oktober' },
  linje: [{ kode: '3', grunnlag: '12500.00', avgift: 3125 }],
};
const party = { organisation: '910000001' };
const file = new Blob(['%PDF-1.7'], { type: 'application/pdf' });

/** What one step leaves to the next. */
interface Walk {
  persons: ReturnType<typeof idPorten>;
  loginId: string;
  returned: string;
  auth: TokenProvider;
  client: Client;
  instance: Instance;
  element: string;
}
const walk = {} as Walk;

interface GuideStep {
  /** The call that the row names. */
  readonly call: string;
  /** What goes over the wire then, as the guide has it. */
  readonly requests: readonly string[];
  readonly run: () => Promise<void>;
}

const app = '/skatt/omsetning';
const steps: Readonly<Record<number, GuideStep>> = {
  1: {
    call: 'idPorten({', requests: [],
    run: async () => {
      walk.persons = idPorten({
        environment: emulator.origin, clientId: 'regnskapsapp', key: { ...await exportJWK(key.privateKey), kid: 'en' }, redirectUri,
        scopes: ['altinn:instances.read', 'altinn:instances.write'], sessions: memorySessions(), transport: fetchTransport({ fetch: watched }),
      });
    },
  },
  2: {
    call: 'startLogin(', requests: ['POST /idporten/par 201'],
    run: async () => {
      const { url, loginId } = await walk.persons.startLogin();
      walk.loginId = loginId;
      walk.returned = await pressButton(url);
    },
  },
  3: {
    call: 'finishLogin(', requests: ['POST /idporten/token 200'],
    run: async () => {
      ({ auth: walk.auth } = await walk.persons.finishLogin(walk.returned, walk.loginId));
    },
  },
  4: {
    call: 'createClient({', requests: ['GET /authentication/api/v1/exchange/id-porten 200'],
    run: async () => {
      walk.client = createClient({ environment: emulator.origin, auth: walk.auth, fetch: watched, journal: memoryJournal(), clock: { ...hurried } });
      expect((await walk.client.parties.list()).map(({ partyId }) => partyId)).toContain(510201);
    },
  },
  5: {
    call: 'client.instances.instantiate({ party })', requests: [`POST ${app}/instances 201`],
    run: async () => {
      walk.instance = await walk.client.instances.instantiate({ party });
      expect(walk.instance).toMatchObject({ appId: 'skatt/omsetning', instanceOwner: { organisationNumber: '910000001' }, process: { currentTask: { elementId: 'Task_1' } } });
    },
  },
  6: {
    call: 'client.forms.downloadIncomplete(', requests: [`GET ${app}/instances/{instance}/data/{element} 200`],
    run: async () => {
      walk.element = walk.instance.data!.find(({ dataType }) => dataType === 'omsetningsmelding')!.id;
      const { value } = await walk.client.forms.downloadIncomplete('omsetningsmelding', { instance: walk.instance.id, dataElement: walk.element });
      expect(value.skattepliktig).toEqual({ organisasjonsnummer: '910000001' });
    },
  },
  7: {
    call: 'client.process.next(', requests: [`PUT ${app}/instances/{instance}/process/next 409`],
    run: async () => {
      const error = await walk.client.process.next(walk.instance.id).catch((cause: unknown) => cause as AltinnError) as AltinnError;
      expect(error).toMatchObject({ code: 'validation-failed', outcomeKnown: true });
      expect(serviceIssuesOf(error)).toMatchObject([{ severity: 'error', code: 'linje-mangler' }]);
    },
  },
  8: {
    call: 'client.instances.validate(', requests: [`GET ${app}/instances/{instance}/validate 200`],
    run: async () => expect(await walk.client.instances.validate(walk.instance.id)).toMatchObject([{ severity: 'error', code: 'linje-mangler', description: 'Linjer mangler' }]),
  },
  9: {
    call: 'client.forms.upload(', requests: [`PUT ${app}/instances/{instance}/data/{element} 201`],
    run: async () => {
      expect(await walk.client.forms.upload('omsetningsmelding', { instance: walk.instance.id, dataElement: walk.element, value: melding })).toMatchObject({ outcome: 'stored' });
    },
  },
  10: {
    call: "{ format: 'json' }", requests: [`PUT ${app}/instances/{instance}/data/{element} 201`],
    run: async () => {
      const form = { instance: walk.instance.id, dataElement: walk.element, value: melding };
      expect(await walk.client.forms.upload('omsetningsmelding', form, { format: 'json' })).toMatchObject({ outcome: 'stored' });
    },
  },
  11: {
    call: 'client.data.attach(', requests: [`POST ${app}/instances/{instance}/data/type/vedlegg 200`],
    run: async () => {
      const { dataElement } = await walk.client.data.attach(walk.instance.id, { dataType: 'vedlegg', name: 'Grunnlag høst.pdf', body: file });
      expect(dataElement).toMatchObject({ filename: 'Grunnlag høst.pdf', size: file.size });
      await walk.client.data.awaitFileScan(walk.instance.id);
    },
  },
  12: {
    call: 'client.process.next(', requests: [`PUT ${app}/instances/{instance}/process/next 200`],
    run: async () => expect(await walk.client.process.next(walk.instance.id)).toMatchObject({ currentTask: { elementId: 'Task_2', altinnTaskType: 'confirmation' } }),
  },
  13: {
    call: 'client.process.next(', requests: [`PUT ${app}/instances/{instance}/process/next 200`],
    run: async () => expect(await walk.client.process.next(walk.instance.id)).toMatchObject({ currentTask: { elementId: 'Task_3', altinnTaskType: 'feedback' } }),
  },
  14: {
    call: 'client.instances.readStored(', requests: ['GET /storage/api/v1/instances/{instance} 200'],
    run: async () => {
      expect(await walk.client.instances.readStored(walk.instance.id)).toMatchObject({ id: walk.instance.id, org: 'skatt', process: { currentTask: { elementId: 'Task_3' } } });
    },
  },
  15: {
    call: 'client.instances.instantiate({ party, forms, attachments })', requests: [`POST ${app}/instances 201`],
    run: async () => {
      const { data } = await walk.client.instances.instantiate({
        party, forms: { omsetningsmelding: melding }, attachments: [{ dataType: 'vedlegg', name: 'Grunnlag høst.pdf', body: file }],
      });
      expect(data?.map(({ dataType }) => dataType).sort()).toEqual(['omsetningsmelding', 'vedlegg']);
    },
  },
  16: {
    call: 'client.submit({', requests: [`POST ${app}/instances 201`, `PUT ${app}/instances/{instance}/process/next 200`],
    run: async () => {
      const { state } = await walk.client.submit({
        reference: 'termin-5', party, forms: { omsetningsmelding: melding },
        attachments: [{ dataType: 'vedlegg', name: 'Grunnlag høst.pdf', body: file }], confirm: true, deadline: 20_000,
      });
      expect(state).toBe('sent');
    },
  },
};

async function pressButton(url: string): Promise<string> {
  const page = await (await emulator.fetch(url)).text();
  const [, request, user] = /name="request" value="([^"]+)"[^]*?name="user" value="([^"]+)">Ask Bjerk</.exec(page)!;
  const answer = await emulator.fetch(`${emulator.origin}/idporten/login`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ request: request!, user: user! }) });
  return answer.headers.get('location')!;
}

describe("the README's table of the platform's guide", () => {
  it('has a test for each row, and a row for each test', () => {
    expect(rows.map(({ step }) => step)).toEqual(Object.keys(steps).map(Number));
  });

  // Each step goes on where the one before has left off, as the guide's do.
  it.each(rows)('$step: $wanted', async ({ step, call }) => {
    expect(call).toContain(`\`${steps[step]!.call}`);
    requests.length = 0;
    await steps[step]!.run();
    expect(requests).toEqual(expect.arrayContaining([...steps[step]!.requests]));
  });
});
