/**
 * What the token endpoints have in common.
 *
 * @module
 */
import { json } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { Call } from '../../http/route.js';

/** A refusal: `error` of RFC 6749 §5.2, and a text for people. */
export interface OauthRefusal {
  readonly status?: 400 | 401;
  readonly error: 'invalid_request' | 'invalid_client' | 'invalid_grant' | 'invalid_scope' | 'unsupported_grant_type' | 'unauthorized_client';
  readonly description: string;
}

/** The Date of the answer is what clients set their clocks by. */
export function oauthRefusal(call: Call, { status = 400, error, description }: OauthRefusal): Outgoing {
  return json(status, { error, error_description: description }, noStore(call));
}

/** An answer with tokens in it. */
export function tokenAnswer(call: Call, value: Readonly<Record<string, unknown>>): Outgoing {
  return json(200, value, noStore(call));
}

function noStore({ world }: Call): Outgoing['headers'] {
  return [['Cache-Control', 'no-store'], ['Pragma', 'no-cache'], ['Date', new Date(world.clock.now()).toUTCString()]];
}

/** The fields of a form. */
export function formOf({ incoming }: Call): URLSearchParams {
  return new URLSearchParams(new TextDecoder().decode(incoming.body));
}

/** Scopes of a list, each once, in order. */
export function scopesOf(text: unknown): readonly string[] {
  return typeof text === 'string' ? [...new Set(text.split(' ').filter((scope) => scope !== ''))] : [];
}

/** Seconds by which a client's clock may be off. */
export const clockTolerance = 10;
