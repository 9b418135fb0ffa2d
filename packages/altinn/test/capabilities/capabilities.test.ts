/**
 * Every capability of end users, against every version of the app library that has it. What an app before 8.0 does rests on
 * the reference alone: nobody has recorded one.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { hasFeature } from '../../src/features/index.js';
import type { Feature } from '../../src/features/index.js';
import type { Capability } from './capability.js';
import { documentCapabilities } from './documents.js';
import { findingCapabilities } from './finding.js';
import { movingCapabilities } from './moving.js';
import { ownersRows, referenceRows } from './reference-rows.js';
import { stage } from './stage.js';
import type { Stage } from './stage.js';

const versions = ['7.15.3', '8.0.0', '8.5.0', '8.6.0', '8.12.7', '9.0.0'] as const;
const capabilities = [...findingCapabilities, ...documentCapabilities, ...movingCapabilities];
const instance = '510101/00000000-0000-4000-8000-000000000001';
const dataElement = '00000000-0000-4000-8000-000000000002';
const patch = { dataElement, operations: [] };

/** What the client asks only of apps that have it. */
const needing: { readonly [Name in Feature]?: (client: Stage['client']) => Promise<unknown> } = {
  patchDataElement: client => client.forms.patch({ instance, patches: [patch] }),
  patchDataElements: client => client.forms.patch({ instance, patches: [patch, patch] }),
  userActions: client => client.actions.perform(instance, { action: 'sign' }),
  payment: client => client.actions.payment(instance),
  userDefinedMetadata: client => client.data.metadata.read(instance, dataElement),
  lookups: client => client.lookup.organisation('310000015'),
  signingState: client => client.signing.read(instance),
  replaceTags: client => client.data.tags.replace(instance, dataElement, []),
  xsdSchema: client => client.metadata.xsd('melding'),
  processResume: client => client.process.resume(instance),
};

const has = (version: string, { since }: Capability): boolean => since === undefined || hasFeature(version, since);
const titleOf = ({ row, name }: Capability, version: string): string => `${row}: ${name}${version.startsWith('7.') ? ' (by the reference alone)' : ''}`;

describe.each(versions)('app library %s', version => {
  it.each(capabilities.filter(one => has(version, one)).map(one => [titleOf(one, version), one] as const))('%s', async (_, { works, time }) => works(await stage(version, time)));

  const missing = Object.entries(needing).filter(([feature]) => !hasFeature(version, feature as Feature));
  it('is not asked for what it does not have', async () => {
    const { client, asked } = await stage(version);
    for (const [feature, ask] of missing) await expect((async () => ask!(client))(), feature).rejects.toMatchObject({ code: 'feature-missing', outcomeKnown: true });
    expect(asked).toEqual([]);
  });
});

const rows = referenceRows();

describe.skipIf(rows.length === 0)('the table of the reference', () => {
  it('has a test for every row of end users', () => {
    expect(rows.filter(row => !ownersRows.includes(row) && !capabilities.some(one => one.row === row))).toEqual([]);
  });

  it('has every row that is tested, or is left to owners', () => {
    expect([...ownersRows, ...capabilities.map(({ row }) => row)].filter(row => !rows.includes(row))).toEqual([]);
  });

  afterAll(() => console.log(tableOf(rows.filter(row => !ownersRows.includes(row)))));
});

/** Tests by row and version; `-`: the version does not have it. */
function tableOf(names: readonly string[]): string {
  const width = Math.max(...names.map(name => name.length));
  const line = (name: string, cells: readonly string[]): string => `${name.padEnd(width)}  ${cells.map(cell => cell.padStart(7)).join('')}`;
  return [
    line('tests by row of the reference (* by the reference alone)', versions.map(version => version.startsWith('7.') ? `${version}*` : version)),
    ...names.map(name => line(name, versions.map(version => {
      const count = capabilities.filter(one => one.row === name && has(version, one)).length;
      return count === 0 ? '-' : String(count);
    }))),
  ].join('\n');
}
