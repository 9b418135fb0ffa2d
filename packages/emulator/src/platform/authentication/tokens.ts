/**
 * Signs and checks tokens of the three issuers.
 *
 * @module
 */
import { jwtVerify, SignJWT } from 'jose';
import { doOutsideWork } from '../../clock/index.js';
import { keyOf, type Issuer } from './keys.js';

export type Claims = Readonly<Record<string, unknown>>;

/** Checked tokens by their text: the same token comes with every request. */
const checked = new Map<string, Claims>();
const mostChecked = 10_000;

/** Signs a token. `exp` and `iat` are seconds since 1970 and stand among the claims. */
export function signToken(issuer: Issuer, claims: Claims): Promise<string> {
  return doOutsideWork(async () => {
    const { kid, privateKey } = await keyOf(issuer);
    return new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(privateKey);
  });
}

/**
 * The claims of a token that an issuer has signed and that has not run out; else undefined.
 *
 * @param now milliseconds since 1970
 * @param tolerance seconds by which clocks may differ
 */
export async function checkToken(issuer: Issuer, token: string, now: number, tolerance = 10): Promise<Claims | undefined> {
  const key = `${issuer} ${token}`;
  const claims = checked.get(key) ?? await doOutsideWork(() => readSigned(issuer, token));
  if (claims === undefined) return undefined;
  if (checked.size >= mostChecked) checked.clear();
  checked.set(key, claims);
  const seconds = now / 1000;
  const { exp, nbf } = claims;
  if (typeof exp !== 'number' || exp <= seconds - tolerance) return undefined;
  return typeof nbf === 'number' && nbf > seconds + tolerance ? undefined : claims;
}

async function readSigned(issuer: Issuer, token: string): Promise<Claims | undefined> {
  try {
    const { publicKey } = await keyOf(issuer);
    // Times are judged by the emulator's clock, not by the machine's: at the token's own end jose has nothing to say.
    const { exp = 1 } = JSON.parse(new TextDecoder().decode(decodeBase64Url(token.split('.')[1] ?? ''))) as { exp?: number };
    const { payload } = await jwtVerify(token, publicKey, { algorithms: ['RS256'], currentDate: new Date((exp - 1) * 1000) });
    return payload;
  } catch {
    return undefined;
  }
}

/** Base64url without padding, as tokens have it. */
export function decodeBase64Url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
