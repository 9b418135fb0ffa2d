/**
 * Why Maskinporten refuses a grant, as far as its answers tell: an OAuth error and, in the description, a code of its own.
 *
 * @see https://docs.digdir.no/docs/Maskinporten/maskinporten_feilsoking
 * @module
 */
import { AltinnError } from '../../errors/altinn-error.js';
import type { Answer } from '../../errors/answer.js';
import { present } from '../../members/members.js';
import type { LoginAnswer } from '../login-service.js';

const reasonOfCode: Readonly<Record<string, string>> = {
  'MP-100': 'client id, key and environment do not belong together, or the clock is wrong',
  'MP-110': 'the grant is addressed to another issuer: client id and environment do not belong together',
  'MP-120': 'the certificate is not valid for this environment',
  'MP-121': 'the key has expired: register a new one',
  'MP-303': 'the customer has no system user for this system, or the `externalRef` that it was made with is missing',
};

const reasonOfError: Readonly<Record<string, string>> = {
  invalid_grant: 'client id, key, `kid` or the clock is wrong',
  invalid_client: 'the client id is unknown, or the client is not active',
  invalid_scope: 'the client has not been given one of the scopes',
  invalid_request: 'the grant lacks something, or has something that is not known',
  unauthorized_client: 'the client may not do this',
  unsupported_grant_type: 'the client may not use grants of its own',
};

/** The error of an answer that is no token. */
export function maskinportenRefused(received: LoginAnswer): AltinnError {
  const { error, code } = codesOf(received.answer);
  const reason = (code === undefined ? undefined : reasonOfCode[code]) ?? (error === undefined ? undefined : reasonOfError[error]);
  const named = [code ?? error, reason].filter(part => part !== undefined).join(': ');
  return new AltinnError({
    code: 'login-refused', operation: 'token.maskinporten', status: received.status, answer: received.answer, outcomeKnown: true,
    ...(named === '' ? {} : { reason: named }),
  });
}

/** A refusal that a wrong clock may have brought about. */
export function mayBeTheClock({ answer }: LoginAnswer): boolean {
  return codesOf(answer).error === 'invalid_grant';
}

/** Of all that the answer says, only what is of the form of a code. */
function codesOf(answer: Answer): { readonly error?: string; readonly code?: string } {
  const members = answer.kind === 'problem' ? answer.members : answer.kind === 'json' ? answer.value as Readonly<Record<string, unknown>> | null : null;
  const error = members?.['error'];
  const code = typeof members?.['error_description'] === 'string' ? /\bMP-\d{3}\b/.exec(members['error_description'])?.[0] : undefined;
  return {
    ...(typeof error === 'string' && /^[a-z_]{3,40}$/.test(error) ? { error } : {}),
    ...present({ code }),
  };
}
