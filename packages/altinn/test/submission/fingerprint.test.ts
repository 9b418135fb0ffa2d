/** Contents that are the same, and contents that are not, whatever the platform has made of their spelling. */
import { beforeAll, expect, it } from 'vitest';
import { fingerprintOf } from '../../src/submission/fingerprint.js';
import { secretsOf } from '../../src/submission/hash.js';
import type { Secrets } from '../../src/submission/hash.js';

let secrets: Secrets;
beforeAll(async () => {
  secrets = await secretsOf(new Uint8Array(32).fill(7));
});

it.each([
  ['nil and absent', { navn: 'a', belop: null }, { navn: 'a' }, true],
  ['empty and absent lists', { navn: 'a', linje: [] }, { navn: 'a' }, true],
  ['objects of nothing', { navn: 'a', adresse: { gate: null, sted: '' } }, { navn: 'a' }, true],
  ['a zero is something', { navn: 'a', belop: 0 }, { navn: 'a' }, false],
  ['false is something', { navn: 'a', svar: false }, { navn: 'a' }, false],
  ['another text', { navn: 'a' }, { navn: 'b' }, false],
  ['another order of rows', { linje: ['a', 'b'] }, { linje: ['b', 'a'] }, false],
  ['a row of nothing keeps its place', { linje: ['a', null, 'b'] }, { linje: ['a', 'b'] }, false],
  ['a number and its text', { belop: '1' }, { belop: 1 }, false],
])('%s', async (_, one, other, same) => {
  expect(await fingerprintOf(secrets, one) === await fingerprintOf(secrets, other)).toBe(same);
});

it('nothing at all has one too, and another secret gives another', async () => {
  const own = await fingerprintOf(secrets, undefined);
  expect(own).toMatch(/^[0-9a-f]{64}$/);
  expect(await fingerprintOf(await secretsOf(new Uint8Array(32)), undefined)).not.toBe(own);
});
