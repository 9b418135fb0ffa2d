/**
 * The field on which schedules play: a service, journals, and everybody who does something; judged when all has come to its end.
 *
 * @module
 */
import { isAltinnError } from '@blankett/altinn';
import { memoryJournal } from '@blankett/altinn/journal';
import { befall } from './befalling.js';
import { mortal, forgetful } from './crash.js';
import type { CrashPoint, Forgetful } from './crash.js';
import { contentOf, labels, ofMachine, ofPerson } from './field-submissions.js';
import { faultsOf, labelIn } from './oracle.js';
import type { Expected } from './oracle.js';
import { answerAsOwner, personsOf } from './persons.js';
import { fetchWith, workerHeader } from './requesters.js';
import { processes } from './schedule.js';
import type { Happening, ScheduleSetting } from './schedule.js';
import { dataTask } from './trial-service.js';
import { organisation, startTrial } from './trial.js';
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

const minute = 60_000;
const usual: ScheduleSetting = { process: 'confirmation', library: '8.12.7', failures: 0, marks: 'dataValues' };

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
    const client = trial.another({ journal: worker.journal, clock: worker.clock, without, fetch: worker.connected(fetchWith(trial, workerHeader, String(workers))) });
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
      const wrong = ends.flatMap((end, index) => (mayEndSo(end, index) ? [] : [`${submissions[index]!.label}: came to no end but ${end}`]));
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
      else if (mayEndSo(end, index)) return end;
    }
    return end;
  }

  /** Beside being sent: what only a person or the owner can bring further. */
  function mayEndSo(end: string, index: number): boolean {
    if (isGood(end) || end === 'never begun') return true;
    switch (end) {
      case 'task-returned': return trial.effects('process.moved').some(({ to }) => to === dataTask.id);
      case 'instance-gone': case 'not-found': return persons.deleted.size > 0;
      case 'outcome-unknown': return mayBeUnknown(index);
      case 'stuck-at-owner': return setting.failures > 1;
      default: return false;
    }
  }

  /**
   * What a person has made or written cannot be told from ours, but by a machine; nor can what was made without its form, nor
   * several that are alike: attempts that each did their work beyond the limit.
   */
  function mayBeUnknown(index: number): boolean {
    switch (marks) {
      case 'none': return true;
      case 'dataValues': return persons.drafts.size > 0;
      case 'field': return persons.drafts.size > 0 || persons.overwritten.size > 0 || isResumedWithout;
      case 'fingerprint': return persons.overwritten.size > 0 || isResumedWithout || madeOf(index) > 1;
    }
  }

  function madeOf(index: number): number {
    return [...trial.emulator.world.instances.values()].filter(instance => labelIn(instance, labels) === submissions[index]!.label).length;
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

/** Plays a schedule from its beginning to its judgement. */
export async function runSchedule(schedule: readonly Happening[], options: FieldOptions = {}): Promise<Outcome> {
  const field = await openField(options);
  for (const happening of schedule) await field.happen(happening);
  return field.judge();
}
