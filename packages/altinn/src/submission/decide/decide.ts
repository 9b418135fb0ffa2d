/**
 * What a submission does next. Pure: the same situation, the same step.
 *
 * The rules stand in tables, one for each part of a submission's life; the first that has something to say decides.
 *
 * @module
 */
import type { Step } from '../steps.js';
import { beforeInstance } from './before-instance.js';
import { inInstance } from './in-instance.js';
import { firstOf } from './situation.js';
import type { Rule, Situation } from './situation.js';

/** What was brought to its end stays as it is. */
const settled: Rule = ({ plan, journal }) => (
  journal.outcome !== undefined && journal.finished !== undefined || (journal.finished !== undefined && !plan.hasOutcome) ? { name: 'done' } : undefined
);

const withoutInstance: Rule = situation => (situation.journal.instance === undefined ? firstOf(beforeInstance, situation) : undefined);

const withInstance: Rule = situation => firstOf(inInstance, situation);

/** The next step; the driver does it and asks again, until the step is `done`, `person` or `stop`. */
export function decide(situation: Situation): Step {
  return firstOf([settled, withoutInstance, withInstance], situation) ?? { name: 'stop', code: 'task-unknown' };
}
