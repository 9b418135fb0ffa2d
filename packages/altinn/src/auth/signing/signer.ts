/**
 * Signing with a key that never leaves: it is imported so that it cannot be read out again, and held by one function only.
 *
 * @see https://docs.digdir.no/docs/Maskinporten/maskinporten_protocol_jwtgrant
 * @module
 */
import { base64url, importJWK, importPKCS8 } from 'jose';
import type { JWK } from 'jose';
import { AltinnError } from '../../errors/altinn-error.js';
import { present } from '../../members/members.js';

/** What Maskinporten and ID-porten take. */
export type SigningAlgorithm = 'RS256' | 'RS384' | 'RS512';

/** How the receiver finds the public key: by the id under which it is registered, or by the certificate chain itself. */
export type KeyReference =
  | { readonly kid: string; readonly x5c?: never }
  /** The certificate first, then those that issued it: base64 of DER, or PEM. */
  | { readonly x5c: readonly string[]; readonly kid?: never };

/** A private RSA key as JSON Web Key; a `JsonWebKey` of browsers is one. @see https://www.rfc-editor.org/rfc/rfc7518#section-6.3 */
export interface PrivateJwk {
  readonly kty?: string;
  readonly n?: string;
  readonly e?: string;
  readonly d?: string;
  readonly p?: string;
  readonly q?: string;
  readonly dp?: string;
  readonly dq?: string;
  readonly qi?: string;
  readonly alg?: string;
  readonly use?: string;
  readonly key_ops?: readonly string[];
  readonly kid?: string;
}

/** A `CryptoKey` of Web Crypto: not every project has that type. */
export interface WebCryptoKey {
  readonly type: string;
  readonly extractable: boolean;
  readonly algorithm: { readonly name: string };
  readonly usages: readonly string[];
}

/** A private key that is at hand. */
export type PrivateKey = KeyReference & {
  /** As PEM (PKCS #8; `\n` may be written as two characters, as environment variables have it), JWK, or CryptoKey that may sign. */
  readonly privateKey: string | PrivateJwk | WebCryptoKey;
  /** Default `RS256`. */
  readonly algorithm?: SigningAlgorithm;
};

/** A key that is elsewhere: in a key vault, an HSM or a KMS. */
export type RemoteKey = KeyReference & {
  /** Signs the bytes as `algorithm` says (RSASSA-PKCS1-v1_5). */
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** Default `RS256`. */
  readonly algorithm?: SigningAlgorithm;
};

/** A key to log in with. A JWK with `kid`, as the self-service of Digdir gives it, may stand alone. */
export type ClientKey = PrivateKey | RemoteKey | (PrivateJwk & { readonly kid: string; readonly privateKey?: never; readonly sign?: never });

/** Makes the JWT of some claims. */
export type JwtSigner = (claims: Readonly<Record<string, unknown>>) => Promise<string>;

/**
 * Makes the signer of a key.
 *
 * @throws AltinnError `key`, at once when nothing says which key it is, else from the signer. Nothing of the key stands in the error.
 */
export function jwtSigner(key: ClientKey): JwtSigner {
  const { reference, algorithm, open } = understood(key);
  let opened: Promise<Sign> | undefined;
  return async claims => {
    opened ??= open();
    let sign: Sign;
    try {
      sign = await opened;
    } catch (error) {
      opened = undefined;
      throw error;
    }
    const input = `${base64url.encode(JSON.stringify({ alg: algorithm, ...reference }))}.${base64url.encode(JSON.stringify(claims))}`;
    const signature = await sign(new TextEncoder().encode(input));
    return `${input}.${base64url.encode(signature)}`;
  };
}

type Sign = (bytes: Uint8Array) => Promise<Uint8Array>;

interface UnderstoodKey {
  readonly reference: { readonly kid: string } | { readonly x5c: readonly string[] };
  readonly algorithm: SigningAlgorithm;
  readonly open: () => Promise<Sign>;
}

function understood(key: ClientKey): UnderstoodKey {
  if ('kty' in key) return { reference: referenceOf(key as KeyReference), algorithm: 'RS256', open: () => openKey(key as PrivateJwk, 'RS256') };
  const { algorithm = 'RS256' } = key as PrivateKey | RemoteKey;
  const reference = referenceOf(key as KeyReference);
  if ('sign' in key) return { reference, algorithm, open: async () => signingElsewhere(key as RemoteKey) };
  const { privateKey } = key as PrivateKey;
  return { reference, algorithm, open: () => openKey(privateKey, algorithm) };
}

function referenceOf({ kid, x5c }: KeyReference): UnderstoodKey['reference'] {
  if (kid !== undefined && kid !== '') return { kid };
  if (x5c === undefined || x5c.length === 0) throw keyError('neither `kid` nor `x5c` says which key it is');
  return { x5c: x5c.map(certificate => certificate.replace(/-----(BEGIN|END) CERTIFICATE-----|\\n|\s/g, '')) };
}

function signingElsewhere({ sign }: RemoteKey): Sign {
  return async bytes => {
    try {
      return await sign(bytes);
    } catch (cause) {
      throw keyError('the function that signs failed', cause);
    }
  };
}

async function openKey(material: PrivateKey['privateKey'], algorithm: SigningAlgorithm): Promise<Sign> {
  const key = await importKey(material, algorithm);
  return async bytes => new Uint8Array(await crypto.subtle.sign('RSASSA-PKCS1-v1_5', key, bytes as BufferSource));
}

async function importKey(material: PrivateKey['privateKey'], algorithm: SigningAlgorithm): Promise<CryptoKey> {
  let key: CryptoKey | Uint8Array;
  if (isCryptoKey(material)) {
    key = material as CryptoKey;
  } else {
    if (typeof material === 'string' && /BEGIN (RSA|ENCRYPTED) /.test(material)) {
      throw keyError('it is PEM of another kind than PKCS #8 (openssl pkcs8 -topk8 -nocrypt)');
    }
    try {
      key = typeof material === 'string'
        ? await importPKCS8(material.replaceAll('\\n', '\n').trim(), algorithm)
        : await importJWK(onlyKey(material), algorithm, { extractable: false });
    } catch {
      // What the import says of it may quote the key.
      throw keyError('it cannot be read');
    }
  }
  if (key instanceof Uint8Array || key.type !== 'private' || !key.usages.includes('sign') || key.algorithm.name !== 'RSASSA-PKCS1-v1_5') {
    throw keyError('it is not a private RSA key for signing (RSASSA-PKCS1-v1_5)');
  }
  if ((key.algorithm as RsaHashedKeyAlgorithm).hash.name !== `SHA-${algorithm.slice(2)}`) throw keyError(`it is not for ${algorithm}`);
  return key;
}

function isCryptoKey(material: PrivateKey['privateKey']): material is WebCryptoKey {
  return typeof material === 'object' && !('kty' in material);
}

/** Without `key_ops`, `use` and `alg`, which key files often have wrong, and which say nothing here. */
function onlyKey({ kty, n, e, d, p, q, dp, dq, qi }: PrivateJwk): JWK {
  return present({ kty, n, e, d, p, q, dp, dq, qi });
}

function keyError(reason: string, cause?: unknown): AltinnError {
  return new AltinnError({ code: 'key', operation: 'auth.sign', outcomeKnown: true, reason, ...present({ cause }) });
}
