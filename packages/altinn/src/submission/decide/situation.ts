/**
 * All that a decision rests on.
 *
 * @module
 */
import type { JournalledSubmission } from '../fold.js';
import type { Plan } from '../plan.js';
import type { Safeguards } from '../safeguards.js';
import type { Seen } from '../seen.js';
import type { Step } from '../steps.js';

/** What is planned, what was written down, what was seen, and what time it is. */
export interface Situation {
  readonly plan: Plan;
  readonly journal: JournalledSubmission;
  readonly seen: Seen;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly safeguards: Safeguards;
}

/** Gives the step that is due, or none: then the next rule is asked. */
export type Rule = (situation: Situation) => Step | undefined;

/** The first rule's step that gives one. */
export function firstOf(rules: readonly Rule[], situation: Situation): Step | undefined {
  for (const rule of rules) {
    const step = rule(situation);
    if (step !== undefined) return step;
  }
  return undefined;
}
