import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createEmulator, defaultPopulation, FaultPlanError, parts, readFaultPlan, type Emulator, type FaultPlan, type Population } from '@blankett/emulator';
import { listen, type Listening } from '@blankett/emulator/server';
import { readBytes } from '../disk/schema-files.js';
import { type PlatformProcess, startPlatformProcess } from '../emulator/platform-process.js';
import { readApps } from '../emulator/read-apps.js';
import { listServices } from '../service/manifest.js';
import { oneOf, readArguments, UsageError, type Command, type CommandContext } from './command.js';

/** `blankett emulator`: an Altinn on this machine. */
export const emulatorCommand: Command = {
  name: 'emulator',
  summary: 'start an Altinn on this machine, with the services of schemas/ or of published documents',
  help: `
blankett emulator [org/app …]

  org/app              services of schemas/ (default: all, unless --documents is given)
  --documents FOLDER   an app from what it publishes: FOLDER/documents and, where documents do not say all, FOLDER/setup.json;
                       the documents folder itself does too; may be repeated
  --port NUMBER        port to listen on (default: one that is free)
  --app-lib VERSION    version of the app library that the apps behave like (default: as their metadata say)
  --population FILE    people, organisations, rights and clients, as JSON (default: a few invented ones)
  --platform NAME      altinn (default) or localtest: whom to be like where the two are known to differ
  --away PART          a part of the platform that is away from the start: platform, pdf, workflow-engine, register, maskinporten-keys; may be repeated
                       (PUT /emulator/away with a JSON list of parts changes it while the emulator runs)
  --platform-process   starts a process that stands for the platform, and tells its number: when it is ended, the platform is away
  --faults FILE        what goes wrong on the wire, as JSON: [{ "operation": "process.next", "fault": { "kind": "lose-response" } }]

It listens on this machine only, asks nobody for a secret, and forgets everything when it ends. /emulator shows what it knows.
Exit code 0: it was told to end; 2: it could not start.`,
  async run(args, context) {
    const { listening, stand } = await startEmulator(args, context);
    await toldToEnd();
    stand?.end();
    await listening.close();
    return 0;
  },
};

/** Starts what the arguments ask for, and says where it is. */
export async function startEmulator(args: readonly string[], context: CommandContext): Promise<{ readonly emulator: Emulator; readonly listening: Listening; readonly stand: PlatformProcess | undefined }> {
  const { values, positionals } = readArguments(args, {
    port: { type: 'string' }, 'app-lib': { type: 'string' }, documents: { type: 'string', multiple: true },
    population: { type: 'string' }, platform: { type: 'string' }, faults: { type: 'string' },
    away: { type: 'string', multiple: true }, 'platform-process': { type: 'boolean' },
  });
  if (process.env['NODE_ENV'] === 'production') throw new UsageError('the emulator gives tokens to everybody: it does not start where NODE_ENV is production.');
  const { terminal, directory } = context;
  const folders = values.documents ?? [];
  const services = positionals.length > 0 ? positionals : folders.length > 0 || !existsSync(join(directory, 'schemas')) ? [] : listServices(directory);
  const apps = readApps({ services, folders, library: readVersion(values['app-lib']) }, context);
  if (apps.length === 0) throw new UsageError('there is no app to serve: name a service of schemas/, or a folder with --documents.');
  const emulator = createEmulator({
    apps,
    population: values.population === undefined ? defaultPopulation : readPopulation(values.population, directory),
    platform: oneOf('platform', values.platform, ['altinn', 'localtest'], 'altinn'),
    ...(values.faults === undefined ? {} : { faults: readFaults(values.faults, directory) }),
  });
  for (const part of values.away ?? []) emulator.world.away.add(oneOf('away', part, parts, 'platform'));
  const listening = await listen(emulator, { port: readPort(values.port) });
  terminal.out(`An Altinn is at ${listening.origin}\n`);
  for (const { org, app, library } of apps) terminal.out(`  ${listening.origin}/${org}/${app}  (app library ${library})\n`);
  const [user] = emulator.world.population.users;
  terminal.out(`What it knows: ${listening.origin}/emulator\n`);
  if (user !== undefined) terminal.out(`A token: ${listening.origin}/Home/GetTestUserToken/${user.userId}\n`);
  const stand = values['platform-process'] === true ? startPlatformProcess(() => emulator.world.away.add('platform')) : undefined;
  if (stand !== undefined) terminal.out(`The platform is process ${stand.pid}\n`);
  return { emulator, listening, stand };
}

function toldToEnd(): Promise<void> {
  return new Promise((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end());
  });
}

function readPort(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new UsageError(`--port is a number from 0 to 65535, not '${text}'.`);
  return port;
}

function readVersion(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const [, numbers, preview = ''] = /^(\d+(?:\.\d+){0,3})(-[\w.]+)?$/.exec(text) ?? [];
  if (numbers === undefined) throw new UsageError(`--app-lib is a version such as 8.12.7, not '${text}'.`);
  return [...numbers.split('.'), '0', '0'].slice(0, Math.max(3, numbers.split('.').length)).join('.') + preview;
}

function readPopulation(path: string, directory: string): Population {
  const value = readJson('--population', path, directory);
  if (typeof value !== 'object' || value === null || !Array.isArray((value as Partial<Population>).users)) throw new UsageError(`--population: ${path} has no list of users.`);
  return value as Population;
}

function readFaults(path: string, directory: string): FaultPlan {
  try {
    return readFaultPlan(readJson('--faults', path, directory));
  } catch (error) {
    if (error instanceof FaultPlanError) throw new UsageError(`--faults: ${path}: ${error.message}`);
    throw error;
  }
}

function readJson(option: string, path: string, directory: string): unknown {
  const bytes = readBytes(resolve(directory, path), path);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new UsageError(`${option}: ${path} is no JSON.`);
  }
}
