/**
 * Kills workers in the middle of submissions, lets others go on, and looks in the end at what was done.
 *
 * @module
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createEmulator, createScaledClock, type Emulator, type Fault } from '@blankett/emulator';
import { listen } from '@blankett/emulator/server';
import { service } from '@blankett/skatt-omsetning';
import { sampleApp, schemasOf } from '../submission/sample-app.js';
import { Histogram, type KillPoint, randomFrom } from './kill-point.js';
import { goOn, type WorkerMessage, type WorkerTask } from './messages.js';
import { answerAsOwner } from './owner.js';

/** How a run of kills is made. */
export interface KillOptions {
  readonly kills: number;
  readonly seed: number;
  /** How many submissions go on at once. */
  readonly parallel?: number;
}

/** What came of it. */
export interface KillOutcome {
  readonly kills: number;
  readonly submissions: number;
  /** Kills of workers that were resuming. */
  readonly resumed: number;
  /** Instances of a reference that were drafts of a lost answer, deleted or reported. */
  readonly twins: number;
  /** What must not be, in words. */
  readonly faults: readonly string[];
  readonly empty: readonly KillPoint[];
  readonly histogram: string;
}

/** The emulator's clock, as many times as fast as the machine's. */
const rate = 50;
const party = '510201';
const user = '20001';
const attachment = 'Grunnlag for terminen';

/** What all lanes of a run share. */
interface Run {
  readonly histogram: Histogram;
  readonly faults: string[];
  readonly folder: string;
  readonly random: () => number;
  submissions: number;
  twins: number;
  /** Kills of workers that were resuming. */
  resumed: number;
}

/** An emulator, and one submission after another to it. */
interface Lane {
  readonly run: Run;
  readonly emulator: Emulator;
  readonly origin: string;
  readonly form: string;
  /** A token that is good for one worker; its requests are the ones that are watched. */
  readonly newToken: () => Promise<string>;
  /** Has `asked` be asked at each request from now on. */
  readonly watch: (asked: Watch | undefined) => void;
}

type Watch = (operation: string) => Fault | undefined;

/** Kills so many workers as asked for, over as many submissions as that takes. */
export async function runKills({ kills, seed, parallel = 3 }: KillOptions): Promise<KillOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'blankett-kill-'));
  const run: Run = { histogram: new Histogram(), faults: [], folder, random: randomFrom(seed), submissions: 0, twins: 0, resumed: 0 };
  const over = (): boolean => run.histogram.kills >= kills || run.faults.length > 0;
  try {
    // The first is let alone: it shows what points there are.
    await inLane(run, seed, (lane) => submission(lane, 0));
    await Promise.all(Array.from({ length: parallel }, (_, number) => inLane(run, seed + number, async (lane) => {
      while (!over()) await submission(lane, 1 + Math.floor(run.random() * 3));
    })));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const { histogram, faults, submissions, twins, resumed } = run;
  return { kills: histogram.kills, submissions, twins, resumed, faults, empty: histogram.empty, histogram: histogram.print() };
}

async function inLane(run: Run, seed: number, work: (lane: Lane) => Promise<void>): Promise<void> {
  let watch: Watch | undefined;
  let authorization = '';
  const emulator = createEmulator({
    apps: [sampleApp(service)],
    clock: createScaledClock(rate),
    seed,
    // The owner's requests are left alone.
    faults: ({ operation, headers }) => (headers.get('authorization') === authorization ? watch?.(operation) : undefined),
  });
  const listening = await listen(emulator);
  const ended = new AbortController();
  const owner = (async () => {
    while (!ended.signal.aborted) {
      await answerAsOwner(emulator, service.org, '{"status":"godkjent"}');
      await setTimeout(20);
    }
  })().catch((error: unknown) => run.faults.push(String(error)));
  const lane: Lane = {
    run, emulator,
    origin: listening.origin,
    form: join(schemasOf(service), 'samples', 'omsetningsmelding', 'valid', 'mange-linjer.xml'),
    newToken: async () => {
      const token = await (await emulator.fetch(`${emulator.origin}/Home/GetTestUserToken/${user}?scope=${encodeURIComponent('altinn:instances.read altinn:instances.write')}`)).text();
      authorization = `Bearer ${token}`;
      return token;
    },
    watch: (asked) => {
      watch = asked;
    },
  };
  try {
    await work(lane);
  } finally {
    ended.abort();
    await owner;
    await listening.close();
  }
}

/** Brings one submission to its end through so many deaths. */
async function submission(lane: Lane, deaths: number): Promise<void> {
  const { run } = lane;
  const reference = `termin-${run.submissions += 1}`;
  for (let death = 0; death < deaths; death += 1) {
    // A point may lie before the place where the last worker died: then this one ends its submission.
    const end = await work(lane, reference, run.histogram.rarest(run.random), callAfter(run, death));
    if (end !== 'killed') return judge(lane, reference, end);
  }
  const end = await work(lane, reference, undefined, callAfter(run, deaths));
  if (end !== 'killed') judge(lane, reference, end);
}

/** The first begins it; every other goes on by the one call or the other. */
function callAfter({ random }: Run, deaths: number): WorkerTask['call'] {
  return deaths > 0 && random() < 0.5 ? 'resume' : 'submit';
}

type WorkerEnd = Extract<WorkerMessage, { about: 'end' | 'error' }>;

/** Starts a worker, and kills it at `point` when it comes there. */
async function work(lane: Lane, reference: string, point: KillPoint | undefined, call: WorkerTask['call']): Promise<WorkerEnd | 'killed'> {
  const { emulator, origin, form } = lane;
  const token = await lane.newToken();
  const { histogram, folder } = lane.run;
  const task: WorkerTask = { journal: join(folder, reference), reference, call, party, attachment, rate, origin, token, form, now: emulator.clock.now() };
  const child = fork(fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)), [JSON.stringify(task)]);
  let killed = false;
  const die = (at: KillPoint): void => {
    killed = true;
    child.kill('SIGKILL');
    histogram.killedAt(at);
    if (call === 'resume') lane.run.resumed += 1;
  };
  lane.watch((operation) => {
    for (const how of ['not done', 'done'] as const) {
      const here: KillPoint = `request:${operation}:${how}`;
      histogram.know(here);
      if (killed || here !== point) continue;
      die(here);
      return how === 'done' ? { kind: 'lose-response', work: 'done' } : { kind: 'lose-request', work: 'not done' };
    }
    return undefined;
  });
  return new Promise((resolve, reject) => {
    let end: WorkerEnd | undefined;
    child.on('error', reject);
    child.on('message', (message: WorkerMessage) => {
      if (message.about !== 'append') {
        end = message;
        return;
      }
      const here: KillPoint = `journal:${message.kind}:${message.when}`;
      histogram.know(here);
      if (!killed && here === point) die(here);
      else letOn(child);
    });
    child.on('exit', (code, signal) => {
      lane.watch(undefined);
      if (killed) resolve('killed');
      else if (end !== undefined) resolve(end);
      else reject(new Error(`${reference}: the worker ended without a word (${code ?? signal})`));
    });
  });
}

function letOn(child: ChildProcess): void {
  if (child.connected) child.send(goOn, () => undefined);
}

/** Looks at what the emulator did for the reference: one instance advanced, and nothing of it lost. */
function judge({ run, emulator }: Lane, reference: string, end: WorkerEnd): void {
  const fault = (what: string): void => {
    run.faults.push(`${reference}: ${what}`);
  };
  if (end.about === 'error') {
    fault(`ended with ${end.code}: ${end.message}`);
    return;
  }
  // The journal's files are named by keys, one of them the submission's, which is what its instances are marked with.
  const keys = readdirSync(join(run.folder, reference)).map((name) => name.replace(/\.events$/, ''));
  const { world } = emulator;
  const own = [...world.instances.values()].filter(({ document }) => Object.values((document as { dataValues?: Record<string, string> | null }).dataValues ?? {}).some((value) => keys.includes(value)));
  const advanced = own.filter(({ id }) => world.effects.some(({ kind, instance }) => kind === 'process.moved' && instance === id));
  if (end.state !== 'accepted') fault(`ended as ${end.state}`);
  if (advanced.length !== 1) fault(`${advanced.length} instances were advanced`);
  const drafts = own.filter((instance) => !advanced.includes(instance) && !isDeleted(instance.document));
  if (drafts.length > end.twins) fault(`${drafts.length} drafts are left, ${end.twins} were reported`);
  for (const { data, document } of advanced) {
    const count = (type: string): number => data.filter((element) => element.dataType === type && element.deleteStatus?.isHardDeleted !== true).length;
    if (count('omsetningsmelding') !== 1) fault(`${count('omsetningsmelding')} forms are stored`);
    if (count('vedlegg') !== 1) fault(`${count('vedlegg')} attachments are stored`);
    if ((document as { process?: { ended?: unknown } | null }).process?.ended === undefined) fault('the process has not ended');
  }
  run.twins += own.length - advanced.length;
}

function isDeleted(document: object): boolean {
  const { status } = document as { readonly status?: { readonly isSoftDeleted?: boolean; readonly isHardDeleted?: boolean } | null };
  return status?.isSoftDeleted === true || status?.isHardDeleted === true;
}
