/**
 * The keys that tokens are signed with: one for each issuer, made once a process, never written down.
 *
 * @module
 */
import { exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose';

export type Issuer = 'altinn' | 'maskinporten' | 'id-porten';

interface IssuerKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly jwk: JWK;
}

const keys = new Map<Issuer, Promise<IssuerKey>>();

/** The key of an issuer; made when it is first asked for. */
export function keyOf(issuer: Issuer): Promise<IssuerKey> {
  const known = keys.get(issuer);
  if (known !== undefined) return known;
  const made = makeKey(issuer);
  keys.set(issuer, made);
  return made;
}

async function makeKey(issuer: Issuer): Promise<IssuerKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  const kid = `emulator-${issuer}`;
  return { kid, privateKey, publicKey, jwk: { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' } };
}

/** The key set that an issuer publishes. */
export async function keySetOf(issuer: Issuer): Promise<{ readonly keys: readonly JWK[] }> {
  return { keys: [(await keyOf(issuer)).jwk] };
}
