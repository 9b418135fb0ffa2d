/**
 * An emulator, a client and a journal on one virtual clock: the field on which submissions are tried.
 *
 * @module
 */
import type { TokenProvider } from '@blankett/altinn';
import { systemUser } from '@blankett/altinn/auth';
import type { Clock } from '@blankett/altinn/clock';
import { fetchTransport } from '@blankett/altinn/http';
import type { Logger, Telemetry } from '@blankett/altinn/telemetry';
import type { JournalStore } from '@blankett/altinn/journal';
import { memoryJournal } from '@blankett/altinn/journal';
import { createEmulator, createVirtualClock, defaultPopulation } from '@blankett/emulator';
import type { Effect, Emulator, FaultPlan, Population, VirtualClock } from '@blankett/emulator';
import { createServiceClient } from '@blankett/altinn/generated-v1';
import type { ServiceClient, SubmissionProgress, SubmitInputs } from '@blankett/altinn/generated-v1';
import { holdDuringWork } from './held-work.js';
import { trialService } from './trial-service.js';
import type { Melding, TrialForms, TrialOptions } from './trial-service.js';

export type TrialClient = ServiceClient<Record<string, never>, TrialForms>;

/** Party number of the person who submits. */
export const partyId = '510101';

const scopes = ['altinn:instances.read', 'altinn:instances.write'];

export const form: Melding = { navn: 'Prøve', belop: 12, linje: [{ tekst: 'en', antall: 1 }, { tekst: 'to', antall: 2 }] };
export const file: Blob = new Blob(['%PDF-1.4 vedlegg'], { type: 'application/pdf' });

export interface Trial {
  readonly emulator: Emulator;
  readonly clock: VirtualClock;
  readonly journal: JournalStore;
  readonly client: TrialClient;
  /** Another client of the same service, journal and clock: another worker. */
  readonly another: (changes?: ClientChanges) => TrialClient;
  /** Effects of these kinds, in order. */
  readonly effects: (...kinds: readonly Effect['kind'][]) => readonly Effect[];
  /** What the owner does. */
  readonly asOwner: (method: string, path: string, body?: string, more?: { readonly type?: string; readonly headers?: Readonly<Record<string, string>> }) => Promise<Response>;
}

export interface TrialSetting extends TrialOptions {
  readonly faults?: FaultPlan;
  readonly journal?: JournalStore;
  readonly seed?: number;
  readonly population?: Population;
  /** A system user of {@link organisation}, by Maskinporten, in a population of its own. Left out: a person, by test tokens. */
  readonly login?: 'system user';
}

/** A customer that has a system user. */
export const organisation = '310000015';

export async function startTrial(setting: TrialSetting = {}): Promise<Trial> {
  await Promise.all([import('@blankett/forms'), import('@blankett/xml')]);
  const clock = createVirtualClock();
  holdDuringWork(clock);
  const { service, app } = trialService(setting);
  const vendor = setting.login === 'system user' ? await vendorKey() : undefined;
  const population = vendor === undefined ? setting.population : populationWith(vendor);
  const emulator = createEmulator({
    apps: [app], clock, seed: setting.seed ?? 1,
    ...(setting.faults === undefined ? {} : { faults: setting.faults }), ...(population === undefined ? {} : { population }),
  });
  const journal = setting.journal ?? memoryJournal({ clock });
  const auth = vendor === undefined ? testTokens(emulator, clock) : systemUser({
    clientId: 'vendor', key: vendor, scopes, customer: organisation, clock, random: () => 0.5, transport: fetchTransport({ fetch: emulator.fetch, clock }),
  });
  const ownerToken = await textOf(await emulator.fetch(`${emulator.origin}/Home/GetTestOrgToken/ttd`));
  const another: Trial['another'] = (changes = {}) => clientOf({ emulator, clock, journal, service, auth }, changes);
  return {
    emulator, clock, journal, client: another(), another,
    effects: (...kinds) => emulator.world.effects.filter(({ kind }) => kinds.includes(kind)),
    asOwner: (method, path, body, { type = 'application/json', headers = {} } = {}) => emulator.fetch(`${emulator.origin}${path}`, {
      method, headers: { ...headers, authorization: `Bearer ${ownerToken}`, ...(body === undefined ? {} : { 'content-type': type, 'content-disposition': 'attachment; filename=svar.json' }) },
      ...(body === undefined ? {} : { body }),
    }),
  };
}

interface Parts {
  readonly emulator: Emulator;
  readonly clock: VirtualClock;
  readonly journal: JournalStore;
  readonly service: ReturnType<typeof trialService>['service'];
  readonly auth: TokenProvider;
}

/** What is different about one client. */
export interface ClientChanges {
  readonly journal?: JournalStore;
  readonly fetch?: typeof fetch;
  readonly clock?: Clock;
  readonly service?: Parts['service'];
  readonly auth?: TokenProvider;
  readonly logger?: Logger;
  readonly telemetry?: Telemetry;
  /** Safeguards that are turned off. */
  readonly without?: readonly Safeguard[];
}

/** What keeps a submission from being lost or sent twice, as the runtime names it. */
export type Safeguard = 'lookUp' | 'flowCheck' | 'lease' | 'readBack';

export function clientOf(
  { emulator, clock, journal, service, auth }: Parts,
  changes: ClientChanges = {},
): TrialClient {
  return createServiceClient<Record<string, never>, TrialForms>(changes.service ?? service, {
    environment: emulator.origin,
    auth: changes.auth ?? auth,
    fetch: changes.fetch ?? emulator.fetch,
    clock: changes.clock ?? clock,
    random: () => 0.5,
    journal: changes.journal ?? journal,
    ...(changes.logger === undefined ? {} : { logger: changes.logger }),
    ...(changes.telemetry === undefined ? {} : { telemetry: changes.telemetry }),
    ...(changes.without === undefined ? {} : { [Symbol.for('@blankett/altinn/submission/safeguards')]: Object.fromEntries(changes.without.map(name => [name, false])) }),
  });
}

/** What is submitted unless a test says otherwise: a form and a file. */
export function inputsOf(reference: string = 'r-1', more: Partial<SubmitInputs<TrialForms>> = {}): SubmitInputs<TrialForms> {
  return {
    reference,
    party: { partyId },
    forms: { skjema: form },
    attachments: [{ dataType: 'vedlegg', name: 'Grunnlag høst.pdf', body: file }],
    ...more,
  } as SubmitInputs<TrialForms>;
}

/** Collects progress. */
export function steps(): { readonly names: string[]; readonly onProgress: (progress: SubmissionProgress) => void } {
  const names: string[] = [];
  return { names, onProgress: ({ name, state }) => names.push(`${name} ${state}`) };
}

type VendorKey = JsonWebKey & { readonly kid: string };

let madeKey: Promise<VendorKey> | undefined;

/** Made once: making one takes longer than a trial. */
function vendorKey(): Promise<VendorKey> {
  return madeKey ??= (async () => {
    const { subtle } = globalThis.crypto;
    const { privateKey } = await subtle.generateKey({ name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' }, true, ['sign', 'verify']);
    return { ...await subtle.exportKey('jwk', privateKey), kid: 'vendor' };
  })();
}

function populationWith({ kty, n, e, kid }: VendorKey): Population {
  return { ...defaultPopulation, clients: [{ kind: 'maskinporten', clientId: 'vendor', organisationNumber: '310000031', scopes, keys: [{ kty, n, e, kid }] }] };
}

/** Test tokens, renewed before they run out. */
function testTokens(emulator: Emulator, clock: Clock): TokenProvider {
  let token: Promise<string> | undefined;
  let until = 0;
  return {
    async getToken() {
      if (token === undefined || clock.now() >= until) {
        until = clock.now() + 15 * 60_000;
        token = emulator.fetch(`${emulator.origin}/Home/GetTestUserToken/20001?scope=${encodeURIComponent(scopes.join(' '))}`).then(textOf);
      }
      return token;
    },
  };
}

function textOf(answer: Response): Promise<string> {
  return answer.text();
}
