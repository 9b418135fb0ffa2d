import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { startEmulator } from '../src/commands/emulator.js';
import { UsageError, type CommandContext } from '../src/commands/command.js';
import { main } from '../src/main.js';

const workspace = resolve(import.meta.dirname, '../../..');
const cleanUp: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const clean of cleanUp.splice(0)) await clean();
});

function context(directory = workspace): CommandContext & { readonly said: string[] } {
  const said: string[] = [];
  const say = (text: string): void => void said.push(text);
  return { directory, said, terminal: { out: say, err: say, interactive: false } };
}

async function start(args: readonly string[], at = context()): Promise<{ readonly origin: string; readonly get: (path: string) => Promise<Response>; readonly output: string }> {
  const { listening, stand } = await startEmulator(args, at);
  cleanUp.push(() => listening.close(), () => stand?.end());
  return { origin: listening.origin, get: (path) => fetch(listening.origin + path), output: at.said.join('') };
}

/** A folder laid out as apps publish: metadata, process, one schema. */
function publishedApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'blankett-emulator-'));
  cleanUp.push(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'documents'));
  const files: Readonly<Record<string, string>> = {
    'documents/applicationmetadata.json': JSON.stringify({ id: 'ttd/melding', org: 'ttd', altinnNugetVersion: '8.6.0.0', dataTypes: [{ id: 'skjema', taskId: 'Task_1', maxCount: 1, allowedContentTypes: ['application/xml'], appLogic: { autoCreate: true, classRef: 'Skjema' } }] }),
    'documents/process.bpmn': '<definitions><process id="P"><startEvent id="S"><outgoing>a</outgoing></startEvent><task id="Task_1" name="Fyll ut"><incoming>a</incoming><outgoing>b</outgoing><extensionElements><taskExtension><taskType>data</taskType></taskExtension></extensionElements></task><endEvent id="E"><incoming>b</incoming></endEvent><sequenceFlow id="a" sourceRef="S" targetRef="Task_1"/><sequenceFlow id="b" sourceRef="Task_1" targetRef="E"/></process></definitions>',
    'documents/xsdschema-skjema.xsd': '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="skjema"><xs:complexType><xs:sequence><xs:element name="namn" type="xs:string"/></xs:sequence></xs:complexType></xs:element></xs:schema>',
    'people.json': JSON.stringify({ users: [{ userId: 7, userName: 'sju', partyId: 77, name: 'Sju' }], parties: [{ partyId: 77, type: 'person', name: 'Sju', ssn: null }] }),
    'faults.json': JSON.stringify([{ operation: 'metadata.read', fault: { kind: 'status', status: 503 } }]),
    'broken.json': '[{ "operation": "metadata.read", "fault": { "kind": "explode" } }]',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('blankett emulator', () => {
  test('serves the services of schemas/, and says where', async () => {
    const { origin, get, output } = await start([]);
    expect(output).toContain(`${origin}/skatt/omsetning`);
    expect(await (await get('/skatt/omsetning/api/v1/applicationmetadata')).json()).toMatchObject({ id: 'skatt/omsetning' });
    expect((await get('/emulator')).headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(output).not.toMatch(/\d{11}/);
  });

  test('serves one of them, as another version would', async () => {
    const { get, output } = await start(['skatt/omsetning', '--app-lib', '8.0.0']);
    expect(output).not.toContain('arkiv');
    expect(await (await get('/skatt/omsetning/api/v1/applicationmetadata')).json()).toMatchObject({ altinnNugetVersion: '8.0.0' });
    expect((await get('/skatt/omsetning/v1/customOpenapi.json')).status).toBe(404);
  });

  test.each([['9', '9.0.0'], ['8.6', '8.6.0'], ['9.0.0-preview.3', '9.0.0-preview.3']])('takes %s for the version %s', async (asked, library) => {
    const { get } = await start(['skatt/omsetning', '--app-lib', asked]);
    expect(await (await get('/emulator/state')).json()).toMatchObject({ apps: [{ library }] });
  });

  test('serves published documents with people and faults from files', async () => {
    const folder = publishedApp();
    const { get } = await start(['--documents', folder, '--population', join(folder, 'people.json'), '--platform', 'localtest', '--faults', join(folder, 'faults.json')]);
    const metadata = '/ttd/melding/api/v1/applicationmetadata';
    expect([(await get(metadata)).status, (await get(metadata)).status]).toEqual([503, 200]);
    expect([(await get('/Home/GetTestUserToken/7')).status, (await get('/Home/GetTestUserToken/20001')).status]).toEqual([200, 404]);
    expect(await (await get('/emulator/state')).json()).toMatchObject({ platform: 'localtest', apps: [{ id: 'ttd/melding', library: '8.6.0.0', dataTypes: ['skjema'] }] });
  });

  test('takes the documents folder itself, and the setup that lies beside it', async () => {
    const folder = publishedApp();
    writeFileSync(join(folder, 'setup.json'), JSON.stringify({ library: '8.5.1' }));
    const { get } = await start(['--documents', join(folder, 'documents')]);
    expect(await (await get('/emulator/state')).json()).toMatchObject({ apps: [{ id: 'ttd/melding', library: '8.5.1' }] });
  });

  test('parts are away from the start, until they are called back', async () => {
    const { get, origin } = await start(['--away', 'pdf', '--away', 'register']);
    expect(await (await get('/emulator/state')).json()).toMatchObject({ away: ['pdf', 'register'] });
    expect((await fetch(`${origin}/emulator/away`, { method: 'PUT', body: '[]' })).status).toBe(200);
    expect(await (await get('/emulator/state')).json()).toMatchObject({ away: [] });
  });

  test('the platform is away once the process that stands for it is ended', async () => {
    const { get, output } = await start(['--platform-process']);
    process.kill(Number(/The platform is process (\d+)/.exec(output)?.[1]));
    await expect.poll(async () => ((await (await get('/emulator/state')).json()) as { away: unknown }).away).toEqual(['platform']);
  });

  test.each([
    [['--away', 'everything'], '--away must be one of platform, pdf'],
    [['--port', 'eighty'], '--port is a number'],
    [['--port', '70000'], '--port is a number'],
    [['--app-lib', 'latest'], '--app-lib is a version'],
    [['--platform', 'azure'], '--platform must be one of altinn, localtest'],
    [['--population', 'nowhere.json'], 'nowhere.json cannot be read'],
    [['no/such'], 'schemas/no/such'],
    [['--documents', 'tools/cli/src'], 'applicationmetadata.json'],
  ])('%j is a usage error', async (args, message) => {
    await expect(startEmulator(args, context())).rejects.toThrow(UsageError);
    await expect(startEmulator(args, context())).rejects.toThrow(message);
  });

  test('a file of faults that is wrong is told with its place', async () => {
    const folder = publishedApp();
    await expect(startEmulator(['--documents', folder, '--faults', join(folder, 'broken.json')], context())).rejects.toThrow('rule 1: kind must be one of');
  });

  test('T20 does not start in production', async () => {
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    try {
      const at = context();
      expect([await main(['emulator'], at.terminal, workspace), at.said.join('')]).toEqual([2, expect.stringContaining('production') as unknown]);
    } finally {
      process.env['NODE_ENV'] = before;
    }
  });
});
