/** The W3C suite, every group. What is wrong is printed in the soak. */
import { describe, expect, test } from 'vitest';
import { corpusRoot } from '../src/corpus/services.js';
import { readW3cSuite } from '../src/w3c/suite.js';
import { judgeGroups } from '../src/w3c/verdicts.js';

const soak = process.env['BLANKETT_SOAK'] !== undefined;
const suite = corpusRoot === undefined ? undefined : readW3cSuite(corpusRoot);

/** Of all verdicts together. Xerces, on this part: 99.4 % of the schemas, 99.8 % of the documents. */
const leastShare = 0.995;

describe.skipIf(suite === undefined)('W3C XML Schema Test Suite', () => {
  test('verdicts are as the suite expects', { timeout: 600_000 }, () => {
    if (suite === undefined) return;
    const contributors = [...new Set(suite.groups.map(({ contributor }) => contributor))].sort();
    const total = { schemas: { right: 0, all: 0 }, instances: { right: 0, all: 0 } };
    for (const contributor of contributors) {
      const groups = suite.groups.filter((group) => group.contributor === contributor);
      const outcome = judgeGroups(suite, groups);
      for (const kind of ['schemas', 'instances'] as const) {
        total[kind].right += outcome[kind].right;
        total[kind].all += outcome[kind].right + outcome[kind].wrong.length;
      }
      if (soak) console.log([...outcome.schemas.wrong, ...outcome.instances.wrong].join('\n'));
    }
    const shown = ({ right, all }: { readonly right: number; readonly all: number }): string => `${right} of ${all} (${((100 * right) / all).toFixed(2)} %)`;
    console.log(`w3c: schemas ${shown(total.schemas)} right, documents ${shown(total.instances)} right`);
    expect(total.schemas.right / total.schemas.all).toBeGreaterThanOrEqual(leastShare);
    expect(total.instances.right / total.instances.all).toBeGreaterThanOrEqual(leastShare);
  });
});
