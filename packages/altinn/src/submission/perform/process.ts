/**
 * Validating, and moving the process on.
 *
 * @see https://docs.altinn.studio/api/apps/process/
 * @module
 */
import { isAltinnError } from '../../errors/altinn-error.js';
import { present } from '../../members/members.js';
import { isAboutProcess, notDoneBy } from '../failure.js';
import { seeProcess } from '../observe.js';
import type { Step } from '../steps.js';
import { SubmissionError } from '../submission-error.js';
import { instanceId, journalOf, note, onceOptions, readOptions, see, seeMoved } from '../work.js';
import type { Work } from '../work.js';

type StepOf<Name extends Step['name']> = Extract<Step, { readonly name: Name }>;

export async function validate(work: Work, { task, flow }: StepOf<'validate'>): Promise<void> {
  const issues = await work.platform.validate(await instanceId(work), readOptions(work));
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const codes = [...new Set(errors.map(({ code }) => code).filter(isPlainCode))];
    throw new SubmissionError(
      { code: 'validation-failed', step: 'validate', instance: await instanceId(work), reason: `${errors.length} ${errors.length === 1 ? 'fault' : 'faults'}${codes.length === 0 ? '' : ` (${codes.slice(0, 5).join(', ')})`}` },
      { reference: work.reference, task }, errors,
    );
  }
  await note(work, { kind: 'validated', task, flow });
  // Validating lets the service's code at the forms.
  see(work, { validAt: flow, stale: true });
}

/** Codes come from the service: only what looks like one is repeated. */
function isPlainCode(code: string | undefined): code is string {
  return code !== undefined && /^[A-Za-z][A-Za-z_.]{0,60}$/.test(code);
}

export async function advance(work: Work, { task, flow, action }: StepOf<'advance'>): Promise<void> {
  const { clock, timing } = work;
  await note(work, { kind: 'advancing', task, flow, until: clock.now() + timing.advance + timing.settle });
  try {
    const after = seeProcess(await work.platform.next(await instanceId(work), action, onceOptions(work, timing.advance)));
    if (after.ended || (after.task !== undefined && after.task.flow !== flow)) {
      await note(work, { kind: 'moved', from: task, flow, ...(after.task === undefined ? {} : { to: after.task.id }) });
    }
    seeMoved(work);
  } catch (error) {
    seeMoved(work);
    if (!isAltinnError(error) || error.code.startsWith('journal-')) throw error;
    if (isAboutProcess(error) && error.outcomeKnown) {
      await note(work, { kind: 'advance-ended', task, flow, how: 'busy', code: error.code, until: clock.now() + timing.settle });
      return;
    }
    await note(work, { kind: 'advance-ended', task, flow, how: notDoneBy(error), code: error.code });
    if (notDoneBy(error) !== 'unclear') throw error;
  }
}

export async function noteMove(work: Work, { from, flow, to }: StepOf<'note-move'>): Promise<void> {
  await note(work, { kind: 'moved', from, flow, ...present({ to }) });
}

/** Once for each failure: only the service can mend what fails again. */
export async function resumeProcess(work: Work, { task, flow, failure }: StepOf<'resume-process'>): Promise<void> {
  const { clock, timing } = work;
  await note(work, { kind: 'process-resuming', task, flow, failure, until: clock.now() + timing.advance + timing.settle });
  try {
    await work.platform.resumeProcess(await instanceId(work), onceOptions(work, timing.advance));
    await note(work, { kind: 'process-resumed', task, flow, how: 'done' });
  } catch (error) {
    if (!isAltinnError(error) || error.code.startsWith('journal-')) throw error;
    // It went on and failed again: that was the once. Of what somebody else is at, looking tells; a refusal has done nothing.
    const how = error.code === 'workflow-failed' ? 'done' : isAboutProcess(error) ? 'unclear' : notDoneBy(error);
    await note(work, { kind: 'process-resumed', task, flow, how });
    if (how !== 'unclear' && how !== 'done') throw error;
  } finally {
    seeMoved(work);
  }
}

/** Signs where the submission stands, as whom the client is logged in; then the task is left if nobody else has to sign. */
export async function sign(work: Work, onBehalfOf: string | undefined): Promise<void> {
  const id = await instanceId(work);
  const { task } = seeProcess(await work.platform.process(id, readOptions(work)));
  if (task === undefined || work.plan.tasks.get(task.id)?.kind !== 'signing' || task.type !== 'signing') {
    throw new SubmissionError({ code: 'task-wrong', operation: 'sign', step: 'person', instance: id, reason: 'it is not one for signing' }, { reference: work.reference, ...(task === undefined ? {} : { task: task.id }) });
  }
  if (!journalOf(work).signed.some(one => one.task === task.id && one.flow === task.flow)) {
    await note(work, { kind: 'signing', task: task.id, flow: task.flow });
    await work.platform.sign(id, onBehalfOf, onceOptions(work, work.timing.advance));
    await note(work, { kind: 'signed', task: task.id, flow: task.flow });
  }
  try {
    await advance(work, { name: 'advance', task: task.id, flow: task.flow, action: 'sign' });
  } catch (error) {
    // Others have still to sign: the task stays theirs.
    if (!isAltinnError(error) || error.code !== 'validation-failed') throw error;
  }
}
