/** Bodies that differ in one thing each, and what the platform's class made of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LiveExchange } from './live-exchanges.js';

interface RuleCase {
  readonly case: string;
  readonly xml: string;
  readonly stored?: string;
}

/** A JSON body, and what was stored of it; nothing where it was refused. */
export interface JsonRule {
  readonly step: string;
  readonly json: string;
  readonly stored?: string;
}

/** The JSON bodies of the reading rules. */
export function readJsonRules(corpus: string): readonly JsonRule[] {
  const { json } = JSON.parse(readFileSync(join(corpus, 'recorded-forms', 'reading-rules.json'), 'utf8')) as { readonly json: readonly { readonly case: string; readonly json: string; readonly stored?: string }[] };
  return json.map(({ case: step, json: body, stored }) => ({ step, json: body, ...(stored !== undefined && { stored }) }));
}

/** The XML bodies of the reading rules, as exchanges: a body that was refused has status 400. */
export function readReadingRules(corpus: string): readonly LiveExchange[] {
  const { xml } = JSON.parse(readFileSync(join(corpus, 'recorded-forms', 'reading-rules.json'), 'utf8')) as { readonly xml: readonly RuleCase[] };
  return xml.map(({ case: step, xml: body, stored }) => ({ step, xml: body, status: stored === undefined ? 400 : 201, ...(stored !== undefined && { stored }) }));
}
