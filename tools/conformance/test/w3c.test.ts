/** The W3C suite: every group in the soak, every eighth here. What is wrong is held to the share that two validators in use have, or better. */
import { describe, expect, test } from 'vitest';
import { corpusRoot } from '../src/corpus/services.js';
import { readW3cSuite } from '../src/w3c/suite.js';
import { judgeGroups } from '../src/w3c/verdicts.js';

const soak = process.env['BLANKETT_SOAK'] !== undefined;
const suite = corpusRoot === undefined ? undefined : readW3cSuite(corpusRoot);

/** Xerces has 99.4 % of the schemas and 99.8 % of the documents right; what is wrong with us is printed in the soak. */
const leastShare = 0.985;

const share = ({ right, wrong }: { readonly right: number; readonly wrong: readonly string[] }): number => right / (right + wrong.length);

describe.skipIf(suite === undefined)('W3C XML Schema Test Suite', () => {
  const contributors = [...new Set(suite?.groups.map(({ contributor }) => contributor))].sort();
  test.each(contributors)('%s', { timeout: soak ? 1_800_000 : 240_000 }, (contributor) => {
    if (suite === undefined) return;
    const groups = suite.groups.filter((group) => group.contributor === contributor).filter((_group, index) => soak || index % 8 === 0);
    const { schemas, instances } = judgeGroups(suite, groups);
    console.log(
      `w3c ${contributor}: schemas ${schemas.right} of ${schemas.right + schemas.wrong.length} right, ` +
        `documents ${instances.right} of ${instances.right + instances.wrong.length} right`,
    );
    if (soak) console.log([...schemas.wrong, ...instances.wrong].join('\n'));
    expect(share(schemas)).toBeGreaterThanOrEqual(leastShare);
    expect(share(instances)).toBeGreaterThanOrEqual(leastShare);
  });
});
