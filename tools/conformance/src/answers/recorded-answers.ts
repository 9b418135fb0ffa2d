/**
 * Every answer that was recorded of running apps and of the platform's own tests, as it came over the wire.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface RecordedAnswer {
  /** Folder and file, `basic/access`. */
  readonly flow: string;
  /** In its file, from 0. */
  readonly index: number;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** The platform's storage, register and events, not the app. */
  readonly platform: boolean;
  readonly answer: WireAnswer | 'connection-lost' | 'no-answer' | 'not-recorded';
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

interface Step {
  readonly request?: { readonly to?: string; readonly method: string; readonly path: string };
  readonly response?: { readonly status?: number | string; readonly reason?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown; readonly error?: string };
}

/** All steps, in the order of folders, files and steps. Files that are no flow (set-ups) are passed over. */
export function readRecordedAnswers(corpus: string): readonly RecordedAnswer[] {
  const live = join(corpus, 'live');
  const folders = readdirSync(live, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
  return [
    ...folders.flatMap((folder) => readFlows(join(live, folder), folder)),
    ...readFlows(join(corpus, 'exchanges'), 'exchanges'),
  ];
}

function readFlows(folder: string, name: string): readonly RecordedAnswer[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json')).sort();
  return files.flatMap((file) => {
    const steps: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    if (!Array.isArray(steps)) return [];
    return (steps as readonly Step[]).flatMap((step, index) => readStep(step, folder, `${name}/${file.slice(0, -'.json'.length)}`, index));
  });
}

function readStep({ request, response }: Step, folder: string, flow: string, index: number): readonly RecordedAnswer[] {
  if (request === undefined || response === undefined) return [];
  const { method, path } = request;
  const answer = response.error === 'timeout' ? 'no-answer' : response.error !== undefined ? 'connection-lost' : wireAnswer(response, folder);
  return [{ flow, index, method, path, platform: request.to === 'localtest', answer }];
}

function wireAnswer({ status, headers = {}, body }: NonNullable<Step['response']>, folder: string): WireAnswer | 'not-recorded' {
  const contentType = new Headers(headers).get('content-type') ?? '';
  // Of large lists, and of what the platform's own tests did not look at, the recording says no more than that there was JSON.
  if (contentType.includes('json') && (body === undefined || (typeof body === 'object' && body !== null && 'binaryLength' in body))) return 'not-recorded';
  return { status: typeof status === 'number' ? status : statusByName(String(status)), headers, bytes: bodyBytes(body, contentType, folder) };
}

/** JSON was recorded as its value, other text as it is, and what is neither by its length alone. */
function bodyBytes(body: unknown, contentType: string, folder: string): Uint8Array {
  if (body === undefined || body === null || (body === '' && !contentType.includes('json'))) return new Uint8Array();
  // The platform's own tests kept problem documents as text.
  if (typeof body === 'string' && (!contentType.includes('json') || body.startsWith('{"'))) return new TextEncoder().encode(body);
  const record = typeof body === 'object' ? (body as Readonly<Record<string, unknown>>) : {};
  if (typeof record['binaryLength'] === 'number') return new Uint8Array(Math.min(record['binaryLength'], 1000)).fill(0xff);
  if (typeof record['latin1'] === 'string') return Uint8Array.from(record['latin1'], (character) => character.charCodeAt(0));
  if (typeof record['file'] === 'string' && Object.keys(record).length <= 3) {
    const file = join(folder, 'documents', record['file']);
    return existsSync(file) ? new Uint8Array(readFileSync(file)) : new TextEncoder().encode('{}');
  }
  return new TextEncoder().encode(JSON.stringify(body));
}

/** The platform's tests name statuses as .NET does. */
function statusByName(name: string): number {
  const status = { OK: 200, Created: 201, BadRequest: 400, Unauthorized: 401, Forbidden: 403, NotFound: 404, Conflict: 409 }[name];
  if (status === undefined) throw new Error(`no status is known by the name ${name}`);
  return status;
}
