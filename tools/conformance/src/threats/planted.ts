/**
 * Submissions in which all that is nobody's business is known: what a person has given, what keys are made of, and what went over
 * the wire; and everything that the runtime lets out by itself, to look for it in.
 *
 * @module
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { TokenProvider } from '@blankett/altinn';
import { idPorten, memorySessions, systemUser } from '@blankett/altinn/auth';
import type { LoginMeans } from '@blankett/altinn/auth';
import type { ServiceClient } from '@blankett/altinn/generated-v1';
import { fetchTransport } from '@blankett/altinn/http';
import type { JournalStore } from '@blankett/altinn/journal';
import { fileJournal } from '@blankett/altinn/journal/file';
import { openTelemetry } from '@blankett/altinn/telemetry';
import type { LogFields, Logger, OpenTelemetryApi } from '@blankett/altinn/telemetry';
import { defaultPopulation } from '@blankett/emulator';
import type { Emulator, VirtualClock } from '@blankett/emulator';
import type { CoveredOperation } from '../submission/coverage.js';
import { inputsOf, startTrial } from '../submission/trial.js';
import type { Trial, TrialSetting } from '../submission/trial.js';
import type { TrialForms } from '../submission/trial-service.js';

/** What a person gives, or the platform knows of a person, by kind. */
export const personal: Readonly<Record<string, string>> = {
  'national id': '01818012359',
  'party number': '510101',
  'name': 'Ask Bjerk',
  'value of a form': 'Hemmelig Tekst',
  'value of a form, as XML has it': '&lt;Hemmelig&gt;',
  'name of a file': 'Legeerklæring',
  'content of a file': 'Diagnose: ukjent',
};

const portal = { clientId: 'portal', redirectUri: 'https://portal.eksempel.no/back' };
const scopes = ['altinn:instances.read', 'altinn:instances.write'];
const person = { user: 'ask', nationalId: personal['national id']! };
/** One that has a system user of the vendor. */
const customer = '310000015';

/** Who logs in. */
export type Login = 'person' | 'system user';

/** A key, and the parts of it that nobody may see. */
interface PlantedKey {
  readonly pem: string;
  readonly jwk: JsonWebKey & { readonly kid: string };
  readonly parts: readonly string[];
}

let made: Promise<PlantedKey> | undefined;

function plantedKey(): Promise<PlantedKey> {
  return made ??= (async () => {
    const { subtle } = globalThis.crypto;
    const { privateKey } = await subtle.generateKey({ name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' }, true, ['sign', 'verify']);
    const jwk = await subtle.exportKey('jwk', privateKey);
    const text = Buffer.from(await subtle.exportKey('pkcs8', privateKey)).toString('base64');
    const pem = `-----BEGIN PRIVATE KEY-----\n${text.replace(/.{64}/g, '$&\n')}\n-----END PRIVATE KEY-----\n`;
    const { d, p, q, dp, dq, qi } = jwk;
    return { pem, jwk: { ...jwk, kid: 'planted' }, parts: [d, p, q, dp, dq, qi, text.slice(64, 128), 'PRIVATE KEY'].filter(part => part !== undefined) };
  })();
}

/** What in a body says `@echo@` becomes the whole request: headers with the token, and what was sent. */
export const echo = '@echo@';

/** Parameters that say nothing of anybody. */
const openParameters = new Set(['grant_type', 'client_id', 'scope', 'redirect_uri', 'response_type', 'acr_values', 'ui_locales', 'code_challenge_method', 'client_assertion_type', 'iss', 'token_type', 'error']);

interface Wire {
  readonly fetch: typeof fetch;
  /** All that went over it and should be seen nowhere else. */
  readonly secrets: Set<string>;
}

/** Looks at every request and answer on the way to the emulator, and puts a cookie into each answer. */
function wiretap(emulator: Emulator): Wire {
  const secrets = new Set<string>();
  const note = (name: string, value: unknown): void => {
    if (typeof value === 'string' && value.length >= 12 && !openParameters.has(name)) secrets.add(value);
  };
  return {
    secrets,
    async fetch(input, init) {
      const sent = init?.body instanceof Uint8Array ? new TextDecoder().decode(init.body) : '';
      const headers = new Headers(init?.headers);
      note('authorization', headers.get('authorization')?.replace(/^Bearer /, ''));
      const { pathname } = new URL(String(input));
      const isLogin = /\/(token|par)$/.test(pathname);
      if (isLogin) for (const [name, value] of new URLSearchParams(sent)) note(name, value);
      let answer: Response;
      try {
        answer = await emulator.fetch(input, init);
      } catch (cause) {
        // As libraries do that one gives for fetch: the whole request is in the error.
        throw Object.assign(new TypeError('fetch failed', { cause }), { config: { url: String(input), headers: Object.fromEntries(headers), data: sent } });
      }
      const location = answer.headers.get('location');
      if (location !== null) for (const [name, value] of new URL(location, emulator.origin).searchParams) note(name, value);
      const withCookie = new Headers(answer.headers);
      withCookie.append('set-cookie', 'session=hemmeligkake1; HttpOnly');
      secrets.add('hemmeligkake1');
      const readable = answer.status >= 400 || isLogin || pathname.includes('/exchange/');
      if (!readable) return new Response(answer.body, { status: answer.status, headers: withCookie });
      const text = await answer.text();
      if (pathname.includes('/exchange/')) note('token', text.replaceAll('"', ''));
      if (isLogin) for (const [name, value] of Object.entries(membersOf(text))) note(name, value);
      const request = JSON.stringify(`${JSON.stringify(Object.fromEntries(headers))} ${sent}`).slice(1, -1);
      withCookie.delete('content-length');
      return new Response(answer.status === 204 || text === '' ? null : text.replaceAll(echo, request), { status: answer.status, headers: withCookie });
    },
  };
}

function membersOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** A trial whose logins are real ones, whose journal is on the disk, and on which everybody looks. */
export interface PlantedTrial {
  readonly trial: Trial;
  /** Logs in, submits, resumes and asks, whatever goes wrong. */
  run(): Promise<void>;
  /** All that came out, in one text. */
  output(): Promise<string>;
  /** All that should not have, by kind. */
  readonly secrets: () => Promise<ReadonlyMap<string, string>>;
  /** How far it came: the states and codes of its calls. */
  readonly ends: readonly string[];
  close(): Promise<void>;
}

/**
 * @param call one that is made beside the usual ones
 * @param more what is sent otherwise than usual
 */
export async function startPlanted(login: Login, setting: TrialSetting, call?: CoveredOperation['call'], more: Readonly<Record<string, unknown>> = {}): Promise<PlantedTrial> {
  const key = await plantedKey();
  const { kty, n, e, kid } = key.jwk;
  const keys = [{ kty, n, e, kid }];
  const folder = await mkdtemp(join(tmpdir(), 'blankett-planted-'));
  const trial = await startTrial({
    ...setting,
    population: {
      ...defaultPopulation,
      resources: ['app_ttd_prove'],
      clients: [
        { kind: 'maskinporten', clientId: 'vendor', organisationNumber: '310000031', scopes, keys },
        { kind: 'id-porten', clientId: portal.clientId, organisationNumber: '310000031', scopes, keys, redirectUris: [portal.redirectUri] },
      ],
    },
  });
  const { emulator, clock } = trial;
  const wire = wiretap(emulator);
  const outputs: string[] = [];
  const ends: string[] = [];
  const say = (...given: readonly unknown[]): void => void outputs.push(...given.map(shown));
  const ids = new Set<string>();
  const means: LoginMeans = { transport: fetchTransport({ fetch: wire.fetch, clock }), clock, random: () => 0.5, logger: loggerTo(say), telemetry: openTelemetry(tracingTo(say)) };

  return {
    trial,
    ends,
    async run() {
      const auth = login === 'person' ? await personLoggedIn() : vendorLogin();
      if (auth === undefined) return;
      const client = trial.another({ auth, fetch: wire.fetch, journal: heldJournal(clock, folder), logger: loggerTo(say), telemetry: openTelemetry(tracingTo(say)) });
      for (const call of callsOf(client, say)) await noted(call);
    },
    async output() {
      const files = await readdir(folder);
      const bytes = await Promise.all(files.map(name => readFile(join(folder, name))));
      return [...outputs, ...files, ...bytes.flatMap(content => [content.toString('utf8'), content.toString('latin1')])].join('\n');
    },
    async secrets() {
      const found = new Map(Object.entries(personal));
      // Of a system user's party the number is that of the company.
      if (login === 'system user') found.set('party number', '510201').set('organisation number', customer);
      found.set('token', 'eyJ');
      key.parts.forEach((part, index) => found.set(`private key, part ${index}`, part));
      [...wire.secrets].forEach((text, index) => found.set(`sent or answered, ${index}`, text));
      [...ids].forEach((id, index) => found.set(`cookie of the browser, ${index}`, id));
      for (const what of ['national id', 'party number']) found.set(`plain hash of the ${what}`, await hashOf(found.get(what)!));
      return found;
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };

  async function noted(work: () => Promise<unknown>): Promise<unknown> {
    try {
      const result = await work();
      ends.push(String((result as { state?: unknown } | undefined)?.state ?? 'done'));
      return result;
    } catch (error) {
      ends.push(String((error as { code?: unknown } | null)?.code ?? error));
      say(error);
      return undefined;
    }
  }

  /** As a browser and a server do it; again when it fails. */
  async function personLoggedIn(): Promise<TokenProvider | undefined> {
    const persons = idPorten({ environment: emulator.origin, ...portal, key: key.jwk, scopes, sessions: memorySessions({ clock }), ...means });
    for (let tries = 0; tries < 3; tries++) {
      const session = await noted(async () => {
        const { url, loginId } = await persons.startLogin();
        ids.add(loginId);
        const page = await wire.fetch(`${url}&login_hint=${person.user}`, { redirect: 'manual' });
        const { id } = await persons.finishLogin(page.headers.get('location') ?? '', loginId);
        ids.add(id);
        return persons.session(id);
      }) as { readonly auth: TokenProvider } | undefined;
      if (session !== undefined) return session.auth;
    }
    return undefined;
  }

  function vendorLogin(): TokenProvider {
    return systemUser({ clientId: 'vendor', key: { privateKey: key.pem, kid: 'planted' }, scopes, ...means, customer });
  }

  function callsOf(client: ServiceClient<Record<string, never>, TrialForms>, write: (...given: readonly unknown[]) => void): readonly (() => Promise<unknown>)[] {
    const party = login === 'person' ? { person: person.nationalId } : { organisation: customer };
    const inputs = {
      ...inputsOf('r-1', {
        forms: { skjema: { navn: `${personal['value of a form']!} <Hemmelig>` } }, confirm: true, deadline: 1_800_000,
        attachments: [{ dataType: 'vedlegg', name: `${personal['name of a file']!} ${person.nationalId}.pdf`, body: new Blob([`%PDF-1.7 ${personal['content of a file']!}`], { type: 'application/pdf' }) }],
        onProgress: progress => write(progress),
      }),
      party,
      ...more,
    };
    return [
      ...(call === 'dryRun' ? [() => client.dryRun(inputs as never)] : []),
      () => client.submit(inputs as never),
      ...(call === 'sign' ? [() => client.sign('r-1')] : []),
      ...(call === 'cancel' ? [() => client.cancel('r-1')] : []),
      () => client.resume('r-1', { party } as never),
      () => client.status('r-1'),
      () => client.lookup.person({ nationalId: person.nationalId, lastName: 'Bjerk' } as never),
    ];
  }
}

/** Everything that somebody might write of a value. */
function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  const parts = [inspect(value, { depth: 12, showHidden: value instanceof Error, maxArrayLength: null, maxStringLength: null }), String(value), JSON.stringify(value)];
  if (value instanceof Error) {
    parts.push(value.message, value.stack ?? '', ...Object.getOwnPropertyNames(value).map(name => inspect(Reflect.get(value, name), { depth: 12, showHidden: true })));
    if (value.cause !== undefined) parts.push(shown(value.cause));
  }
  return parts.join('\n');
}

function loggerTo(say: (...given: readonly unknown[]) => void): Logger {
  const level = (fields: LogFields, message: string): void => say(fields, message);
  return { debug: level, info: level, warn: level, error: level };
}

/** The API of OpenTelemetry, with spans that tell everything. */
function tracingTo(say: (...given: readonly unknown[]) => void): OpenTelemetryApi {
  const span = new Proxy({}, {
    get: (_, name) => name === 'spanContext'
      ? () => ({ traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331', traceFlags: 1 })
      : (...given: readonly unknown[]) => say(`span ${String(name)}`, ...given),
  });
  const tracer = {
    startActiveSpan: (name: string, options: unknown, work: (span: unknown) => unknown) => {
      say(`span ${name}`, options);
      return work(span);
    },
  };
  return { trace: { getTracer: () => tracer }, SpanKind: { CLIENT: 2 }, SpanStatusCode: { ERROR: 2 } } as unknown as OpenTelemetryApi;
}

/** A journal on the disk; while it writes, the virtual clock stands still. */
function heldJournal(clock: VirtualClock, folder: string): JournalStore {
  const store = fileJournal(folder, { clock });
  return new Proxy(store, {
    get: (target, name: keyof JournalStore) => (...given: readonly unknown[]) => clock.hold(() => (target[name] as (...given: readonly unknown[]) => Promise<unknown>)(...given)),
  });
}

/** What somebody would look a number up by who has a list of all numbers. */
async function hashOf(text: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(digest).toString('hex').slice(0, 16);
}
