import { describe, expect, it } from 'vitest';
import type { TokenRequest } from '../../src/auth/index.js';
import { createServiceClient } from '../../src/generated-v1.js';
import type { Logger, Telemetry } from '../../src/telemetry/index.js';

const service = { descriptor: 1, org: 'skatt', app: 'omsetning', title: {}, dataTypes: [], tasks: [], forms: {} } as const;
const instance = '50001/00000000-0000-4000-8000-000000000001';

describe('a client', () => {
  it('hands on to its token provider what it has itself: time, chance, and who looks on', async () => {
    const silent = (): void => undefined;
    const logger: Logger = { debug: silent, info: silent, warn: silent, error: silent };
    const telemetry: Telemetry = { span: (_, __, work) => work(undefined) };
    const clock = { now: () => 0, sleep: () => new Promise<never>(() => undefined) };
    const random = (): number => 0;
    const asked: TokenRequest[] = [];
    const client = createServiceClient(service, {
      environment: 'http://localhost:8080', clock, random, logger, telemetry,
      auth: { getToken: async request => (asked.push(request), 't') },
      fetch: async () => new Response(JSON.stringify({ id: instance }), { headers: { 'content-type': 'application/json' } }),
    });
    await client.instances.read(instance);
    expect(asked).toEqual([{ environment: client.environment, transport: expect.any(Function), clock, random, logger, telemetry }]);
  });
});
