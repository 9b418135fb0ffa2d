/** Plays recorded flows against an emulator, and compares what it answers with the recordings. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator, createScaledClock, type Emulator } from '@blankett/emulator';
import { listen } from '@blankett/emulator/server';
import { type Comparison, comparePlayed, knownDifferences } from './comparison.js';
import { flowOrder, profilesOf, unplayable, waitingFlows, type Profile } from './profiles.js';
import { readPopulation, readRecordedApp } from './recorded-apps.js';
import { ownFile, runScript } from './run-script.js';

export interface PlayOptions {
  /** Folder with `live/` and, beside it, `../tools`. */
  readonly corpus: string;
  /** Recorded folder below `live`. */
  readonly folder: string;
  /** Flows to play; none: all. */
  readonly flows?: readonly string[];
  /** Flows that may wait. */
  readonly except?: readonly string[];
  /** One emulator plays all flows one after the other; outages apart. Otherwise each has its own, as lists then show only what is theirs. */
  readonly inOneRun?: boolean;
  /** How many times as fast as the machine's the clock runs in flows that wait for minutes, pauses of the recorder included. */
  readonly rate?: number;
  /** Differences to show at most. */
  readonly show?: number;
  /** Where to leave what was played; none: nowhere. */
  readonly keep?: string;
  /** Where the recordings lie, if not below `live`. */
  readonly recorded?: string;
}

/** Plays a folder. */
export async function playFolder(options: PlayOptions): Promise<Comparison> {
  const { corpus, folder, flows = [], inOneRun = false, rate = 10, show = 40 } = options;
  const except = [...unplayable, ...(options.except ?? [])];
  const recorded = options.recorded ?? join(corpus, 'live', folder);
  const tools = join(corpus, '..', 'tools');
  const out = options.keep ?? mkdtempSync(join(tmpdir(), 'blankett-play-'));
  mkdirSync(out, { recursive: true });
  try {
    for (const profile of profilesOf(folder)) {
      const wanted = (profile.flows ?? recordedFlows(recorded, folder)).filter((flow) => (flows.length === 0 || flows.includes(flow)) && !except.includes(flow));
      for (const together of inOneRun && wanted.length > 0 ? [wanted] : wanted.map((flow) => [flow])) {
        await playFlows(profile, together, { corpus, tools, recorded, out, rate: together.some((flow) => waitingFlows.includes(flow)) ? rate : 1 });
      }
    }
    const known = knownDifferences(folder).filter(({ when }) => inOneRun || when === undefined);
    return await comparePlayed({ tools, recorded, played: join(out, folder), known, flows, except, show });
  } finally {
    if (options.keep === undefined) rmSync(out, { recursive: true, force: true });
  }
}

/** The flows that stand in a folder and are no outage. */
function recordedFlows(recorded: string, folder: string): readonly string[] {
  const apart = new Set(profilesOf(folder).flatMap(({ flows = [] }) => flows));
  return flowOrder.filter((flow) => !apart.has(flow) && existsSync(join(recorded, `${flow}.json`)));
}

interface Stage {
  readonly corpus: string;
  readonly tools: string;
  readonly recorded: string;
  readonly out: string;
  readonly rate: number;
}

async function playFlows(profile: Profile, flows: readonly string[], { corpus, tools, recorded, out, rate }: Stage): Promise<void> {
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
    const environment = {
      RECORD_APP: String(app.port), RECORD_PLATFORM: String(platform.port), RECORD_OUT: out, PLAY_RATE: String(rate),
      ...(instance === undefined ? {} : { RECORD_INSTANCE: instance }),
      ...(stand?.pid === undefined ? {} : { RECORD_STOP_PID: String(stand.pid) }),
    };
    await runScript(join(tools, 'record.mjs'), [profile.name, ...flows], environment);
    for (const flow of flows.filter((name) => waitingFlows.includes(name))) {
      await runScript(ownFile('replay.mjs'), [tools, join(recorded, `${flow}.json`), join(out, profile.folder, `${flow}.json`)], environment);
    }
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

/** The folders of the corpus that can be played. */
export function playableFolders(corpus: string): readonly string[] {
  const folders = ['basic', 'basic-development', 'basic-v9', 'verdiar', 'verdiar-v9', 'signing-test', 'signing-test-v9', 'process-transition-test'];
  return folders.filter((folder) => existsSync(join(corpus, 'live', folder, 'setup.json')));
}
