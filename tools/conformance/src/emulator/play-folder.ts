/** Plays recorded flows against an emulator, and compares what it answers with the recordings. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createEmulator, createScaledClock, type Emulator } from '@blankett/emulator';
import { listen } from '@blankett/emulator/server';
import { profilesOf, unplayable, type Profile } from './profiles.js';
import { readPopulation, readRecordedApp } from './recorded-apps.js';

export interface PlayOptions {
  /** Folder with `live/` and, beside it, `../tools`. */
  readonly corpus: string;
  /** Recorded folder below `live`. */
  readonly folder: string;
  /** Flows to play; none: all. */
  readonly flows?: readonly string[];
  /** Flows that may wait. */
  readonly except?: readonly string[];
  /** How many times as fast as the machine's the clock runs, pauses of the recorder included. */
  readonly rate?: number;
  /** Differences to show at most. */
  readonly show?: number;
  /** Where to leave what was played; none: nowhere. */
  readonly keep?: string;
  /** Where the recordings lie, if not below `live`. */
  readonly recorded?: string;
}

/** Steps of one flow, or of all. */
export interface Count {
  readonly steps: number;
  readonly status: number;
  readonly equal: number;
  readonly known: number;
  readonly other: number;
}

export interface Played {
  /** What the comparison printed: differences, then a line per flow. */
  readonly output: string;
  readonly flows: ReadonlyMap<string, Count>;
  readonly total: Count;
}

const here = dirname(fileURLToPath(import.meta.url));

/** The list of known differences of a folder; kept beside the sources, so that the built file finds it too. */
export function knownFile(folder: string): string {
  return join(here.replace(/([\\/])dist([\\/])/, '$1src$2'), 'known', `${folder}.json`);
}

/** Plays a folder. */
export async function playFolder(options: PlayOptions): Promise<Played> {
  const { corpus, folder, flows = [], rate = 10, show = 40 } = options;
  const except = [...unplayable, ...(options.except ?? [])];
  const recorded = options.recorded ?? join(corpus, 'live', folder);
  const out = options.keep ?? mkdtempSync(join(tmpdir(), 'blankett-play-'));
  mkdirSync(out, { recursive: true });
  try {
    for (const profile of profilesOf(folder)) {
      const wanted = (profile.flows ?? recordedFlows(recorded, folder)).filter((flow) => (flows.length === 0 || flows.includes(flow)) && !except.includes(flow));
      // Each flow on an emulator of its own: the recorded platform was begun anew between some of them, and then lists showed only what was theirs.
      for (const flow of wanted) await playFlow(profile, flow, { corpus, recorded, out, rate });
    }
    return await compare(join(corpus, '..', 'tools'), recorded, join(out, folder), { folder, flows, except, show });
  } finally {
    if (options.keep === undefined) rmSync(out, { recursive: true, force: true });
  }
}

/** The flows that stand in a folder and are no outage. */
function recordedFlows(recorded: string, folder: string): readonly string[] {
  const apart = new Set(profilesOf(folder).flatMap(({ flows = [] }) => flows));
  return allFlows.filter((flow) => !apart.has(flow) && existsSync(join(recorded, `${flow}.json`)));
}

const allFlows: readonly string[] = [
  'documents', 'lifecycle', 'instantiate', 'dataErrors', 'patchErrors', 'attachmentErrors', 'access', 'processErrors', 'after', 'values',
  'confirmFlow', 'ownerFlow', 'copyFlow', 'marker', 'ownerStarted', 'signFlow', 'transition', 'transitionLong',
];

async function playFlow(profile: Profile, flow: string, { corpus, recorded, out, rate }: { corpus: string; recorded: string; out: string; rate: number }): Promise<void> {
  const clock = createScaledClock(rate);
  const emulator = createEmulator({ apps: [readRecordedApp(recorded)], population: readPopulation(corpus), platform: 'localtest', clock });
  const instance = profile.wantsInstance ? await beginInstance(emulator) : undefined;
  for (const part of profile.away ?? []) emulator.world.away.add(part);
  const app = await listen(emulator);
  const platform = await listen(emulator);
  // The recorder stops the platform by its process: one that lives for this alone is stopped in its stead.
  const stand = profile.stopsPlatform ? spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' }) : undefined;
  stand?.once('exit', () => emulator.world.away.add('platform'));
  try {
    await run(join(corpus, '..', 'tools', 'record.mjs'), [profile.name, flow], {
      RECORD_APP: String(app.port), RECORD_PLATFORM: String(platform.port), RECORD_OUT: out, PLAY_RATE: String(rate),
      ...(instance === undefined ? {} : { RECORD_INSTANCE: instance }),
      ...(stand?.pid === undefined ? {} : { RECORD_STOP_PID: String(stand.pid) }),
    });
  } finally {
    stand?.kill();
    await Promise.all([app.close(), platform.close()]);
  }
}

/** An instance begun while all was well, as the recorder wants it told. */
async function beginInstance(emulator: Emulator): Promise<string> {
  const [app] = emulator.world.apps.values();
  const [user] = emulator.world.population.users.filter(({ userId }) => userId === recordingUser);
  const token = await (await emulator.fetch(`${emulator.origin}/Home/GetTestUserToken/${recordingUser}`)).text();
  const answer = await emulator.fetch(`${emulator.origin}/${app?.org}/${app?.app}/instances?instanceOwnerPartyId=${user?.partyId}`, { method: 'POST', headers: { Authorization: `Bearer ${token}` } });
  return answer.text();
}

/** The recorder's own user. */
const recordingUser = 1337;

async function compare(tools: string, recorded: string, played: string, { folder, flows, except, show }: { folder: string; flows: readonly string[]; except: readonly string[]; show: number }): Promise<Played> {
  const known = knownFile(folder);
  const output = await run(join(tools, 'compare.mjs'), [
    recorded, played,
    ...flows.flatMap((flow) => ['--flow', flow]), ...except.flatMap((flow) => ['--except', flow]),
    ...(existsSync(known) ? ['--known', known] : []), '--show', String(show),
  ], {});
  return { output, ...readCounts(output) };
}

/** Reads the lines that the comparison ends with. */
function readCounts(output: string): Pick<Played, 'flows' | 'total'> {
  const flows = new Map<string, Count>();
  for (const [, flow = '', ...numbers] of output.matchAll(/^([\w-]+): (\d+) steps, (\d+)[^,]* same status, (\d+)[^,]* equal, (\d+)[^,]* known, (\d+)/gm)) {
    const [steps = 0, status = 0, equal = 0, known = 0, other = 0] = numbers.map(Number);
    flows.set(flow, { steps, status, equal, known, other });
  }
  const total = flows.get('total');
  if (total === undefined) throw new Error(`The comparison said nothing:\n${output}`);
  flows.delete('total');
  return { flows, total };
}

/** Runs a script of the recorder; its output. That it ends with 1 only says that there are differences. */
function run(script: string, args: readonly string[], environment: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve, reject) => {
    const preload = pathToFileURL(join(here.replace(/([\\/])dist([\\/])/, '$1src$2'), 'speed-up.mjs')).href;
    const child = spawn(process.execPath, ['--import', preload, script, ...args], { env: { ...process.env, ...environment, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 || code === 1 ? resolve(output + (errors === '' ? '' : `\n${errors}`)) : reject(new Error(`${script} ended with ${code}: ${errors}`))));
  });
}

/** Reads the corpus' list of folders that can be played. */
export function playableFolders(corpus: string): readonly string[] {
  const folders = ['basic', 'basic-development', 'basic-v9', 'verdiar', 'verdiar-v9', 'signing-test', 'signing-test-v9', 'process-transition-test'];
  return folders.filter((folder) => existsSync(join(corpus, 'live', folder, 'setup.json')));
}

/** The reasons in a folder's list of known differences. */
export function knownDifferences(folder: string): readonly { readonly flow: string; readonly step: string; readonly at: string; readonly why: string }[] {
  const file = knownFile(folder);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof knownDifferences> : [];
}
