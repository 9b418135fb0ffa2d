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
import { libraryUnderTest } from './base-app.js';
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

/** Versions of the app library between which answers are known to differ. */
const libraries = ['7.15.3', '8.0.0', '8.3.0', '8.5.0', '8.6.0', '8.8.0', '8.9.0', '8.10.0', '8.12.0', '9.0.0'];

/** Rows that do not hold at a version of their range, and why. */
const otherwiseAt: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '7.15.3': Object.fromEntries(['validate-infected-file', 'validate-pending-file', 'validate-too-many-elements', 'validate-element-other-task-warning'].map((id) => [id, 'severities are names before 8 (patch-empty-patch-runs-validation)'])),
  '8.0.0': { 'patch-test-failed-409': 'the form as it was stands in it since 8.5 (says the row)' },
  '8.3.0': { 'patch-test-failed-409': 'the form as it was stands in it since 8.5 (says the row)' },
  '9.0.0': {
    'instantiate-user-read-status-forced': 'the workflow engine makes the form, which nobody has read then (recorded: instantiate)',
    'process-next-language': 'a receipt is made by a task for it alone (instance-get-archived-no-implicit-pdf-v9)',
    'process-next-service-task-later-fails-500': 'the workflow engine says what failed (process-next-workflow-failed-500-v9)',
    'process-next-reject-failed-service-task-200': 'the workflow engine tries again for as long as a request waits (process-next-timeout-504-v9)',
  },
};

/** Whether a version lies in a range of rows: `v8.5+`, `v7-v8.3`, `v8`, `all`. */
function isWithin(library: string, range: string): boolean {
  if (range === 'all') return true;
  const [first = '', last = first] = range.replace('+', '-').split('-').map((end) => end.replace('v', ''));
  const numbers = library.split('.').map(Number);
  const compare = (end: string): number => end.split('.').map((part, index) => (numbers[index] ?? 0) - Number(part)).find((difference) => difference !== 0) ?? 0;
  return compare(first) >= 0 && (last === '' || compare(last) <= 0);
}

describe.skipIf(readRows('app-api.json').length === 0).each(areas.map((area) => [area.area, area] as const))('behaviours of %s', (_, { file, area, plays }) => {
  for (const row of readRows(file)) {
    const play = plays[row.id];
    if (row.area !== area || play === undefined) continue;
    it(row.id, async () => expectThen(row, await play(row)));
    if (file !== 'app-api.json') continue;
    const within = libraries.filter((one) => isWithin(one, row.versions ?? 'all') && otherwiseAt[one]?.[row.id] === undefined);
    // The ends of the range; with BLANKETT_SOAK=1 all of it.
    for (const library of process.env['BLANKETT_SOAK'] === '1' ? within : new Set([within[0], within.at(-1)].filter((one) => one !== undefined))) it(`${row.id} at ${library}`, () => libraryUnderTest.run(library, async () => expectThen(row, await play(row))));
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
