/** The rows of the corpus of behaviours, each a test that bears its id; and how many there are of each area. */
import { describe, expect, it } from 'vitest';
import { actionRows } from './actions.js';
import { authRows, errorRows } from './auth.js';
import { copyRows } from './copy.js';
import { patchRows } from './data-patch.js';
import { dataReadRows, fileScanRows, statelessRows } from './data-read.js';
import { dataDeleteRows, postRows, putRows } from './data-write.js';
import { lookupRows, metadataRows, optionRows, textRows } from './documents.js';
import { exchangeRows } from './exchange.js';
import { activeRows, instanceDeleteRows, instanceReadRows } from './instances.js';
import { instantiateRows } from './instantiate.js';
import { paymentRows } from './payment.js';
import { processRows } from './process.js';
import { type Area, expectThen, readRows } from './rows.js';
import { signingRows } from './signing.js';
import { tagRows, userMetadataRows } from './tags.js';
import { validateRows } from './validate.js';

const areas: readonly Area[] = [
  actionRows, authRows, errorRows, copyRows, patchRows, dataReadRows, statelessRows, fileScanRows,
  putRows, postRows, dataDeleteRows, metadataRows, optionRows, textRows, lookupRows, exchangeRows,
  instanceReadRows, instanceDeleteRows, activeRows, instantiateRows, paymentRows, processRows, signingRows, tagRows,
  userMetadataRows, validateRows,
];

/** Areas of which every row is a test. */
const wholeAreas: readonly string[] = ['instantiate', 'process', 'data-put', 'data-post', 'validate', 'exchange'];

describe.skipIf(readRows('app-api.json').length === 0).each(areas.map((area) => [area.area, area] as const))('behaviours of %s', (_, { file, area, plays }) => {
  for (const row of readRows(file)) {
    const play = plays[row.id];
    if (row.area === area && play !== undefined) it(row.id, async () => expectThen(row, await play(row)));
  }
});

describe.skipIf(readRows('app-api.json').length === 0)('coverage of behaviours', () => {
  const rows = [...readRows('app-api.json'), ...readRows('authentication.json').filter(({ area }) => area === 'exchange')];
  const found = [...new Set(rows.map(({ area }) => area))].map((name) => {
    const ids = rows.filter(({ area }) => area === name).map(({ id }) => id);
    const { plays = {}, unmodelled = {} } = areas.find(({ area }) => area === name) ?? {};
    return { name, ids, known: [...Object.keys(plays), ...Object.keys(unmodelled)], tested: ids.filter((id) => Object.hasOwn(plays, id)), unmodelled };
  });

  it.each(found.map((area) => [area.name, area] as const))('%s: every row is a test or has a reason, and nothing else is', (_, { ids, known }) => {
    expect([...known].sort()).toEqual([...ids].sort());
  });

  it('areas that are whole, and the share of all', () => {
    for (const { ids, tested } of found.filter(({ name }) => wholeAreas.includes(name))) expect(tested).toEqual(ids);
    expect(found.filter(({ name }) => wholeAreas.includes(name))).toHaveLength(wholeAreas.length);
    expect(found.reduce((sum, { tested }) => sum + tested.length, 0) / rows.length).toBeGreaterThanOrEqual(0.85);
  });

  it('figures', () => {
    const lines = found.map(({ name, ids, tested, unmodelled }) => {
      const reasons = Object.entries(unmodelled).map(([id, reason]) => `${id} (${reason})`).join(', ');
      return `behaviours: ${name}: ${ids.length} rows, ${tested.length} tested, ${ids.length - tested.length} not${reasons === '' ? '' : `: ${reasons}`}`;
    });
    const tested = found.reduce((sum, area) => sum + area.tested.length, 0);
    console.log([...lines, `behaviours: all: ${rows.length} rows, ${tested} tested (${((100 * tested) / rows.length).toFixed(1)} %)`].join('\n'));
  });
});
