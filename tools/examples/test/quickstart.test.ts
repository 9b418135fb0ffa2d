/** The quickstart does what it says, on the sources. */
import { expect, it, vi } from 'vitest';

it('decodes, changes, validates, logs in both ways, submits, confirms, reads back and shows the owner\'s answer', async () => {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
    lines.push(values.map(value => (typeof value === 'string' ? value : JSON.stringify(value))).join(' '));
  });
  try {
    await import('../src/quickstart.js');
  } finally {
    log.mockRestore();
  }
  const parts = lines.join('\n').trim().split(/\n?\n(?=\d+\. )/).map(part => part.trim());
  const part = (number: number): string => parts.find(each => each.startsWith(`${number}. `)) ?? '';
  expect(parts).toHaveLength(10);

  expect(part(1)).toContain('{"kode":"3","grunnlag":"12500.00","avgift":3125}');
  expect(part(3)).toMatch(/linje\[0\]\.avgift: must be a whole number, is 3125\.5/);
  expect(part(3)).toMatch(/linje\[0\]\.avgift: må være et helt tall, er 3125\.5/);

  expect(part(5)).toMatch(/✓ login\n.*✓ rights\n {2}200 POST \/maskinporten\/token\n {2}200 GET {2}\/authentication\/api\/v1\/exchange\/maskinporten\n/s);
  expect(part(5)).not.toMatch(/✗|POST \/skatt\/omsetning\/instances/);

  // Nothing went over the wire.
  expect(part(6).split('\n').slice(2)).toEqual(['4 faults']);

  expect(new Set(stepsOf(part(7)))).toEqual(new Set([
    'check', 'instantiate', 'read', 'write-form omsetningsmelding', 'read-back omsetningsmelding', 'upload vedlegg', 'scan', 'validate Task_1', 'look-up', 'advance Task_1',
  ]));
  expect(part(7)).toContain('201 PUT  /skatt/omsetning/instances/{instance}/data/{element}\n');
  expect(part(7)).toMatch(/"state":"awaiting-person".*"link":"http:\/\/localhost:\d+\/skatt\/omsetning\/#\/instance\/510201\//);

  expect(part(8)).toContain('201 POST /idporten/par\n');
  expect(stepsOf(part(8))).toEqual(expect.arrayContaining(['advance Task_2', 'read-back', 'look-up', 'finish']));
  expect(part(8)).toMatch(/"state":"sent".*"archiveReference":"[0-9a-f]{12}","documents":\["ref-data-as-pdf"\]/);

  expect(part(9)).toContain('"grunnlag":"1000000000000.10"');
  expect(part(9)).toContain('Nothing was lost, nothing was changed.');
  expect(part(10)).toMatch(/"state":"accepted".*"documents":\["ref-data-as-pdf","tilbakemelding"\]/);

  // Waiting is told once, and no line twice in a row.
  expect(lines.filter((line, index) => line === lines[index - 1])).toEqual([]);
  expect(lines.join('\n')).not.toMatch(/Bearer|eyJ|01818012359/);
}, 60_000);

/** The steps of a trace. */
function stepsOf(part: string): readonly string[] {
  return part.split('\n').map(line => /^ {2}[✓…] (\S+(?: [A-Za-z]\w*)?)/.exec(line)?.[1]).filter(step => step !== undefined);
}
