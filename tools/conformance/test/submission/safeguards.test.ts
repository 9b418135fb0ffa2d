/** With look-up, flow check, lease, flushing or read-back turned off, something is noticed; and it is said by what. */
import { afterAll, describe, expect, it } from 'vitest';
import { safeguardTrials } from '../../src/submission/safeguard-trials.js';
import type { Switch } from '../../src/submission/safeguard-trials.js';

const switches: readonly Switch[] = ['lookUp', 'flowCheck', 'lease', 'flush', 'readBack'];
const caught: string[] = [];

describe('safeguards', () => {
  it.each(safeguardTrials)('all on: $name', async ({ run }) => {
    expect(await run(undefined)).toBeUndefined();
  }, 900_000);

  it.each(switches)('without %s something is noticed', async off => {
    const found: string[] = [];
    for (const { name, run } of safeguardTrials) {
      const fault = await run(off);
      if (fault !== undefined) found.push(`${name}: ${fault}`);
    }
    caught.push(`${off} off`, ...found.map(line => `  ${line}`));
    expect(found).not.toEqual([]);
  }, 900_000);

  afterAll(() => console.log(['what noticed that a safeguard was off', ...caught].join('\n')));
});
