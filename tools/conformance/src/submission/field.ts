/**
 * The field on which schedules play: a service, journals, and everybody who does something; judged when all has come to its end.
 *
 * @module
 */
import { isAltinnError } from '@blankett/altinn';
import { testToken } from '@blankett/altinn/auth';
import { memoryJournal } from '@blankett/altinn/journal';
import type { Party } from '@blankett/altinn/generated-v1';
import type { Fault, FaultableRequest, StoredInstance } from '@blankett/emulator';
import { mortal, forgetful } from './crash.js';
import type { CrashPoint, Forgetful } from './crash.js';
import { faultsOf, labelIn } from './oracle.js';
import type { Expected } from './oracle.js';
import { processes } from './schedule.js';
import type { Happening, PersonsDeed, ScheduleSetting } from './schedule.js';
import { confirmationTask, dataTask, feedbackTask } from './trial-service.js';
import type { Melding, TrialForms } from './trial-service.js';
import { file, organisation, partyId, startTrial } from './trial.js';
import type { Safeguard, Trial, TrialClient } from './trial.js';

export interface FieldOptions {
  readonly setting?: ScheduleSetting;
  readonly without?: readonly Safeguard[];
  /** Journals that forget what was not flushed. */
  readonly unflushed?: boolean;
}

/** What came of a schedule. */
export interface Outcome {
  /** How the promises were broken. */
  readonly faults: readonly string[];
  /** Kinds of events at whose writes processes died, or stood still. */
  readonly crashes: readonly string[];
  /** `process.next lose-response done` … */
  readonly injected: readonly string[];
  /** How each submission ended. */
  readonly ends: readonly string[];
}

export interface Field {
  readonly trial: Trial;
  happen(happening: Happening): Promise<void>;
  /** Brings everything to its end without further faults, and judges. */
  judge(): Promise<Outcome>;
}

interface Submission {
  readonly label: string;
  readonly reference: string;
  readonly party: Party;
  readonly journal: number;
}

/** Two of one party in one journal, and one of another party with a reference that is used already, in a journal of its own. */
const ofPerson: readonly Submission[] = [
  { label: 'r-1', reference: 'r-1', party: { partyId }, journal: 0 },
  { label: 'r-2', reference: 'r-2', party: { partyId }, journal: 0 },
  { label: 'o-1', reference: 'r-1', party: { organisation }, journal: 1 },
];

/** What one machine makes it knows from one journal only. */
const ofMachine: readonly Submission[] = ['r-1', 'r-2', 'o-1'].map(label => ({ label, reference: label, party: { organisation }, journal: 0 }));

const labels = ofPerson.map(({ label }) => label);

const minute = 60_000;
const usual: ScheduleSetting = { process: 'confirmation', library: '8.12.7', failures: 0, marks: 'dataValues' };
/** Requests with this header are a person's: no fault befalls them. */
const personsHeader = 'x-person';
/** Says which process of ours asks. */
const workerHeader = 'x-worker';

export async function openField({ setting = usual, without = [], unflushed = false }: FieldOptions = {}): Promise<Field> {
  let failures = setting.failures;
  const { marks } = setting;
  const submissions = marks === 'fingerprint' ? ofMachine : ofPerson;
  const trial = await startTrial({
    ...processes[setting.process], library: setting.library, senderReference: marks === 'field', ...(marks === 'fingerprint' ? { login: 'system user' } : {}),
    hooks: { onServiceTask: () => { if ((failures -= 1) >= 0) throw new Error('the service task fails'); } },
  });
  const injected = befall(trial, marks !== 'dataValues');
  if (marks === 'fingerprint') await showThatMarksAreDropped(trial);
  const crashes: string[] = [];
  const running: Promise<unknown>[] = [];
  const contents = submissions.map(() => new Set<number>());
  const differs = submissions.map(() => false);
  const cancelled = submissions.map(() => false);
  let isResumedWithout = false;
  let workers = 0;
  const persons = personsOf(trial, submissions[0]!);
  const journals = [trial.journal, memoryJournal({ clock: trial.clock })].map((journal): Forgetful => (
    unflushed ? forgetful(journal) : { journal, crash: () => undefined }
  ));

  /** Makes a call as a process that may die of it. */
  const call = async (index: number, work: (client: TrialClient) => Promise<{ readonly state: string; readonly storedDiffers?: unknown } | void>, point?: CrashPoint): Promise<string> => {
    const { journal, crash } = journals[submissions[index]!.journal]!;
    const worker = mortal(journal, trial.clock, point);
    workers += 1;
    const client = trial.another({ journal: worker.journal, clock: worker.clock, without, fetch: fetchWith(trial, workerHeader, String(workers)) });
    try {
      const result = await work(client);
      if (result === undefined) return 'done';
      differs[index] ||= result.storedDiffers !== undefined;
      return result.state;
    } catch (error) {
      if (isAltinnError(error)) return error.code;
      if (worker.diedAt() === undefined) throw error;
      crash();
      return 'died';
    } finally {
      const at = worker.diedAt() ?? worker.frozenAt();
      if (at !== undefined) crashes.push(`${worker.diedAt() === undefined ? 'freeze' : 'crash'} at ${at}`);
    }
  };
  const submit = (index: number, revision: number, minutes: number, point?: CrashPoint): Promise<string> => {
    contents[index]!.add(revision);
    const { reference, party } = submissions[index]!;
    return call(index, client => client.submit({ reference, party, ...contentOf(setting, index, revision), deadline: minutes * minute }), point);
  };

  const doing = (happening: Exclude<Happening, { readonly kind: 'fault' | 'pass' | 'person' | 'owner' }>): Promise<string> => {
    const index = happening.submission;
    const { reference, party } = submissions[index]!;
    switch (happening.kind) {
      case 'submit': return submit(index, happening.revision, happening.minutes, happening.crash);
      case 'resume': {
        isResumedWithout ||= !happening.given;
        const given = happening.given ? contentOf(setting, index, [...contents[index]!].at(-1) ?? 0) : {};
        return call(index, client => client.resume(reference, { party, ...given, deadline: 10 * minute }), happening.crash);
      }
      case 'cancel':
        cancelled[index] = true;
        return call(index, client => client.cancel(reference, { party }));
      case 'status': return call(index, async client => { await client.status(reference, { party }); });
    }
  };

  return {
    trial,
    async happen(happening) {
      switch (happening.kind) {
        case 'fault': return injected.add(happening);
        case 'pass': return trial.clock.sleep(happening.minutes * minute);
        case 'owner': return answerAsOwner(trial, happening.answer);
        case 'person': return persons.do(happening.does);
        default: {
          const done = doing(happening);
          running.push(done);
          return happening.wait ? void await done : trial.clock.sleep(10);
        }
      }
    },
    async judge() {
      await Promise.all(running);
      injected.stop();
      const ends = await Promise.all(submissions.map((_, index) => (contents[index]!.size === 0 ? 'never begun' : bringToEnd(index))));
      await trial.emulator.faults.settled();
      const expected = await Promise.all(submissions.map(async ({ label, reference, party, journal }, index): Promise<Expected> => {
        const found = ends[index] === 'never begun' ? undefined : await trial.another({ without, journal: journals[journal]!.journal }).status(reference, { party });
        return {
          label,
          contents: [...contents[index]!].map(revision => contentOf(setting, index, revision)),
          reported: (found?.twins ?? []).map(({ instance }) => instance),
          told: ends[index]!,
          differs: differs[index]!,
          ...(found?.instance === undefined || cancelled[index]! ? {} : { instance: found.instance }),
        };
      }));
      const wrong = ends.flatMap((end, index) => (mayEndSo(end) ? [] : [`${submissions[index]!.label}: came to no end but ${end}`]));
      return {
        faults: [...wrong, ...injected.blindMoves, ...await faultsOf(trial, expected, { others: persons.drafts, journals: journals.map(({ journal }) => journal), overwritten: persons.overwritten, deleted: persons.deleted, marks })],
        crashes, injected: injected.log, ends,
      };
    },
  };

  async function bringToEnd(index: number): Promise<string> {
    let end = '';
    // The latest content, or where it came too late the one that was sent.
    const revisions = [...contents[index]!].reverse();
    for (let round = 0; round < 6; round += 1) {
      end = await submit(index, revisions[0]!, setting.process === 'feedback' ? 20 : 60);
      if (end === 'reference-reused') revisions.push(revisions.shift()!);
      // A draft that somebody has deleted: begun anew, where that may be.
      else if ((end === 'instance-gone' || end === 'not-found') && await doing({ kind: 'cancel', submission: index, wait: true }) === 'done') continue;
      else if (mayEndSo(end)) return end;
    }
    return end;
  }

  /** Beside being sent: what only a person or the owner can bring further. */
  function mayEndSo(end: string): boolean {
    if (isGood(end) || end === 'never begun') return true;
    switch (end) {
      case 'task-returned': return trial.effects('process.moved').some(({ to }) => to === dataTask.id);
      case 'instance-gone': case 'not-found': return persons.deleted.size > 0;
      case 'outcome-unknown': return mayBeUnknown();
      case 'stuck-at-owner': return setting.failures > 1;
      default: return false;
    }
  }

  /** What a person has made or written cannot be told from ours, but by a machine; nor can what was made without its form. */
  function mayBeUnknown(): boolean {
    switch (marks) {
      case 'none': return true;
      case 'dataValues': return persons.drafts.size > 0;
      case 'field': return persons.drafts.size > 0 || persons.overwritten.size > 0 || isResumedWithout;
      case 'fingerprint': return persons.overwritten.size > 0 || isResumedWithout;
    }
  }
}

function isGood(end: string): boolean {
  return ['sent', 'accepted', 'rejected'].includes(end);
}

/** To the journal, by a submission of a machine that leaves no other trace. */
export async function showThatMarksAreDropped({ client, emulator }: Trial): Promise<void> {
  await client.submit({ reference: 'r-0', party: { organisation }, forms: { skjema: { navn: 'r-0 ' } }, attachments: [], confirm: true, deadline: minute });
  await client.erase('r-0');
  emulator.world.instances.clear();
}

interface Injected {
  add(happening: Extract<Happening, { readonly kind: 'fault' }>): void;
  stop(): void;
  readonly log: string[];
  /** Moves of a process that whoever sent them had not looked at right before. */
  readonly blindMoves: readonly string[];
}

function fetchWith(trial: Trial, header: string, value: string): typeof fetch {
  return (input, init) => {
    const request = new Request(input, init);
    request.headers.set(header, value);
    return trial.emulator.fetch(request);
  };
}

/** Lets pending faults befall requests of ours. */
function befall(trial: Trial, dropsMarks: boolean): Injected {
  const pending: { readonly operation: string; readonly fault: Fault; spares: number; times: number }[] = [];
  const log: string[] = [];
  const blindMoves: string[] = [];
  const last = new Map<string, { readonly operation: string; readonly refused: boolean }>();
  /** A token is refused before anything is done, and another is sent at once. */
  const watch = ({ operation, url, headers }: FaultableRequest, faults: readonly Fault[]): readonly Fault[] => {
    const guid = /\/instances\/\d+\/([0-9a-f-]{36})/.exec(url.pathname)?.[1];
    const asker = `${headers.get(workerHeader)} ${guid}`;
    const before = last.get(asker);
    if (operation === 'process.next' && before?.operation !== 'process.read' && !(before?.operation === operation && before.refused)) blindMoves.push(`moved without a look right before: after ${before?.operation}`);
    last.set(asker, { operation, refused: faults.some(fault => fault.kind === 'expired-token' || (fault.kind === 'status' && fault.status === 401)) });
    return faults;
  };
  const always = (operation: string): readonly Fault[] => (dropsMarks && operation === 'instance.instantiate' ? [{ kind: 'drop-data-values' }] : []);
  const befalling = ({ operation }: FaultableRequest): readonly Fault[] => {
    const rule = pending.find(one => one.operation === operation && one.times > 0);
    if (rule === undefined) return always(operation);
    if (rule.spares > 0) {
      rule.spares -= 1;
      return always(operation);
    }
    rule.times -= 1;
    log.push(`${operation} ${rule.fault.kind}${'status' in rule.fault ? ` ${rule.fault.status}` : ''}${'work' in rule.fault ? ` ${rule.fault.work}` : ''}`);
    return [rule.fault, ...always(operation)];
  };
  trial.emulator.faults.set(request => (request.headers.has(personsHeader) ? undefined : watch(request, befalling(request))));
  return {
    add: ({ operation, fault, spares, times }) => { pending.push({ operation, fault, spares, times }); },
    stop: () => { pending.length = 0; },
    log,
    blindMoves,
  };
}

interface Persons {
  do(deed: PersonsDeed): Promise<void>;
  /** Drafts of their own. */
  readonly drafts: ReadonlySet<string>;
  /** Instances whose form they have written over. */
  readonly overwritten: ReadonlySet<string>;
  /** Instances of ours that they have deleted. */
  readonly deleted: ReadonlySet<string>;
}

function personsOf(trial: Trial, { party }: Submission): Persons {
  const drafts = new Set<string>();
  const overwritten = new Set<string>();
  const deleted = new Set<string>();
  const client = trial.another({
    auth: testToken({ user: 20001 }),
    fetch: fetchWith(trial, personsHeader, '1'),
  });
  const ours = (task: string): readonly StoredInstance[] => [...trial.emulator.world.instances.values()].filter(instance => (
    !drafts.has(instance.id) && instance.document.process?.currentTask?.elementId === task && instance.document.status?.isHardDeleted !== true
  ));
  const deeds: Readonly<Record<PersonsDeed, () => Promise<unknown>>> = {
    'confirm': () => Promise.all(ours(confirmationTask.id).map(({ id }) => client.process.next(id))),
    'send back': () => Promise.all(ours(confirmationTask.id).map(({ id }) => client.process.next(id, { action: 'reject' }))),
    'delete the draft': () => Promise.all(ours(dataTask.id).map(async ({ id }) => {
      deleted.add(id);
      await client.instances.delete(id, { hard: true });
    })),
    'write over the form': () => Promise.all(ours(dataTask.id).map(async instance => {
      const element = instance.data.find(({ dataType }) => dataType === 'skjema');
      const label = labelIn(instance, labels);
      if (element === undefined || label === undefined) return;
      overwritten.add(instance.id);
      await client.forms.upload('skjema', { instance: instance.id, dataElement: element.id, value: { navn: `${label} en annens` } });
    })),
    'begin a draft of the same': async () => {
      const { id } = await client.instances.instantiate({ party, forms: { skjema: formOf(0, 0) } });
      drafts.add(id);
    },
  };
  return {
    drafts,
    overwritten,
    deleted,
    // What the service refuses them is their own affair.
    do: deed => deeds[deed]().then(() => undefined, (error: unknown) => { if (!isAltinnError(error)) throw error; }),
  };
}

async function answerAsOwner(trial: Trial, status: string): Promise<void> {
  for (const { id, document, data } of [...trial.emulator.world.instances.values()]) {
    if (document.process?.currentTask?.elementId !== feedbackTask.id || data.some(({ dataType }) => dataType === 'svar')) continue;
    await trial.asOwner('POST', `/ttd/prove/instances/${id}/data?dataType=svar`, JSON.stringify({ status }), { headers: { [personsHeader]: '1' } });
    await trial.asOwner('PUT', `/ttd/prove/instances/${id}/process/next`, undefined, { headers: { [personsHeader]: '1' } });
  }
}

interface Content {
  readonly forms: TrialFormsGiven;
  readonly attachments: readonly { readonly dataType: string; readonly name: string; readonly body: Blob }[];
  readonly confirm: true;
}

type TrialFormsGiven = { readonly skjema: Melding; readonly tillegg?: readonly TrialForms['tillegg'][] };

function contentOf({ process }: ScheduleSetting, index: number, revision: number): Content {
  return {
    forms: {
      skjema: formOf(index, revision),
      ...(process === 'two forms' ? { tillegg: [{ navn: `${labels[index]} a` }, { navn: `${labels[index]} b`, belop: revision }] } : {}),
    },
    attachments: [{ dataType: 'vedlegg', name: `Vedlegg ${index}.pdf`, body: file }, ...(revision === 0 ? [] : [{ dataType: 'vedlegg', name: 'To.pdf', body: file }])],
    confirm: true,
  };
}

function formOf(index: number, revision: number): Melding {
  return { navn: `${labels[index]} ${revision}`, belop: 100 + revision, linje: [{ tekst: 'en', antall: index }, { tekst: 'to' }] };
}

/** Plays a schedule from its beginning to its judgement. */
export async function runSchedule(schedule: readonly Happening[], options: FieldOptions = {}): Promise<Outcome> {
  const field = await openField(options);
  for (const happening of schedule) await field.happen(happening);
  return field.judge();
}
