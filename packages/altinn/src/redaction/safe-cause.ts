/**
 * What somebody else threw, as the cause of an error of ours. Libraries put whole requests into their errors, with tokens and
 * bodies, and whoever logs an error logs its cause.
 *
 * @module
 */
import { redact } from './redact.js';

/** Longest text that is no body of a request. */
const longestText = 2_000;
/** Values that are looked at; an error with more in it holds more than what went wrong. */
const mostValues = 200;

/**
 * The same where nothing in it is a secret. Else what can be told of it: its name, its message with the secrets cut out, its code,
 * and the same of its own cause.
 */
export function safeCause(cause: unknown): unknown {
  return isClean(cause) ? cause : told(cause, 0);
}

function isClean(cause: unknown): boolean {
  const seen = new Set<unknown>();
  const waiting: unknown[] = [cause];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string' && (value.length > longestText || redact(value) !== value)) return false;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    if (seen.size >= mostValues || !isPlain(value)) return false;
    seen.add(value);
    // Where it was thrown is our own business, and its first line is the message.
    for (const name of [...Reflect.ownKeys(value), ...(value instanceof Error ? ['name', 'message'] : [])]) if (name !== 'stack') waiting.push(memberOf(value, name));
  }
  return true;
}

/** Whether its members are all that there is to see. Headers, bytes, sockets and the like have more within them. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return value instanceof Error || Array.isArray(value) || prototype === Object.prototype || prototype === null;
}

/** Of an object of somebody else, whose members may be anything. */
function memberOf(owner: object, name: string | symbol): unknown {
  try {
    return (owner as Record<string | symbol, unknown>)[name];
  } catch {
    return undefined;
  }
}

function told(cause: unknown, depth: number): unknown {
  if (typeof cause === 'string') return redact(cause).slice(0, longestText);
  if (!(cause instanceof Error)) return undefined;
  const copy = new Error(redact(String(cause.message)).slice(0, longestText));
  copy.name = redact(String(cause.name)).slice(0, 100);
  copy.stack = `${copy.name}: ${copy.message}`;
  const code = memberOf(cause, 'code');
  if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code)) Object.assign(copy, { code });
  if (cause.cause !== undefined && depth < 5) Object.defineProperty(copy, 'cause', { value: told(cause.cause, depth + 1), configurable: true, writable: true });
  return copy;
}
