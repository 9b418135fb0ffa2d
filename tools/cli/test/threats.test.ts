/** What reaches a terminal, and the log that keeps it: T12 and T24. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '@blankett/emulator';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonLine, printable } from '../src/render/printable.js';
import { startEmulated, type Emulated } from './emulated.js';

/** Control characters, direction marks, and what does not show. */
const dangerous = /[\u0000-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/;

describe('T24 text of others on a terminal', () => {
  const pieces = fc.constantFrom('\u001b[2J', '\u001b]0;x\u0007', '\u001b]8;;http://a\u0007', '\u009b31m', '\r', '\n', '\b\b', '\u202e', '\u2066', '\u0000', '\u2028', '\u061c', '\ufeff', '\u200b', 'Godkjent', 'æøå', '😀', '\ud800', '\t');
  const texts = fc.oneof(fc.array(pieces).map((parts) => parts.join('')), fc.string({ unit: 'binary' }));

  it('T24 is one line that drives nothing, whatever it holds', () => {
    fc.assert(fc.property(texts, (text) => {
      expect(printable(text)).not.toMatch(dangerous);
      expect(printable(text).length).toBe(text.length);
    }));
  });

  it('T24 is in JSON what it was, on one line that drives nothing', () => {
    fc.assert(fc.property(fc.dictionary(texts, texts), (value) => {
      const line = jsonLine(value);
      expect(line.slice(0, -1)).not.toMatch(dangerous);
      expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify(value)));
    }));
  });
});

describe('T12 what the commands say', () => {
  const person = '01818012359';
  const secrets = { person, name: 'Ask Bjerk', form: '1000.01', file: 'Legeerklæring', bearer: 'eyJ', key: 'PRIVATE KEY' };
  const told = `Ask Bjerk 01818012359 Bearer eyJhbGciOiJub25lIn0.e30.x \u001b[2J`;
  const issue = { severity: 1, code: 'feil', field: 'linje[0]', description: `01818012359 018180 12359 Bearer eyJhbGciOiJub25lIn0.e30.x \u001b[2J` };
  const faults: readonly Fault[] = [
    { kind: 'status', status: 500, body: `<html>${told}</html>`, headers: { 'content-type': 'text/html' } },
    { kind: 'status', status: 400, body: JSON.stringify(told), headers: { 'content-type': 'application/json' } },
    { kind: 'status', status: 409, body: JSON.stringify({ title: told, detail: told, status: 409, validationIssues: [issue] }), headers: { 'content-type': 'application/problem+json' } },
    { kind: 'status', status: 403, body: told }, { kind: 'lose-response' }, { kind: 'cut-body' }, { kind: 'expired-token' }, { kind: 'hostile-link', origin: 'https://eksempel.invalid' },
  ];
  let emulated: Emulated;
  beforeAll(async () => {
    emulated = await startEmulated();
    writeFileSync(join(emulated.folder, 'Legeerklæring.pdf'), '%PDF-1.7');
    writeFileSync(join(emulated.folder, 'person.txt'), `${person}\n`);
  });
  afterAll(() => emulated.close());

  it.each(['instance.instantiate', 'data.replace', 'validate.instance', 'process.next'])('T12 holds no person, no token and no value of a form, whatever %s answers', async (operation) => {
    for (const [index, fault] of faults.entries()) {
      emulated.emulator.faults.set([{ operation, occurrence: [1, 2, 3, 4, 5, 6], fault }]);
      const format = index % 2 === 0 ? 'text' : 'json';
      const reference = `${operation}-${index}`;
      const run = await emulated.run(
        'submit', 'skatt/omsetning', '--reference', reference, '--person-file', join(emulated.folder, 'person.txt'), '--trace', '--deadline', '8', '--format', format, '--confirm',
        '--form', 'omsetningsmelding=schemas/skatt/omsetning/samples/omsetningsmelding/valid/mange-linjer.xml', '--attachment', `vedlegg=${join(emulated.folder, 'Legeerklæring.pdf')}`,
      );
      const shown = Object.entries(secrets).filter(([, secret]) => (run.out + run.err).includes(secret)).map(([kind]) => kind);
      expect({ reference, shown, dangerous: dangerous.test((run.out + run.err).replaceAll('\n', '')) }).toEqual({ reference, shown: [], dangerous: false });
      expect(run.out + run.err).not.toMatch(/018180.{0,3}12359/);
    }
    emulated.emulator.faults.clear();
    const folder = join(emulated.folder, 'journal');
    const journal = readdirSync(folder).map((name) => `${name} ${readFileSync(join(folder, name), 'utf8')}`).join('\n');
    expect(Object.entries(secrets).filter(([, secret]) => journal.includes(secret))).toEqual([]);
  });
});
