/**
 * Documents that were put to a running app, and what came back.
 *
 * Read as text where numbers matter: `1500.50` is what the app wrote, and `JSON.parse` would not say so.
 */
import { readFileSync } from 'node:fs';
import { markNumbers, numberText } from './json-values.js';

export interface LiveExchange {
  readonly step: string;
  /** What was put. */
  readonly xml: string;
  readonly status: number;
  /** Answers of the GETs up to the next PUT. */
  readonly stored?: string;
  readonly json?: string;
}

interface Step {
  readonly step: string;
  readonly request?: { readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown };
  readonly response?: { readonly status?: string; readonly body?: unknown };
}

/** Every PUT of XML with the GETs that follow it. Bodies that are no text (bytes, large files) are left out. */
export function readLiveExchanges(file: string): readonly LiveExchange[] {
  const steps = markNumbers(readFileSync(file, 'utf8')) as readonly Step[];
  const exchanges: { step: string; xml: string; status: number; stored?: string; json?: string }[] = [];
  let current: (typeof exchanges)[number] | undefined;
  for (const { step, request, response } of steps) {
    if (request?.method === 'PUT') {
      const { body, headers } = request;
      current = undefined;
      if (typeof body !== 'string' || headers?.['Content-Type'] !== 'application/xml') continue;
      current = { step: step.replace(/^PUT /, ''), xml: body, status: Number(numberText(response?.status)) };
      exchanges.push(current);
    } else if (request?.method === 'GET' && current !== undefined && numberText(response?.status) === '200') {
      const { body } = response ?? {};
      if (typeof body === 'string' && body.includes('<')) current.stored ??= body;
      else if (typeof body === 'object' && body !== null && !Array.isArray(body)) current.json ??= unmarkNumbers(body);
    }
  }
  return exchanges;
}

/** JSON text of a marked value, its numbers as they were written. */
function unmarkNumbers(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(unmarkNumbers).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}:${unmarkNumbers(member)}`).join(',')}}`;
  }
  return numberText(value) ?? JSON.stringify(value);
}
