/**
 * Clients that the token endpoints know: those of the population, and those that were registered since.
 *
 * @module
 */
import { importJWK, importX509, jwtVerify, type CryptoKey, type JWK } from 'jose';
import { doOutsideWork } from '../../clock/index.js';
import type { PopulationClient } from '../../setup/population.js';
import type { World } from '../../world/world.js';
import { decodeBase64Url, type Claims } from './tokens.js';

/** Finds a client of one of the two. */
export function clientById(world: World, kind: PopulationClient['kind'], clientId: string): PopulationClient | undefined {
  const registered = world.authentication.clients.get(`${kind} ${clientId}`);
  return registered ?? world.population.clients?.find((client) => client.kind === kind && client.clientId === clientId);
}

/** A signed statement of a client, read but believed in nothing yet. */
export interface Assertion {
  readonly header: { readonly alg?: string; readonly kid?: string; readonly x5c?: readonly string[] };
  readonly claims: Claims;
}

/** Reads an assertion without checking it; undefined if it is none. */
export function readAssertion(text: string): Assertion | undefined {
  try {
    const [header = '', claims = ''] = text.split('.');
    const read = (part: string): unknown => JSON.parse(new TextDecoder().decode(decodeBase64Url(part)));
    return { header: read(header) as Assertion['header'], claims: read(claims) as Claims };
  } catch {
    return undefined;
  }
}

const algorithms = ['RS256', 'RS384', 'RS512', 'ES256', 'PS256'];

/** Whether the assertion is signed with one of the client's keys: named by `kid`, or by a certificate in `x5c` that is registered. */
export function isSignedBy(client: PopulationClient, text: string, assertion: Assertion): Promise<boolean> {
  return doOutsideWork(() => checkSignature(client, text, assertion));
}

async function checkSignature(client: PopulationClient, text: string, { header, claims }: Assertion): Promise<boolean> {
  try {
    const key = await keyFor(client, header);
    if (key === undefined) return false;
    // Times are judged by whoever asks, with the emulator's clock.
    const { exp } = claims;
    await jwtVerify(text, key, { algorithms, currentDate: new Date(((typeof exp === 'number' ? exp : 1) - 1) * 1000) });
    return true;
  } catch {
    return false;
  }
}

async function keyFor(client: PopulationClient, { alg = '', kid, x5c }: Assertion['header']): Promise<CryptoKey | undefined> {
  const certificate = x5c?.[0];
  if (certificate !== undefined) {
    if (client.certificates?.includes(certificate) !== true) return undefined;
    return importX509(`-----BEGIN CERTIFICATE-----\n${certificate.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----`, alg);
  }
  const jwk = client.keys?.find((key) => key['kid'] === kid);
  return jwk === undefined || kid === undefined ? undefined : await importJWK(jwk as JWK, alg) as CryptoKey;
}
