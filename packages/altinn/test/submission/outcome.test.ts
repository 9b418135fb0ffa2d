import { afterEach, describe, expect, it, vi } from 'vitest';
import { readOutcome } from '../../src/submission/outcome.js';

const declared = { dataType: 'svar', path: '/svar/status', accepted: ['godkjent'], rejected: ['avvist'] } as const;
const document = (contentType: string, text: string) => ({ contentType, bytes: new TextEncoder().encode(text) });

const reader = vi.hoisted(() => ({ away: false }));
vi.mock(import('../../src/data/xml-reader.js'), async (original) => {
  const { loadXmlReader } = await original();
  return { loadXmlReader: () => reader.away ? Promise.reject(new Error('away')) : loadXmlReader() };
});
afterEach(() => void (reader.away = false));

describe('the answer of the owner', () => {
  it.each([
    ['application/xml', '<svar><status>godkjent</status></svar>', 'accepted'], ['application/xml', '<svar><status>avvist</status></svar>', 'rejected'],
    ['application/xml', '<svar><status>mottatt</status></svar>', undefined], ['application/xml', '<svar><annet/></svar>', undefined],
    ['application/xml', '<svar><status>godkjent', undefined], ['application/json', '{"svar":{"status":"godkjent"}}', 'accepted'],
    ['application/json', '{"svar":{"status":true}}', undefined], ['application/json', '{', undefined],
  ])('%s %s: %s', async (contentType, text, want) => {
    expect(await readOutcome(declared, document(contentType, text))).toBe(want);
  });

  it('is not taken for none when the reader cannot be loaded', async () => {
    reader.away = true;
    await expect(readOutcome(declared, document('application/xml', '<svar><status>avvist</status></svar>'))).rejects.toThrow('away');
    expect(await readOutcome(declared, document('application/json', '{"svar":{"status":"avvist"}}'))).toBe('rejected');
  });
});
