import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FormError, readXml } from '@blankett/forms';
import { service } from '@blankett/skatt-omsetning';
import { reportError } from '../src/submission/report.js';
import { readSettings, tokensOf } from '../src/submission/settings.js';
import { jsonLine, printable } from '../src/render/printable.js';
import { startEmulated, type Emulated, type Run } from './emulated.js';

const form = 'omsetningsmelding=schemas/skatt/omsetning/samples/omsetningsmelding/valid/mange-linjer.xml';
const invalid = 'omsetningsmelding=schemas/skatt/omsetning/samples/omsetningsmelding/invalid/avgift-med-desimaler.xml';
/** Control characters, direction marks, and the escapes that they begin. */
const dangerous = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/;

let emulated: Emulated;
beforeAll(async () => {
  emulated = await startEmulated();
  writeFileSync(join(emulated.folder, 'Grunnlag høst.pdf'), '%PDF-1.7');
  writeFileSync(join(emulated.folder, 'person.txt'), '01818012359\n');
});
afterAll(() => emulated.close());

const submit = (reference: string, ...more: readonly string[]): Promise<Run> =>
  emulated.run('submit', 'skatt/omsetning', '--reference', reference, '--organisation', '310000015', '--form', form, ...more);

describe('blankett submit', () => {
  it('sends forms and attachments, stops where a person has to act, and goes on with --confirm', async () => {
    const drafted = await submit('r1', '--attachment', `vedlegg=${join(emulated.folder, 'Grunnlag høst.pdf')}`, '--trace');
    expect(drafted).toMatchObject({ code: 3 });
    expect(drafted.out).toMatch(/^awaiting-person\n {3}reference +r1\n {3}instance +510201\/[0-9a-f-]{36}\n/);
    expect(drafted.err).toContain('✓ upload vedlegg');
    expect(drafted.err).toContain('✓ read-back omsetningsmelding');
    // However often it was looked at, and however far the upload had come.
    expect(drafted.err.split('\n').filter((line) => line === '… scan' || line === '→ upload vedlegg')).toHaveLength(2);

    const sent = await emulated.run('resume', 'skatt/omsetning', 'r1', '--confirm', '--deadline', '60', '--format', 'json');
    expect({ code: sent.code, ...(JSON.parse(sent.out) as object) }).toMatchObject({ code: 0, state: 'sent', reference: 'r1' });

    const status = await emulated.run('status', 'skatt/omsetning', 'r1');
    expect(status).toMatchObject({ code: 0, err: '' });
    expect(status.out).toMatch(/^sent\n[\s\S]*task +Task_3\n/);

    const again = await submit('r1', '--attachment', `vedlegg=${join(emulated.folder, 'Grunnlag høst.pdf')}`, '--deadline', '60', '--format', 'json');
    expect(JSON.parse(again.out)).toMatchObject({ instance: (JSON.parse(sent.out) as { instance: string }).instance });
    expect([...emulated.emulator.world.effects].filter(({ kind }) => kind === 'instance.created')).toHaveLength(1);
  });

  it('says what it waits for, untraced too', async () => {
    emulated.emulator.faults.set([{ operation: 'instance.read', occurrence: [1, 2, 3], fault: { kind: 'status', status: 503 } }]);
    const run = await submit('venter');
    emulated.emulator.faults.clear();
    expect(run.code).toBe(3);
    expect(run.err).toMatch(/^(… [^\n]+\n)+$/);
  });

  it('takes the national id of a person from a file', async () => {
    const own = await emulated.run('submit', 'skatt/omsetning', '--reference', 'egen', '--person-file', join(emulated.folder, 'person.txt'), '--form', form, '--format', 'json');
    expect(JSON.parse(own.out)).toMatchObject({ state: 'awaiting-person', instance: expect.stringMatching(/^510101\//) });
  });

  it('sends nothing when a form is not valid, and says why', async () => {
    const before = emulated.emulator.world.effects.length;
    const run = await emulated.run('submit', 'skatt/omsetning', '--reference', 'r2', '--organisation', '310000015', '--form', invalid);
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toMatch(/avgift-med-desimaler\.xml:\d+:\d+ {2}error {2}datatype {2}linje\[0\]\.avgift: .*\n.*\(blankett explain datatype\)\n1 error: the form was not sent\n$/);
    const asJson = await emulated.run('submit', 'skatt/omsetning', '--reference', 'r2', '--organisation', '310000015', '--form', invalid, '--format', 'json');
    expect(JSON.parse(asJson.out)).toMatchObject({ error: { code: 'form-invalid', retryable: false, outcomeKnown: true, issues: [{ code: 'datatype', line: expect.any(Number) as number }] } });
    expect(emulated.emulator.world.effects).toHaveLength(before);
  });

  it('says too what is wrong with a form once it is filled in', () => {
    let err = '';
    const terminal = { out: () => undefined, err: (text: string) => void (err += text), interactive: false };
    const { issues } = readXml(service.forms.omsetningsmelding, new TextEncoder().encode('<omsetningsmelding xmlns="urn:no:eksempel:omsetning:v1"/>'));
    expect(reportError(new FormError(issues), 'text', terminal)).toBe(1);
    expect(err).toMatch(/^the form:1:1 {2}error {2}element-missing {2}skattepliktig: [\s\S]*: the form was not sent\n$/);
  });

  it('sends nothing without the form that the service wants', async () => {
    const before = emulated.emulator.world.effects.length;
    const run = await emulated.run('submit', 'skatt/omsetning', '--reference', 'r2', '--organisation', '310000015', '--confirm');
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toMatch(/inputs-invalid .*omsetningsmelding/);
    expect(emulated.emulator.world.effects).toHaveLength(before);
  });

  it('--dry-run checks and writes nothing', async () => {
    const before = emulated.emulator.world.effects.length;
    const run = await submit('r3', '--dry-run');
    expect(run.code).toBe(0);
    expect(run.out).toMatch(/^ok +reference\n[\s\S]*ok +rights\n$/);
    expect(emulated.emulator.world.effects).toHaveLength(before);
  });

  it.each([
    ['no service', ['submit']],
    ['no reference', ['submit', 'skatt/omsetning', '--organisation', '310000015']],
    ['no party', ['submit', 'skatt/omsetning', '--reference', 'r']],
    ['two parties', ['submit', 'skatt/omsetning', '--reference', 'r', '--organisation', '310000015', '--party-id', '1']],
    ['no such service', ['submit', '@blankett/finnes-ikke', '--reference', 'r', '--party-id', '1']],
    ['no such form', ['submit', 'skatt/omsetning', '--reference', 'r', '--party-id', '1', '--form', 'skjema=a.xml']],
    ['no such file', ['submit', 'skatt/omsetning', '--reference', 'r', '--party-id', '1', '--attachment', 'vedlegg=finnes-ikke.pdf']],
    ['a form without a file', ['submit', 'skatt/omsetning', '--reference', 'r', '--party-id', '1', '--form', 'omsetningsmelding']],
    ['a secret on the command line', ['submit', 'skatt/omsetning', '--reference', 'r', '--party-id', '1', '--token', 'x']],
    ['a deadline that is no number', ['submit', 'skatt/omsetning', '--reference', 'r', '--party-id', '1', '--deadline', 'soon']],
    ['no journal to look in', ['list', 'skatt/omsetning', '--journal', 'finnes-ikke']],
    ['no reference to resume', ['resume', 'skatt/omsetning']],
    ['no reference to look up', ['status', 'skatt/omsetning']],
    ['no such state', ['list', 'skatt/omsetning', '--state', 'borte']],
  ])('%s is exit code 2', async (_, args) => {
    expect(await emulated.run(...args)).toMatchObject({ code: 2, out: '' });
  });
});

describe('blankett list and status', () => {
  it('know what the journal holds, without asking anybody', async () => {
    await submit('r4');
    const listed = await emulated.run('list', 'skatt/omsetning', '--state', 'awaiting-person', '--format', 'json');
    const entries = listed.out.trimEnd().split('\n').map((line) => JSON.parse(line) as { reference: string; state: string });
    expect(entries).toContainEqual(expect.objectContaining({ reference: 'r4', state: 'awaiting-person' }));
    expect((await emulated.run('list', '@blankett/skatt-omsetning')).out).toMatch(/ r4\n/);
  });

  it('list asks for no login', async () => {
    await submit('r6');
    const settings = join(emulated.folder, 'uten-innlogging.json');
    writeFileSync(settings, JSON.stringify({ environment: emulated.origin }));
    const [listed, asked] = [await emulated.run('list', 'skatt/omsetning', '--settings', settings), await emulated.run('status', 'skatt/omsetning', 'r6', '--settings', settings)];
    expect(listed).toMatchObject({ code: 0, out: expect.stringMatching(/ r6\n/) as string, err: '' });
    expect(asked).toMatchObject({ code: 2, err: expect.stringContaining('as whom?') as string });
  });

  it('make no journal where there is none', async () => {
    const folder = join(emulated.folder, 'ingen');
    for (const args of [['list', 'skatt/omsetning'], ['status', 'skatt/omsetning', 'r'], ['resume', 'skatt/omsetning', 'r']]) {
      const run = await emulated.run(...args, '--journal', folder);
      expect(run).toMatchObject({ code: 2, out: '' });
      expect(run.err).toContain('there is no journal at');
    }
    expect(existsSync(folder)).toBe(false);
  });

  it('an unknown reference is an error with a code', async () => {
    const run = await emulated.run('status', 'skatt/omsetning', 'ukjent', '--format', 'json');
    expect({ code: run.code, ...(JSON.parse(run.out) as object) }).toMatchObject({ code: 1, error: { code: 'submission-unknown', outcomeKnown: true } });
  });

  it('the journal holds no national id', () => {
    const folder = join(emulated.folder, 'journal');
    const files = readdirSync(folder).filter((name) => name.endsWith('.events'));
    expect(files.length).toBeGreaterThan(0);
    for (const name of files) expect(readFileSync(join(folder, name), 'latin1')).not.toMatch(/01818012359|310000015/);
  });
});

describe('T24 hostile text of the server', () => {
  const hostile = '\u001b]0;eid\u0007\u001b[2J\u009b31mGodkjent\r\nexit\u202e\u0000';

  it('reaches the terminal without what could drive it, and a program as it was', async () => {
    const drafted = JSON.parse((await submit('r5', '--format', 'json')).out) as { instance: string };
    const stored = emulated.emulator.world.instances.get(drafted.instance.split('/')[1]!)!;
    stored.document.status = { ...stored.document.status, substatus: { label: hostile, description: hostile } };

    const shown = await emulated.run('status', 'skatt/omsetning', 'r5');
    expect(shown.out).toContain('Godkjent');
    expect(shown.out).not.toMatch(dangerous);
    expect(shown.out.split('\n').find((line) => line.includes('Godkjent'))).toContain('exit');

    const asJson = await emulated.run('status', 'skatt/omsetning', 'r5', '--format', 'json');
    expect(asJson.out.trimEnd()).not.toMatch(dangerous);
    expect((JSON.parse(asJson.out) as { substatus: object }).substatus).toEqual({ label: hostile, description: hostile });
  });

  it.each([['\u001b[31m', '·[31m'], ['a\tb', 'a b'], ['a\nb', 'a·b'], ['\u009b\u202e', '··'], ['æøå', 'æøå']])('%j is shown as %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
    expect(JSON.parse(jsonLine(text))).toBe(text);
  });
});

describe('settings', () => {
  const settingsIn = (file: unknown, env: Readonly<Record<string, string>> = {}): ReturnType<typeof readSettings> => {
    const path = join(emulated.folder, 'prove.json');
    writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file));
    return readSettings({ file: path, environment: undefined, journal: undefined }, emulated.folder, env);
  };

  it('come from the file, and before it from the environment', () => {
    writeFileSync(join(emulated.folder, 'token.txt'), 'a.b.c\n');
    expect(settingsIn({ environment: 'tt02', journal: 'j', tokenFile: 'token.txt' })).toMatchObject({ environment: 'tt02', journal: join(emulated.folder, 'j') });
    expect(settingsIn({ environment: 'tt02' }, { BLANKETT_ENVIRONMENT: 'local', BLANKETT_TOKEN_FILE: 'token.txt', BLANKETT_JOURNAL: 'k' })).toMatchObject({ environment: 'local', journal: join(emulated.folder, 'k') });
  });

  it('a system user is one with a customer', () => {
    writeFileSync(join(emulated.folder, 'key.pem'), 'hemmelig');
    const auth = tokensOf(settingsIn({ environment: 'tt02', maskinporten: { clientId: 'c', keyFile: 'key.pem', keyId: 'k' } }, { BLANKETT_CUSTOMER: '310000015' }));
    expect(auth.identity).toContain('system-user c 310000015');
  });

  it.each([
    ['an unknown member', { environment: 'tt02', password: 'hemmelig' }],
    ['no environment', { tokenFile: 'token.txt' }],
    ['nobody to log in as', { environment: 'tt02' }],
    ['a key that is not there', { environment: 'tt02', maskinporten: { clientId: 'c', keyFile: 'borte.pem', keyId: 'k' } }],
    ['a key without a name', { environment: 'tt02', maskinporten: { clientId: 'c', keyFile: 'key.pem' } }],
    ['what is no JSON', 'hemmelig{'],
  ])('%s: a line that says so, without a secret', (_, file) => {
    expect(() => tokensOf(settingsIn(file))).toThrow(expect.objectContaining({ code: 'usage', message: expect.not.stringContaining('hemmelig') }));
  });
});
