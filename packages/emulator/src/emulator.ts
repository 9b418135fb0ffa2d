/**
 * Starts an emulator: an empty world and everything that answers for it.
 *
 * @module
 */
import type { EmulatedApp } from './app/emulated-app.js';
import { appOfPath, routeAppCall, type Routed } from './app/pipeline.js';
import { type EmulatorClock, machineClock } from './clock/index.js';
import type { FaultPlan } from './faults/fault.js';
import { createFaults, type Faults } from './faults/faults.js';
import { bodyBytes } from './faults/wire.js';
import { empty } from './http/answers.js';
import type { Incoming, Outgoing } from './http/exchange.js';
import { routePlatformCall } from './platform/routes.js';
import { defaultPopulation } from './setup/default-population.js';
import type { Population } from './setup/population.js';
import { createWorld } from './world/create-world.js';
import type { World } from './world/world.js';

/** What an emulator is started with. */
export interface EmulatorOptions {
  /** Made once, for any number of emulators. */
  readonly apps: readonly EmulatedApp[];
  /** Left out: a few synthetic people and companies. */
  readonly population?: Population;
  /** Whom to be like where the two are known to differ; `altinn` unless said. */
  readonly platform?: 'altinn' | 'localtest';
  /** Left out: the machine's. */
  readonly clock?: EmulatorClock;
  /** With a seed all random identifiers come in the same order again. */
  readonly seed?: number;
  /** What the emulator calls itself; no socket is opened. `http://localhost:5005` unless said. */
  readonly origin?: string;
  /** What goes wrong on the wire from the start. */
  readonly faults?: FaultPlan;
}

/** A running emulator. */
export interface Emulator {
  readonly origin: string;
  readonly world: World;
  readonly clock: EmulatorClock;
  /** What goes wrong on the wire: set it, clear it, see what happened. */
  readonly faults: Faults;
  /** Answers a request in process, as `fetch` does over a network. */
  readonly fetch: typeof fetch;
  /** Answers a request that has come in whole. */
  readonly answer: (incoming: Incoming) => Promise<Outgoing>;
}

/**
 * Starts an emulator. Costs microseconds: an empty world beside apps that are ready.
 *
 * @example
 * const emulator = createEmulator({ apps: [app], seed: 1 });
 * const answer = await emulator.fetch(`${emulator.origin}/${app.org}/${app.app}/api/v1/applicationmetadata`);
 */
export function createEmulator(options: EmulatorOptions): Emulator {
  const { apps, population = defaultPopulation, platform = 'altinn', clock = machineClock, origin = 'http://localhost:5005', seed } = options;
  const world = createWorld({ apps, population, clock, platform, ...(seed === undefined ? {} : { seed }) });
  const faults = createFaults(options.faults);
  const answer = (incoming: Incoming): Promise<Outgoing> => {
    const { operation, answer: perform } = routed(world, incoming);
    if (operation === undefined) return perform();
    return faults.answer({ operation, world, incoming, perform: (seen, changed) => routed(seen, changed).answer() });
  };
  return { origin, world, clock, faults, answer, fetch: fetchFrom(answer) };
}

function routed(world: World, incoming: Incoming): Routed {
  if (hasUnreadableHeader(incoming.headers)) return { operation: undefined, answer: () => Promise.resolve(badRequest) };
  const platform = routePlatformCall(world, incoming);
  if (platform !== undefined) return platform;
  const app = appOfPath(world, incoming.url.pathname);
  return app === undefined ? { operation: undefined, answer: () => Promise.resolve(empty(404)) } : routeAppCall(world, app, incoming);
}

/** What the web server says to a request that it cannot read. */
const badRequest: Outgoing = { status: 400, headers: [], bare: true };

/** recorded: attachmentErrors – the web server takes ASCII alone */
function hasUnreadableHeader(headers: Headers): boolean {
  for (const [, value] of headers) if (/[^\t\x20-\x7e]/.test(value)) return true;
  return false;
}

function fetchFrom(answer: (incoming: Incoming) => Promise<Outgoing>): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    // The caller's own signal: the one that a Request makes of it is dead once the Request is collected as garbage.
    const signal = init?.signal ?? (input instanceof Request ? input.signal : request.signal);
    signal.throwIfAborted();
    // Whoever goes away while the body is still read has gone away too.
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    const outgoing = await Promise.race([aborted, readIncoming(request, signal).then(answer)]);
    // The same as undici's fetch rejects with when a connection breaks.
    if (outgoing.breaks === 'before-answer') throw new TypeError('fetch failed');
    return responseFrom(outgoing, request.method);
  };
}

async function readIncoming(request: Request, signal: AbortSignal): Promise<Incoming> {
  const body = new Uint8Array(await request.arrayBuffer());
  return { method: request.method, url: new URL(request.url), headers: request.headers, body, signal };
}

function responseFrom(outgoing: Outgoing, method: string): Response {
  const { status, headers, body, breaks } = outgoing;
  const bodyless = method === 'HEAD' || status === 204 || status === 304 || body === undefined;
  const list = new Headers();
  for (const [name, value] of headers) list.append(name, value);
  if (typeof breaks === 'object') return new Response(brokenStream(bodyBytes(outgoing).subarray(0, breaks.afterBytes)), { status, headers: list });
  return new Response(bodyless ? null : typeof body === 'string' ? body : body.slice(), { status, headers: list });
}

/** So many bytes, and then the connection is gone. */
function brokenStream(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let sent = false;
  return new ReadableStream({
    pull: (controller) => {
      if (sent || bytes.length === 0) return controller.error(new TypeError('terminated'));
      sent = true;
      controller.enqueue(bytes);
    },
  });
}
