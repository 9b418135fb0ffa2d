/**
 * The one loop: decide, do, look again, until nothing more is for us to do. All that waits, waits here.
 *
 * @module
 */
import { isAltinnError } from '../errors/altinn-error.js';
import type { AltinnError } from '../errors/altinn-error.js';
import type { AltinnErrorCode } from '../errors/codes.js';
import type { NeededInput } from '../errors/submission-error-facts.js';
import { present } from '../members/members.js';
import { decide } from './decide/decide.js';
import { mayPass } from './failure.js';
import { probeRefusal } from './perform/probe.js';
import { adopt, instantiate, lookUp, mark, twin } from './perform/instantiate.js';
import { deleteElement, noteUpload, upload } from './perform/attachments.js';
import { compareEnd, finish, outcome } from './perform/end.js';
import { dataTypeOf, readBack, writeForm } from './perform/forms.js';
import { advance, noteMove, resumeProcess, validate } from './perform/process.js';
import { read } from './perform/read.js';
import { checkService } from './perform/check-service.js';
import { givenUp, rest } from './rest.js';
import { resultOf } from './result.js';
import type { StepName } from './inputs.js';
import type { SubmissionResult } from './receipt.js';
import type { Safeguards } from './safeguards.js';
import type { Step, StopCode } from './steps.js';
import { SubmissionError } from './submission-error.js';
import { pauseBefore } from './timing.js';
import type { WaitingFor } from './timing.js';
import { instanceId, journalOf, note, see } from './work.js';
import type { Work } from './work.js';

export interface Drive {
  readonly work: Work;
  readonly safeguards: Safeguards;
  /** Milliseconds since 1970. */
  readonly deadline: number;
  /** Where people are sent. */
  readonly linkTo: (instance: string) => string;
}

/**
 * Goes on until there is a result.
 *
 * @throws AltinnError what stopped it is in the journal
 */
export async function drive({ work, safeguards, deadline, linkTo }: Drive): Promise<SubmissionResult> {
  let failures = 0;
  let refusals = 0;
  let failed: AltinnErrorCode | undefined;
  const pending = (what: WaitingFor, until?: number): Promise<SubmissionResult> => resultOf(work, linkTo, { for: what, ...present({ code: failed, until }) });
  for (;;) {
    const step = decide({ plan: work.plan, journal: journalOf(work), seen: work.seen, now: work.clock.now(), safeguards });
    if (step.name === 'done' || step.name === 'person') {
      if (step.name === 'person') await notePerson(work, step);
      return resultOf(work, linkTo);
    }
    if (step.name === 'stop') throw await stopped(work, await stopError(work, step));
    if (work.signal?.aborted === true) throw givenUp();
    if (step.name === 'wait') {
      if (work.clock.now() >= deadline || !await pause(work, step, deadline)) return pending(step.for, step.until);
      continue;
    }
    if (work.clock.now() >= deadline) return pending('platform');
    try {
      await work.record.check();
      await perform(work, step);
      failures = 0;
      refusals = 0;
      failed = undefined;
    } catch (error) {
      if (isAltinnError(error)) tellWhere(error, progressNames[step.name], work.reference);
      if (!mayPass(error)) {
        refusals += 1;
        if (!await probeRefusal(work, error, refusals, deadline)) throw await stopped(work, error);
      }
      see(work, { stale: true, process: undefined });
      const { code, retryAfter } = isAltinnError(error) ? error : {};
      const wait = Math.max(pauseBefore('platform', failures), (retryAfter ?? 0) * 1000);
      failures += 1;
      failed = code;
      if (work.clock.now() + wait >= deadline) {
        // Nothing was begun that could be gone on with: then the failure itself is the answer.
        const { instance, instantiation } = journalOf(work);
        if (instance === undefined && instantiation === undefined) throw await stopped(work, error);
        return pending('platform', retryAfter === undefined ? undefined : work.clock.now() + wait);
      }
      work.report({ name: progressNames[step.name] ?? 'check', state: 'waiting', ...present({ code }) });
      await rest(work.clock, wait, work.signal);
    }
  }
}

async function perform(work: Work, step: Performed): Promise<void> {
  const name = progressNames[step.name];
  // What is only noted is nothing to look on at.
  if (name === undefined) return void await performers(work, step);
  const about = {
    name,
    ...('slot' in step ? { dataType: dataTypeOf(work, step.slot) } : {}),
    ...('task' in step ? { task: step.task } : {}),
  };
  work.report({ ...about, state: 'begun' });
  await performers(work, step);
  work.report({ ...about, state: 'done' });
}

function performers(work: Work, step: Performed): Promise<unknown> {
  switch (step.name) {
    case 'check': return checkService(work);
    case 'look-up': return lookUp(work, step);
    case 'instantiate': return instantiate(work, step);
    case 'adopt': return adopt(work, step);
    case 'read': return read(work, step);
    case 'mark': return mark(work);
    case 'twin': return twin(work, step);
    case 'write-form': return writeForm(work, step);
    case 'read-back': return readBack(work, step);
    case 'upload': return upload(work, step);
    case 'note-upload': return noteUpload(work, step);
    case 'delete-element': return deleteElement(work, step);
    case 'validate': return validate(work, step);
    case 'advance': return advance(work, step);
    case 'note-move': return noteMove(work, step);
    case 'resume-process': return resumeProcess(work, step);
    case 'note-sent': return note(work, { kind: 'sent' });
    case 'compare-end': return compareEnd(work);
    case 'finish': return finish(work);
    case 'outcome': return outcome(work);
  }
}

/** Steps that something is done in. */
type Performed = Exclude<Step, { readonly name: 'done' | 'person' | 'stop' | 'wait' }>;

/** What each step is to whoever looks on. */
const progressNames: Readonly<Record<Exclude<Performed['name'], 'mark' | 'note-sent'>, StepName>> & { readonly [Name in Performed['name']]?: StepName } = {
  'check': 'check', 'look-up': 'look-up', 'instantiate': 'instantiate', 'adopt': 'adopt', 'read': 'read', 'twin': 'delete-draft',
  'write-form': 'write-form', 'read-back': 'read-back', 'upload': 'upload', 'note-upload': 'upload', 'delete-element': 'upload', 'validate': 'validate',
  'advance': 'advance', 'note-move': 'advance', 'resume-process': 'resume-process', 'compare-end': 'read-back', 'finish': 'finish', 'outcome': 'outcome',
};

const waitNames: Readonly<Record<WaitingFor, StepName>> = {
  instance: 'look-up', process: 'service-task', scan: 'scan', outcome: 'outcome', platform: 'check',
};

/** Waits, and forgets what is to be looked at anew; `false` when the call's time does not last for another look. */
async function pause(work: Work, { for: what, until }: Extract<Step, { readonly name: 'wait' }>, deadline: number): Promise<boolean> {
  const now = work.clock.now();
  const next = now + pauseBefore(what, work.seen.looks);
  const wake = until === undefined || next < until ? next : until;
  if (wake >= deadline) {
    await rest(work.clock, Math.max(0, deadline - now), work.signal);
    return false;
  }
  work.report({ name: waitNames[what], state: 'waiting' });
  await rest(work.clock, Math.max(0, wake - now), work.signal);
  see(work, {
    looks: work.seen.looks + 1,
    ...(what === 'instance' ? { instances: undefined } : { instance: undefined, process: undefined }),
    ...(what === 'outcome' ? { outcomeLookedFor: false } : {}),
  });
  return true;
}

async function notePerson(work: Work, { task, action }: Extract<Step, { readonly name: 'person' }>): Promise<void> {
  const { person } = journalOf(work);
  if (person?.task !== task || person.action !== action) await note(work, { kind: 'awaiting-person', task, action });
}

/** Writes down why it stopped, if the journal takes it: the error is told in any case. */
async function stopped(work: Work, error: unknown): Promise<unknown> {
  const code = isAltinnError(error) ? error.code : error instanceof Error && 'code' in error ? String(error.code) : 'error';
  if (code.startsWith('journal-') || code === 'aborted') return error;
  try {
    await note(work, { kind: 'stopped', code, step: isAltinnError(error) ? error.step ?? error.operation : 'submit' });
  } catch {
    // The journal's own fault would hide the one that matters.
  }
  return error;
}

/** An error of a single call knows nothing of submissions: this is where it says in which one, and at what, it stopped. */
function tellWhere(error: { -readonly [Member in 'step' | 'submission']?: AltinnError[Member] }, step: StepName | undefined, reference: string): void {
  if (step !== undefined) error.step ??= step;
  error.submission ??= { reference };
}

async function stopError(work: Work, { code, task, slot }: Extract<Step, { readonly name: 'stop' }>): Promise<SubmissionError> {
  const instance = journalOf(work).instance === undefined ? {} : { instance: await instanceId(work) };
  return new SubmissionError({ code, step: stopSteps[code], ...instance, ...(code === 'outcome-unknown' ? { outcomeKnown: false } : {}) }, {
    reference: work.reference,
    ...present({ task }),
    ...(slot === undefined ? {} : { needs: needsOf(work) }),
  });
}

const stopSteps: Readonly<Record<StopCode, StepName>> = {
  'outcome-unknown': 'instantiate', 'instance-gone': 'read', 'task-unknown': 'advance', 'task-returned': 'advance', 'attachment-rejected': 'scan',
  'stuck-at-owner': 'resume-process', 'inputs-needed': 'write-form', 'twin-advanced': 'look-up',
};

/** Everything that is still to be stored and is not at hand: asked for at once. */
function needsOf(work: Work): readonly NeededInput[] {
  const { content, forms, attachments } = journalOf(work);
  const missingForms = (content?.forms ?? []).filter(({ slot }) => forms[slot]?.state !== 'stored' && !work.values.has(slot));
  const missingFiles = (content?.attachments ?? []).filter(({ slot }) => attachments[slot]?.state !== 'uploaded' && !work.files.has(slot));
  return [
    ...missingForms.map(({ slot, dataType }) => ({ kind: 'form' as const, dataType, number: Number(slot.slice(slot.lastIndexOf('#') + 1)) })),
    ...missingFiles.map(({ dataType }, index) => ({ kind: 'attachment' as const, dataType, number: index + 1 })),
  ];
}
