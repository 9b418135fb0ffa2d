/**
 * Refusals and failures that the platform's own tests and sources tell of (behaviour rows), read as the client reads them.
 * Expected codes: `behaviours.json`, by row.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorFromAnswer } from '@blankett/altinn/errors';
import { operation } from '@blankett/altinn/http';
import type { OperationName } from '@blankett/altinn/http';
import { clientCallOf } from './client-calls.js';
import { operationOf } from './other-calls.js';

const expectationsFile = new URL('./behaviours.json', import.meta.url);

interface Row {
  readonly id: string;
  readonly when: { readonly method: string; readonly path: string };
  readonly then?: { readonly status?: unknown; readonly contentType?: string; readonly body?: unknown; readonly bodyText?: string };
}

/** Code by row, of rows that end in a refusal or a failure of something that the client asks. */
export function readBehaviours(corpus: string): Readonly<Record<string, string>> {
  const codes: Record<string, string> = {};
  for (const file of ['app-api', 'storage']) {
    const rows = JSON.parse(readFileSync(join(corpus, 'behaviours', `${file}.json`), 'utf8')) as readonly Row[] | { readonly rows: readonly Row[] };
    for (const { id, when, then } of 'rows' in rows ? rows.rows : rows) {
      const name = operationNameOf(when);
      if (name === undefined || typeof then?.status !== 'number' || then.status < 400) continue;
      codes[id] = errorFromAnswer(operation(name), { status: then.status, headers: new Headers({ 'content-type': contentTypeOf(then) }), bytes: bytesOf(then) }, { now: 0 }).code;
    }
  }
  return codes;
}

function operationNameOf({ method, path }: Row['when']): OperationName | undefined {
  const written = path.replace('/{org}/{app}', '/owner/app').replace('{platform}', '');
  return (clientCallOf(method, written, written.startsWith('/storage/'))?.operation ?? operationOf(method, written)) as OperationName | undefined;
}

function contentTypeOf({ contentType, body, bodyText }: NonNullable<Row['then']>): string {
  if (contentType !== undefined) return contentType;
  if (bodyText !== undefined || typeof body !== 'object' || body === null) return 'text/plain';
  // Rows name the members that matter.
  return 'title' in body || 'detail' in body ? 'application/problem+json' : 'application/json';
}

function bytesOf({ body, bodyText }: NonNullable<Row['then']>): Uint8Array {
  const content = bodyText ?? body;
  if (content === undefined || content === null) return new Uint8Array();
  if (typeof content !== 'string') return new TextEncoder().encode(JSON.stringify(content));
  // Of a JSON text some rows tell the beginning only.
  return new TextEncoder().encode(content.startsWith('"') && !/[^\\]"$/.test(content) ? `${content}"` : content);
}

export function readExpectedBehaviours(): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(expectationsFile, 'utf8')) as Record<string, string>;
}

/** The difference is for a person to read. */
export function writeExpectedBehaviours(codes: Readonly<Record<string, string>>): void {
  writeFileSync(expectationsFile, `${JSON.stringify(codes, null, 1)}\n`);
}
