/** A client with keys of its own, on an emulator whose clock stands still. */
import { createEmulator, createVirtualClock, defaultPopulation, type EmulatedApp, type Emulator, type Population, type PopulationClient, type VirtualClock } from '@blankett/emulator';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';

export const app: EmulatedApp = {
  org: 'ttd', app: 'melding', library: '8.12.7', documents: new Map(), forms: {}, setup: {},
  metadata: { id: 'ttd/melding', org: 'ttd', dataTypes: [] }, process: '<definitions/>',
};

const pair = await generateKeyPair('RS256', { extractable: true });
const other = await generateKeyPair('RS256');

/** Vendor of the default population's system user. */
export const vendor = '310000031';
export const customer = '310000015';

export const clients: readonly PopulationClient[] = [
  {
    kind: 'maskinporten', clientId: 'klient', organisationNumber: vendor, keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1' }],
    scopes: ['altinn:instances.read', 'altinn:instances.write', 'altinn:authentication/systemregister.write', 'altinn:authentication/systemuser.request.write', 'altinn:authentication/systemuser.request.read'],
  },
  {
    kind: 'id-porten', clientId: 'nettstad', organisationNumber: vendor, keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1' }],
    scopes: ['altinn:instances.read', 'altinn:instances.write'], redirectUris: ['http://localhost:3000/back'],
  },
];

export interface TokenTrial {
  readonly emulator: Emulator;
  readonly clock: VirtualClock;
  /** Seconds since 1970. */
  readonly now: number;
  readonly post: (path: string, form: Readonly<Record<string, string>>) => Promise<{ readonly status: number; readonly body: Record<string, unknown>; readonly date: string | null }>;
  readonly sign: (claims: Readonly<Record<string, unknown>>, options?: { readonly kid?: string; readonly key?: 'own' | 'other' }) => Promise<string>;
}

export function tokenTrial(population: Partial<Population> = {}, changed: Partial<EmulatedApp> = {}): TokenTrial {
  const clock = createVirtualClock({ mode: 'hand' });
  const emulator = createEmulator({ apps: [{ ...app, ...changed }], population: { ...defaultPopulation, clients, ...population }, clock, seed: 1 });
  return {
    emulator,
    clock,
    now: Math.floor(clock.now() / 1000),
    post: async (path, form) => {
      const answer = await emulator.fetch(`${emulator.origin}${path}`, { method: 'POST', body: new URLSearchParams(form) });
      return { status: answer.status, body: await answer.json() as Record<string, unknown>, date: answer.headers.get('date') };
    },
    sign: (claims, { kid = 'k1', key = 'own' } = {}) => new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', kid }).sign((key === 'own' ? pair : other).privateKey as CryptoKey),
  };
}
