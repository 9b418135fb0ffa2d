/** A `fetch` that gives the answers of a list, one after the other, and notes what was asked; time is virtual. */
import { createVirtualClock } from '@blankett/emulator';
import type { VirtualClock } from '@blankett/emulator';
import { connect, fetchTransport, retryBudget } from '../../src/http/index.js';
import type { Connection } from '../../src/http/index.js';

export type ScriptedAnswer =
  | { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>>; readonly after?: number }
  /** The connection breaks. */
  | 'lost'
  /** Nothing comes. */
  | 'silence';

export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
  /** Milliseconds since the first. */
  readonly at: number;
}

export interface Script {
  readonly connection: Connection;
  readonly clock: VirtualClock;
  readonly sent: SentRequest[];
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
}

/** @param more of the connection: the last answer is given again and again */
export function scripted(answers: readonly ScriptedAnswer[], more: Partial<Connection> = {}): Script {
  const clock = createVirtualClock();
  const start = clock.now();
  const sent: SentRequest[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const request = new Request(url, { ...init, signal: null });
    const answer = answers[Math.min(sent.length, answers.length - 1)]!;
    sent.push({ method: request.method, url: request.url, headers: request.headers, body: await request.text(), at: clock.now() - start });
    if (answer === 'lost') throw new TypeError('fetch failed');
    if (answer === 'silence') {
      return new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error), { once: true }));
    }
    if (answer.after !== undefined) await clock.sleep(answer.after, init.signal ?? undefined);
    return new Response(answer.body ?? null, { status: answer.status, ...(answer.headers === undefined ? {} : { headers: answer.headers }) });
  };
  const connection = connect({ transport: fetchTransport({ fetch, clock }), clock, random: () => 0.5, retries: retryBudget(), ...more });
  return { connection, clock, sent, fetch };
}
