/**
 * In a data task: every form and file of the task stored, read back and found valid, before it is left.
 *
 * @module
 */
import { present } from '../../members/members.js';
import { knowsTwins } from '../fold.js';
import type { JournalledSubmission } from '../fold.js';
import type { FormSlot, TaskPlan } from '../plan.js';
import type { SeenElement } from '../seen.js';
import type { Step } from '../steps.js';
import { leaveTask } from './leave-task.js';
import type { Rule, Situation } from './situation.js';
import { isAdvanced, nextTwin, twinStep } from './twins.js';

const readInstance: Step = { name: 'read', what: 'instance' };

const forms: Rule = situation => firstStep(taskOf(situation).forms, slot => formStep(slot, situation));

function formStep(slot: FormSlot, situation: Situation): Step | undefined {
  const { journal, seen } = situation;
  const progress = journal.forms[slot.slot];
  const hasElement = progress?.element !== undefined;
  if (progress !== undefined && isCurrent(slot, progress)) {
    const isGone = !seen.stale && !elements(situation).some(({ id }) => id === progress.element);
    return isGone ? writeForm(slot, situation, false) : undefined;
  }
  // It may have been made by a request whose answer was lost.
  if (progress?.state === 'writing' && !hasElement && seen.stale) return readInstance;
  return writeForm(slot, situation, true);
}

/** Whether what was last written is what is to be sent; what a function makes is known by having been written. */
function isCurrent(slot: FormSlot, progress: JournalledSubmission['forms'][string]): boolean {
  return progress.state !== 'writing' && (slot.hash === undefined || slot.hash === progress.hash);
}

function writeForm(slot: FormSlot, situation: Situation, knownElement: boolean): Step {
  if (!slot.given) return { name: 'stop', code: 'inputs-needed', slot: slot.slot };
  const known = knownElement ? situation.journal.forms[slot.slot]?.element : undefined;
  const element = known ?? elements(situation).find(({ id, dataType }) => dataType === slot.dataType && !isClaimed(id, situation))?.id;
  return { name: 'write-form', slot: slot.slot, ...present({ element }) };
}

const attachments: Rule = situation => firstStep(taskOf(situation).attachments, attachment => {
  const { plan, journal, seen } = situation;
  const progress = journal.attachments[attachment.slot];
  if (progress?.state === 'uploaded' && (seen.stale || elements(situation).some(({ id }) => id === progress.element))) return undefined;
  if (progress?.state === 'uploading') {
    if (seen.stale) return readInstance;
    const there = elements(situation).find(element => !isClaimed(element.id, situation)
      && element.dataType === attachment.dataType && element.name === progress.storedName && element.size === attachment.size);
    if (there !== undefined) return { name: 'note-upload', slot: attachment.slot, element: there.id };
  }
  return plan.files.has(attachment.slot) ? { name: 'upload', slot: attachment.slot } : { name: 'stop', code: 'inputs-needed', slot: attachment.slot };
});

/**
 * What was given up for another copy, or for another content, may still come, and after the task is left nobody can take it
 * away again: it is waited for.
 */
const late: Rule = ({ journal, now }) => {
  const until = Math.max(0, ...[...Object.values(journal.forms), ...Object.values(journal.attachments)].map(({ state, until: mayCome = 0, late: another = 0 }) => (
    state === 'writing' || state === 'uploading' ? Math.max(mayCome, another) : another
  )));
  return now < until ? { name: 'wait', for: 'platform', until } : undefined;
};

const readAfterWriting: Rule = ({ seen }) => (seen.stale ? readInstance : undefined);

/**
 * What was written, and what somebody has written since we have compared it. The instance is read before the form: whoever
 * writes in between changes its version once more.
 */
const readBack: Rule = situation => firstStep(taskOf(situation).forms, ({ slot }) => {
  const progress = situation.journal.forms[slot];
  if (!situation.safeguards.readBack || progress?.element === undefined) return undefined;
  const stored = elements(situation).find(({ id }) => id === progress.element);
  const isCompared = progress.state === 'stored' && stored?.version === progress.version;
  return stored === undefined || isCompared ? undefined : { name: 'read-back', slot, element: stored.id };
});

/** What an earlier content had, and what a lost answer has left behind twice or cut off, in an instance that we made. */
const surplus: Rule = situation => {
  const { plan, journal, seen } = situation;
  if (seen.stale) return undefined;
  const wanted = new Set([...plan.tasks.values()].flatMap(task => [...task.forms, ...task.attachments]).map(({ slot }) => slot));
  const left = [...Object.entries(journal.forms), ...Object.entries(journal.attachments)].find(([slot, { element }]) => (
    !wanted.has(slot) && element !== undefined && elements(situation).some(({ id, dataType }) => id === element && canBeDeleted(dataType, situation))
  ));
  if (left !== undefined) return { name: 'delete-element', element: left[1].element! };
  if (journal.instance?.how === 'given') return undefined;
  const names = new Set(Object.values(journal.attachments).map(({ storedName }) => storedName));
  const formTypes = new Set(taskOf(situation).forms.map(({ dataType }) => dataType));
  const extra = elements(situation).find(({ id, dataType, name }) => !isClaimed(id, situation) && canBeDeleted(dataType, situation)
    && (names.has(name) || formTypes.has(dataType)));
  return extra === undefined ? undefined : { name: 'delete-element', element: extra.id };
};

/** What belongs to an earlier task is locked. */
function canBeDeleted(dataType: string, situation: Situation): boolean {
  const descriptor = situation.plan.dataTypes.get(dataType);
  return descriptor !== undefined && descriptor.autoCreate !== true && descriptor.userDelete !== false
    && (descriptor.task ?? situation.plan.first) === taskOf(situation).id;
}

const scan: Rule = situation => {
  if (situation.seen.stale) return undefined;
  const scanned = elements(situation);
  if (scanned.some(element => element.scan === 'Infected')) return { name: 'stop', code: 'attachment-rejected', task: taskOf(situation).id };
  return scanned.some(element => element.scan === 'Pending') ? { name: 'wait', for: 'scan' } : undefined;
};

const validate: Rule = situation => {
  const task = situation.seen.instance!.task!;
  return isValid(situation) ? undefined : { name: 'validate', task: task.id, flow: task.flow };
};

function isValid({ seen }: Situation): boolean {
  return seen.validAt === seen.instance!.task!.flow;
}

/** Before the first move it is still time: an instance of ours that came late is only a draft. */
const twins: Rule = situation => {
  const { journal, seen, safeguards } = situation;
  if (!safeguards.lookUp || journal.moves.length > 0 || !knowsTwins(journal)) return undefined;
  if (!seen.twinsLookedFor) return { name: 'look-up', why: 'twins' };
  const twin = nextTwin(situation);
  if (twin === undefined) return undefined;
  return twin.certain && isAdvanced(twin, situation) ? { name: 'stop', code: 'twin-advanced' } : twinStep(twin, situation);
};

export const inDataTask: readonly Rule[] = [
  forms, attachments, late, readAfterWriting, readBack, surplus, scan, validate, twins, ...leaveTask('write'),
];

function taskOf({ plan, seen }: Situation): TaskPlan {
  return plan.tasks.get(seen.instance!.task!.id)!;
}

function elements({ seen }: Situation): readonly SeenElement[] {
  return seen.instance!.elements;
}

function isClaimed(element: string, { journal }: Situation): boolean {
  return Object.values(journal.forms).some(form => form.element === element)
    || Object.values(journal.attachments).some(attachment => attachment.element === element && attachment.state === 'uploaded');
}

function firstStep<Item>(items: readonly Item[], stepOf: (item: Item) => Step | undefined): Step | undefined {
  for (const item of items) {
    const step = stepOf(item);
    if (step !== undefined) return step;
  }
  return undefined;
}
