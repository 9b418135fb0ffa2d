/**
 * When everything is with the owner: the process has ended, or waits for the owner's answer.
 *
 * @module
 */
import { knowsTwins } from '../fold.js';
import type { Rule } from './situation.js';
import { nextTwin, twinStep } from './twins.js';

const noteSent: Rule = ({ journal }) => (journal.sent ? undefined : { name: 'note-sent' });

/** A late twin is told of or deleted, never advanced. */
const lookForTwins: Rule = ({ journal, seen, safeguards }) => {
  if (!safeguards.lookUp || journal.finished !== undefined || !knowsTwins(journal)) return undefined;
  return seen.endLookedFor ? undefined : { name: 'look-up', why: 'end' };
};

const twins: Rule = situation => {
  const twin = situation.journal.finished === undefined ? nextTwin(situation) : undefined;
  return twin === undefined ? undefined : twinStep(twin, situation);
};

const compareEnd: Rule = ({ journal, seen, safeguards }) => (
  journal.finished !== undefined || seen.endCompared || !safeguards.readBack ? undefined : { name: 'compare-end' }
);

const finish: Rule = ({ journal }) => (journal.finished === undefined ? { name: 'finish' } : undefined);

/** Only the service's declared outcome says that it was accepted or rejected; an answer can come as long as its task lasts. */
const outcome: Rule = ({ plan, journal, seen }) => {
  if (!plan.hasOutcome || journal.outcome !== undefined) return undefined;
  if (!seen.outcomeLookedFor) return { name: 'outcome' };
  return seen.instance!.ended ? undefined : { name: 'wait', for: 'outcome' };
};

const done: Rule = () => ({ name: 'done' });

export const afterEnd: readonly Rule[] = [noteSent, compareEnd, lookForTwins, twins, finish, outcome, done];
