/** Bodies that differ in one thing each, and what the platform's class made of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LiveExchange } from './live-exchanges.js';

interface RuleCase {
  readonly case: string;
  readonly xml: string;
  readonly stored?: string;
}

/** The XML bodies of the reading rules, as exchanges: a body that was refused has status 400. */
export function readReadingRules(corpus: string): readonly LiveExchange[] {
  const { xml } = JSON.parse(readFileSync(join(corpus, 'recorded-forms', 'reading-rules.json'), 'utf8')) as { readonly xml: readonly RuleCase[] };
  return xml.map(({ case: step, xml: body, stored }) => ({ step, xml: body, status: stored === undefined ? 400 : 201, ...(stored !== undefined && { stored }) }));
}
