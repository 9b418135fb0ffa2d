/** What a browser gets of a service's client, from the sources. */
import { describe, expect, it } from 'vitest';
import { bundleClient, describeBundle, tokenModules } from '../src/packaging/client-bundle.js';

const kilobyte = 1024;
const services = ['@blankett/skatt-omsetning', '@blankett/ttd-tjenesteeier', '@blankett/arkiv-avlevering'];

describe.each(services)('the client of %s in a browser', (service) => {
  it('is small in its first chunk, has no code that gets tokens, and nothing of Node', async () => {
    const client = await bundleClient({ service, folder: process.cwd(), conditions: ['@blankett/source'] });
    const { firstBytes, submitBytes, codecBytes, modules } = client;
    console.log(`${service}: ${describeBundle(client)}`);
    expect(firstBytes).toBeLessThanOrEqual(30 * kilobyte);
    expect(submitBytes).toBeLessThanOrEqual(50 * kilobyte);
    expect(codecBytes).toBeLessThanOrEqual(72 * kilobyte);
    expect(tokenModules(modules)).toEqual([]);
    // The codec comes when it is needed.
    expect(modules.some((path) => path.includes('packages/forms/'))).toBe(true);
  }, 60_000);
});
