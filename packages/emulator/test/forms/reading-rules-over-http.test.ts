/** The bodies of the reading rules, put to an app: its status, its problem, and what it stored. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEmulator, type EmulatedApp, type StoredInstance } from '@blankett/emulator';
import { describe, expect, it } from 'vitest';
import { ask, askParty, simpleApp } from '../simple-app.js';
import { compile, corpus, hasCorpus } from './recorded-forms.js';

interface Rule {
  readonly case: string;
  readonly xml?: string;
  readonly json?: unknown;
  readonly stored?: string;
  readonly problem?: { readonly title: string; readonly detail: string; readonly status: number };
}

/** What the app's document shows of the rules' class: a name of its own. */
const openapi = {
  components: { schemas: {
    skjema: { properties: {
      dataFormatId: { type: 'string', nullable: true }, navn: { type: 'string', nullable: true }, belop: { type: 'number', format: 'double', nullable: true },
      antall: { type: 'integer', format: 'int32', minimum: -2147483648, maximum: 2147483647, nullable: true }, ja: { type: 'boolean', nullable: true }, dato: { type: 'string', format: 'date-time', nullable: true },
      rad: { type: 'array', nullable: true, items: { $ref: '#/components/schemas/Rad' } }, tekst: { $ref: '#/components/schemas/Tekst' }, siste: { type: 'string', nullable: true },
    } },
    Rad: { properties: { a: { type: 'string', nullable: true } } },
    Tekst: { properties: { orid: { type: 'string', nullable: true }, value: { type: 'string', nullable: true } } },
  } },
};

function ruleApp(): EmulatedApp {
  const [form] = compile(join(corpus, 'recorded-forms', 'reading-rules.xsd'));
  return {
    ...simpleApp,
    forms: { skjema: form! },
    documents: new Map([['customOpenapi.json', new TextEncoder().encode(JSON.stringify(openapi))]]),
    metadata: { id: 'ttd/melding', org: 'ttd', dataTypes: [{ id: 'skjema', taskId: 'Fill', maxCount: 1, minCount: 1, allowedContentTypes: ['application/xml'], appLogic: { autoCreate: true, classRef: 'M.skjema' } }] },
  };
}

/**
 * The rules' class was written by hand, and writes a text with its attribute even if there is no text; a generated one leaves it out, as
 * recorded forms show. No document tells the two apart, so that these are held by the class alone (reading-rules.test.ts).
 */
const byHand: readonly string[] = ['simple content, empty, with attribute', 'simple content, blank', 'simple content, nil, with attribute', 'simple content empty'];

/** An app gives rows an id where the rules' serializer wrote one of zeros. */
const withoutRowIds = (xml: string): string => xml.replace(/altinnRowId="[^"]*"/g, 'altinnRowId');

describe.skipIf(!hasCorpus)('reading rules over HTTP', () => {
  const rules = hasCorpus ? (JSON.parse(readFileSync(join(corpus, 'recorded-forms', 'reading-rules.json'), 'utf8')) as { readonly xml: readonly Rule[]; readonly json: readonly Rule[] }) : { xml: [], json: [] };
  const app = hasCorpus ? ruleApp() : simpleApp;
  const emulator = createEmulator({ apps: [app], seed: 1 });
  const bodies = [...rules.xml.map((rule) => ['xml', rule.case, rule] as const), ...rules.json.map((rule) => ['json', rule.case, rule] as const)];

  it.each(bodies)('%s, %s', async (kind, _, rule) => {
    const token = await (await emulator.fetch(`${emulator.origin}/Home/${ask}`)).text();
    const headers = { Authorization: `Bearer ${token}` };
    const send = async (method: string, path: string, init: RequestInit = {}): Promise<Response> => emulator.fetch(`${emulator.origin}/ttd/melding/instances${path}`, { method, ...init, headers: { ...headers, ...init.headers } });
    const { id } = await (await send('POST', `?instanceOwnerPartyId=${askParty}`)).json() as { id: string };
    const instance = emulator.world.instances.get(id.split('/')[1] ?? '') as StoredInstance;
    const element = `/${id}/data/${instance.data[0]?.id ?? ''}`;
    const before = instance.blobs.get(instance.data[0]?.id ?? '');
    const answer = await send('PUT', element, { headers: { 'Content-Type': `application/${kind}` }, body: kind === 'xml' ? rule.xml ?? '' : String(rule.json) });
    const stored = instance.blobs.get(instance.data[0]?.id ?? '');
    if (rule.problem !== undefined) {
      expect([answer.status, await answer.json()]).toEqual([400, rule.problem]);
      expect(stored).toBe(before);
      return;
    }
    expect(answer.status).toBe(201);
    const [found, wanted] = [withoutRowIds(new TextDecoder().decode(stored)), withoutRowIds(rule.stored ?? '')];
    expect(found).toBe(byHand.includes(rule.case) ? wanted.replace('><tekst orid="77" /></skjema>', ' />') : wanted);
  });
});
