/**
 * An Altinn on this machine, with one service, one vendor's system and one person in it.
 *
 * @module
 */
import { fileURLToPath } from 'node:url';
import { createEmulator, machineClock, readService } from '@blankett/emulator';
import { listen, readAppFolder } from '@blankett/emulator/server';
import { service } from '@blankett/skatt-omsetning';

/** One request and its answer, as the trace shows them. */
export interface Exchange {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly status: number;
}

/** What the vendor and the person have, to log in with. */
export interface EmulatedAltinn {
  /** What a client is given as its environment. */
  readonly origin: string;
  /** The vendor's system, which has been given rights by its customer. */
  readonly vendor: { readonly clientId: string; readonly key: JsonWebKey & { readonly kid: string }; readonly customer: string };
  /** The vendor's application in which people log in. */
  readonly application: { readonly clientId: string; readonly key: JsonWebKey & { readonly kid: string }; readonly redirectUri: string };
  /** All that went over the wire, in order. */
  readonly exchanges: readonly Exchange[];
  stop(): Promise<void>;
}

const customer = '910000001';
const supplier = '310000031';
const scopes = ['altinn:instances.read', 'altinn:instances.write'];

/** Starts it on a free port. Everything in it is invented, and gone when it stops. */
export async function startEmulatedAltinn(): Promise<EmulatedAltinn> {
  const redirectUri = 'http://localhost:3000/innlogget';
  const [vendorKey, applicationKey] = await Promise.all([newKey('vendor'), newKey('application')]);

  const emulator = createEmulator({
    // What takes seconds there, the scan of files for one, takes tenths here.
    clock: { now: machineClock.now, sleep: (milliseconds, signal) => machineClock.sleep(milliseconds / 10, signal) },
    apps: [readService(readAppFolder(fileURLToPath(new URL('../../../schemas/skatt/omsetning', import.meta.url))), { forms: service.forms })],
    population: {
      users: [{ userId: 20001, partyId: 510101, pid: '01818012359', name: 'Ask Bjerk', userType: 1, partyList: [{ partyId: 510101 }, { partyId: 510201 }] }],
      parties: [
        { partyId: 510101, type: 'person', ssn: '01818012359', name: 'Ask Bjerk' },
        { partyId: 510201, type: 'organisation', orgNumber: customer, name: 'Bjerk og Furu', unitType: 'AS' },
      ],
      roles: { byUser: { 20001: { 510101: ['PRIV'], 510201: ['DAGL'] } } },
      serviceOwners: [{ org: 'skatt', orgNumber: '310000023', name: 'Prøveetaten' }],
      systemUsers: [{ id: '00000000-0000-4000-8000-000000020101', supplierOrgNumber: supplier, orgNumber: customer, partyId: 510201, actions: ['instantiate', 'read', 'write', 'delete'] }],
      clients: [
        { kind: 'maskinporten', clientId: 'regnskapssystem', organisationNumber: supplier, scopes, keys: [vendorKey.public] },
        { kind: 'id-porten', clientId: 'regnskapsapp', organisationNumber: supplier, scopes, keys: [applicationKey.public], redirectUris: [redirectUri] },
      ],
    },
  });
  const exchanges: Exchange[] = [];
  const listening = await listen({
    async answer(incoming) {
      const outgoing = await emulator.answer(incoming);
      exchanges.push({ method: incoming.method, path: incoming.url.pathname + incoming.url.search, status: outgoing.status });
      return outgoing;
    },
  });
  return {
    origin: listening.origin,
    vendor: { clientId: 'regnskapssystem', key: vendorKey.private, customer },
    application: { clientId: 'regnskapsapp', key: applicationKey.private, redirectUri },
    exchanges,
    stop: () => listening.close(),
  };
}

interface KeyPair {
  readonly private: JsonWebKey & { readonly kid: string };
  readonly public: Readonly<Record<string, unknown>>;
}

/** A key of an hour: its public half is registered, its private half never leaves. */
async function newKey(kid: string): Promise<KeyPair> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const [privateKey, publicKey] = await Promise.all([crypto.subtle.exportKey('jwk', pair.privateKey), crypto.subtle.exportKey('jwk', pair.publicKey)]);
  return { private: { ...privateKey, kid }, public: { ...publicKey, kid } };
}
