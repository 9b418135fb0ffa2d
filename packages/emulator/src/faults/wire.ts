/**
 * Changes to what goes over the wire.
 *
 * @module
 */
import type { Incoming, Outgoing } from '../http/exchange.js';

/** A request without members (or elements) of these names. */
export function withoutFields(incoming: Incoming, fields: readonly string[]): Incoming {
  return withBody(incoming, (text) => fields.reduce(withoutField, text));
}

function withoutField(text: string, field: string): string {
  const name = bytesAsText(new TextEncoder().encode(field)).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const scalar = '(?:"(?:[^"\\\\]|\\\\.)*"|[^\\s,{}[\\]"]+)';
  return text
    .replace(new RegExp(`<(?:[\\w-]+:)?${name}(?=[\\s>/])[^>]*?(?:/>|>[^]*?</(?:[\\w-]+:)?${name}\\s*>)`, 'g'), '')
    .replace(new RegExp(`,\\s*"${name}"\\s*:\\s*${scalar}|"${name}"\\s*:\\s*${scalar}\\s*,?`, 'g'), '');
}

const dataValues = /,\s*"dataValues"\s*:\s*(?:\{[^{}]*\}|null)|"dataValues"\s*:\s*(?:\{[^{}]*\}|null)\s*,?/g;

/** A request in which nobody speaks of data values. */
export function withoutDataValues(incoming: Incoming): Incoming {
  const values = /\/datavalues$/i.test(incoming.url.pathname) ? /("values"\s*:\s*)\{[^{}]*\}/g : undefined;
  return withBody(incoming, (text) => text.replace(dataValues, '').replace(values ?? dataValues, values === undefined ? '' : '$1{}'));
}

/** An answer that shows none. */
export function hidingDataValues(outgoing: Outgoing): Outgoing {
  return isJson(outgoing) ? { ...outgoing, body: textOf(outgoing).replace(/("dataValues"\s*:\s*)\{[^{}]*\}/g, '$1null') } : outgoing;
}

/** A request whose token counts as run out. */
export function withExpiredToken(incoming: Incoming): Incoming {
  const headers = new Headers(incoming.headers);
  headers.delete('cookie');
  if (headers.has('authorization')) headers.set('authorization', 'Bearer expired');
  return { ...incoming, headers };
}

/** An answer whose links lead elsewhere. */
export function withHostileLinks(outgoing: Outgoing, origin: string): Outgoing {
  const elsewhere = (link: string): string => link.replace(/^(?:https?:\/\/[^/"]+)?(?=\/|$)/, origin);
  const headers = outgoing.headers.map(([name, value]): readonly [string, string] => (/^(?:location|next|link)$/i.test(name) ? [name, elsewhere(value)] : [name, value]));
  return isJson(outgoing) ? { ...outgoing, headers, body: textOf(outgoing).replace(/"https?:\/\/[^/"]+/g, `"${origin}`) } : { ...outgoing, headers };
}

/** An answer that breaks off: after so many bytes, or half-way. */
export function cutAfter(outgoing: Outgoing, bytes: number | undefined): Outgoing {
  const length = bodyBytes(outgoing).length;
  return { ...outgoing, breaks: { afterBytes: Math.min(bytes ?? Math.floor(length / 2), Math.max(0, length - 1)) } };
}

/** The body of an answer as bytes. */
export function bodyBytes({ body }: Outgoing): Uint8Array {
  return body === undefined ? new Uint8Array() : typeof body === 'string' ? new TextEncoder().encode(body) : body;
}

function withBody(incoming: Incoming, change: (text: string) => string): Incoming {
  if (incoming.body.length === 0) return incoming;
  // One character a byte, so that attachments between the forms of a multipart body stay whole; names beyond ASCII are looked for as their bytes.
  const body = Uint8Array.from(change(bytesAsText(incoming.body)), (character) => character.charCodeAt(0));
  const headers = new Headers(incoming.headers);
  if (headers.has('content-length')) headers.set('content-length', String(body.length));
  return { ...incoming, headers, body };
}

function bytesAsText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function isJson({ headers }: Outgoing): boolean {
  return headers.some(([name, value]) => name.toLowerCase() === 'content-type' && /\bjson\b/.test(value));
}

function textOf({ body }: Outgoing): string {
  return body === undefined ? '' : typeof body === 'string' ? body : new TextDecoder().decode(body);
}
