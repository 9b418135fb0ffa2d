/** The quickstart does what it says, on the sources. */
import { expect, it, vi } from 'vitest';

it('decodes, changes, validates, encodes, sends, reads back and shows the wire', async () => {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
    lines.push(values.map(value => (typeof value === 'string' ? value : JSON.stringify(value))).join(' '));
  });
  try {
    await import('../src/quickstart.js');
  } finally {
    log.mockRestore();
  }
  const text = lines.join('\n');
  expect(text).toContain('{"kode":"3","grunnlag":"12500.00","avgift":3125}');
  expect(text).toMatch(/linje\[0\]\.avgift: must be a whole number, is 3125\.5/);
  expect(text).toMatch(/linje\[0\]\.avgift: må være et helt tall, er 3125\.5/);
  expect(text).toContain('<grunnlag>1000000000000.10</grunnlag>');
  expect(text).toContain('stored as 00000000-0000-4000-8000-000000000001');
  expect(text).toContain('nothing was lost, nothing was changed');
  expect(text).toMatch(/> PUT \/skatt\/omsetning\/instances\/50001\/\S+\/type\/omsetningsmelding\n/);
  expect(text).toMatch(/> content-type: application\/xml/);
  expect(text).not.toContain('this.is.no-token');
});
