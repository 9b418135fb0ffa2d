/**
 * What stands in the session store: logins that have begun, and sessions. Kinds do not mix: the id of one is never read as the other.
 *
 * @module
 */
import type { BegunLogin, PersonTokens } from './protocol.js';
import type { SessionStore } from './session-store.js';

export interface LoginRecord extends BegunLogin {
  readonly issuer: string;
  readonly returnTo?: string;
}

export interface SessionRecord {
  readonly issuer: string;
  readonly subjectHash: string;
  readonly tokens: PersonTokens;
}

/** Milliseconds that a session is kept whose refresh token does not say when it ends. */
const usualSessionLife = 12 * 60 * 60_000;

export async function writeLogin(store: SessionStore, id: string, login: LoginRecord, until: number): Promise<void> {
  await store.write(id, JSON.stringify({ kind: 'login', ...login }), until);
}

/** Reads it and forgets it. */
export async function readLogin(store: SessionStore, id: string): Promise<LoginRecord | undefined> {
  return recordOf<LoginRecord>('login', id === '' ? undefined : await store.take(id));
}

export async function writeSession(store: SessionStore, id: string, session: SessionRecord, now: number): Promise<void> {
  const { tokens } = session;
  const until = tokens.refreshToken === undefined ? tokens.accessTokenEnd : tokens.refreshTokenEnd ?? now + usualSessionLife;
  await store.write(id, JSON.stringify({ kind: 'session', ...session }), until);
}

export async function readSession(store: SessionStore, id: string): Promise<SessionRecord | undefined> {
  return recordOf<SessionRecord>('session', id === '' ? undefined : await store.read(id));
}

/** What the store has damaged is as none; the error of reading it would quote a token. */
function recordOf<Kind>(kind: string, text: string | undefined): Kind | undefined {
  if (text === undefined) return undefined;
  try {
    const record = JSON.parse(text) as { readonly kind?: unknown } & Kind | null;
    return record?.kind === kind ? record : undefined;
  } catch {
    return undefined;
  }
}
