/**
 * Cuts personal data and secrets out of texts that go into logs, errors and traces. A net under the rope: what is logged is chosen
 * from a list (telemetry/log-fields.ts), and the texts on it are our own.
 *
 * @module
 */
import { findNationalIds } from './national-id.js';

interface Cut {
  readonly found: RegExp;
  readonly instead: string;
}

/** Names whose values are secrets or persons, in queries, forms, headers and JSON. */
const secretNames = [
  'code', 'access_token', 'refresh_token', 'id_token', 'id_token_hint', 'client_assertion', 'assertion', 'client_secret', 'code_verifier', 'request_uri',
  'state', 'nonce', 'password', 'secret', 'token', 'pid', 'ssn', 'fnr', 'personNumber', 'socialSecurityNumber', 'authorization', 'cookie', 'set-cookie', 'ocp-apim-subscription-key', 'x-api-key',
].join('|');

const cuts: readonly Cut[] = [
  { found: /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(-----END [A-Z ]*PRIVATE KEY-----|$)/g, instead: '[key]' },
  // A JWT, also one of which the end is cut off; and JWE, which has more parts.
  { found: /eyJ[\w-]+(\.[\w-]*){0,4}/g, instead: '[token]' },
  { found: /\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, instead: '$1 [secret]' },
  // Headers as they are written; the name and password of an address.
  { found: /\b(set-cookie|cookie|ocp-apim-subscription-key|x-api-key)(\s*:\s*)[^\r\n"']+/gi, instead: '$1$2[secret]' },
  { found: /(?<=:\/\/)[^\s/?#@:"']{1,200}:[^\s/?#@"']{1,200}(?=@)/g, instead: '[secret]' },
  { found: new RegExp(`(["']?)\\b(${secretNames})\\1\\s*:\\s*"(?:[^"\\\\]|\\\\.)*("|$)`, 'gi'), instead: '$1$2$1:"[secret]"' },
  { found: new RegExp(`(?<![A-Za-z_])(${secretNames})=[^&\\s"'#<>;,]+`, 'gi'), instead: '$1=[secret]' },
  // What in a path is too long to be a name and is no guid: a secret address, a hash.
  { found: /(?<=\/)(?![\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\w-]))[\w-]{32,}/gi, instead: '[secret]' },
];

/**
 * The text without national ids, tokens, keys, and values of secret parameters.
 *
 * @example
 * redact('GET /hook?code=abc'); // 'GET /hook?code=[secret]'
 */
export function redact(text: string): string {
  let cut = text;
  for (const { found, instead } of cuts) cut = cut.replace(found, instead);
  return withoutNationalIds(cut);
}

function withoutNationalIds(text: string): string {
  let result = '';
  let from = 0;
  for (const [start, end] of findNationalIds(text)) {
    result += `${text.slice(from, start)}[national id]`;
    from = end;
  }
  return result + text.slice(from);
}
