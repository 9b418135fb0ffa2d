/**
 * What an app or the platform answers when something is wrong: the same service answers with problem documents, JSON strings,
 * plain text, XML, HTML or nothing at all, and the declared content type is not always the right one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457 (problem details)
 * @module
 */
import { isObject, present } from '../members/members.js';
import type { JsonObject } from '../members/members.js';

/** The body of an answer, understood as far as it can be. */
export type Answer =
  | { readonly kind: 'empty' }
  | ProblemAnswer
  | { readonly kind: 'json'; readonly value: unknown }
  /** Plain text, or a JSON document that is one string. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'xml'; readonly text: string }
  | { readonly kind: 'html'; readonly text: string }
  | { readonly kind: 'binary'; readonly bytes: Uint8Array };

/** RFC 9457, with what Altinn adds. */
export interface ProblemAnswer {
  readonly kind: 'problem';
  readonly type?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly status?: number;
  readonly traceId?: string;
  /** Faults that the service found, as it wrote them. */
  readonly validationIssues?: readonly unknown[];
  /** The whole document. */
  readonly members: Readonly<Record<string, unknown>>;
}

/**
 * Understands the body of an answer. Never throws: what is nothing else is text, and what is no text is binary.
 *
 * @param contentType the header's value, or none
 */
export function readAnswer(contentType: string | undefined, bytes: Uint8Array): Answer {
  if (bytes.byteLength === 0) return { kind: 'empty' };
  const text = decodeUtf8(bytes);
  if (text === undefined) return { kind: 'binary', bytes };
  if (text.trim() === '') return { kind: 'empty' };
  const json = parseJson(text);
  if (json !== undefined) return readJsonAnswer(json.value, mediaType(contentType));
  if (/^\s*(<!doctype html|<html)\b/i.test(text)) return { kind: 'html', text };
  if (/^\s*<[A-Za-z_?!]/.test(text) && />\s*$/.test(text)) {
    return mediaType(contentType) === 'text/html' ? { kind: 'html', text } : { kind: 'xml', text };
  }
  return { kind: 'text', text };
}

/** `application/xml; charset=utf-8` → `application/xml`. */
export function mediaType(contentType: string | undefined): string {
  return (contentType ?? '').split(';', 1)[0]!.trim().toLowerCase();
}

function readJsonAnswer(value: unknown, type: string): Answer {
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (!isObject(value)) {
    // "400" and "true" in a text/plain answer are words, not data.
    return type === 'text/plain' && !Array.isArray(value) ? { kind: 'text', text: String(value) } : { kind: 'json', value };
  }
  // Older apps serve problem documents as application/json.
  const isProblem = type === 'application/problem+json' || typeof value['status'] === 'number' && ('title' in value || 'detail' in value || 'errors' in value);
  return isProblem ? problem(value) : { kind: 'json', value };
}

function problem(members: JsonObject): ProblemAnswer {
  return {
    kind: 'problem',
    ...present({
      type: textOf(members['type']),
      title: textOf(members['title']),
      detail: textOf(members['detail']),
      status: typeof members['status'] === 'number' ? members['status'] : undefined,
      traceId: textOf(members['traceId']),
      validationIssues: Array.isArray(members['validationIssues']) ? members['validationIssues'] as readonly unknown[] : undefined,
    }),
    members,
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
