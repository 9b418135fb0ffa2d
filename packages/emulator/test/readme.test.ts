/** What the README says of tables and lists is what the code has. That its examples compile is seen with all others. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createEmulator, parts, readFaultPlan } from '@blankett/emulator';
import { describe, expect, it, vi } from 'vitest';
import { appRoutes } from '../src/app/routes.js';
import { platformDifferences } from '../src/platform/differences.js';
import { platformRoutes } from '../src/platform/routes.js';
import { ask, askParty, simpleApp, simpleStage } from './simple-app.js';

const readme = readFileSync(resolve(import.meta.dirname, '../README.md'), 'utf8');
const section = (title: string): string => readme.split(/^## /m).find((one) => one.startsWith(title)) ?? '';
const firstCells = (text: string): readonly string[] => [...text.matchAll(/^\| `([\w-]+)`/gm)].map(([, cell = '']) => cell);

describe('README', () => {
  it('names every difference between the platform and its local test server', () => {
    expect([...firstCells(section('Altinn or its local test server'))].sort()).toEqual(Object.keys(platformDifferences).sort());
  });

  it('names every kind of fault, and the work that is done', async () => {
    const kinds = [...section('Faults').matchAll(/^\| `([\w-]+)`.*\| (.+) \|$/gm)].map(([, kind = '', work = '']) => [kind, work] as const);
    expect(() => readFaultPlan([{ operation: '*', fault: { kind: '?' } }])).toThrow(`kind must be one of ${kinds.map(([kind]) => kind).join(', ')}.`);
    for (const [kind, work] of kinds.filter(([, one]) => !one.startsWith('as '))) {
      const members = { status: 503, milliseconds: 0, origin: 'https://evil.example', fields: [], parts: [] };
      const { emulator } = simpleStage({ faults: [{ operation: 'instance.instantiate', fault: { ...members, kind } as never }] });
      const token = await (await emulator.fetch(`${emulator.origin}/Home/${ask}`)).text();
      const abort = new AbortController();
      const answer = emulator.fetch(`${emulator.origin}/ttd/melding/instances?instanceOwnerPartyId=${askParty}`, { method: 'POST', headers: { Authorization: `Bearer ${token}` }, signal: abort.signal });
      if (kind === 'no-answer') void vi.waitUntil(() => emulator.world.instances.size === 1).then(() => abort.abort());
      await answer.then((response) => response.text()).catch(() => undefined);
      expect([kind, emulator.world.instances.size]).toEqual([kind, work === 'done' ? 1 : 0]);
    }
  });

  it('names the parts that can be away, and every operation', () => {
    const text = section('Faults');
    for (const part of parts) expect(text).toContain(`\`${part}\``);
    const listed = [...(text.split('in its traces:')[1] ?? '').matchAll(/`([\w.-]+)`/g)].map(([, name = '']) => name);
    const routes = [appRoutes, platformRoutes].flatMap(({ bySegments }) => [...bySegments.values()].flatMap((entries) => entries.map(({ route }) => route.operation)));
    const operations = [...new Set(routes)].filter((name) => !name.startsWith('emulator.'));
    expect([...listed].sort()).toEqual(operations.sort());
  });

  it('has a plan of faults that is one', () => {
    const [, json = ''] = /^```json\n([\s\S]*?)^```/m.exec(section('Faults')) ?? [];
    expect(createEmulator({ apps: [simpleApp], faults: readFaultPlan(JSON.parse(json)) }).faults.records).toEqual([]);
  });
});
