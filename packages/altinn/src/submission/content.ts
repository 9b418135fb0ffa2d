/**
 * Which content a submission has: it may be replaced until a step that locks it was attempted.
 *
 * @module
 */
import { lockAttempted } from './fold.js';
import type { JournalledContent, JournalledSubmission } from './fold.js';
import type { SubmissionEventBody } from './journal-events.js';
import type { Prepared } from './prepare.js';
import { SubmissionError } from './submission-error.js';

/**
 * The event that makes the given content the submission's; none when it is so already.
 *
 * @throws AltinnError `reference-reused`
 */
export function contentEvent(journal: JournalledSubmission, given: Prepared['content']): SubmissionEventBody | undefined {
  const { content, cancel } = journal;
  const isSame = content !== undefined && content.hash === given.hash;
  if (isSame && content.confirm === given.confirm && cancel !== 'done') return undefined;
  if (!isSame && content !== undefined && cancel !== 'done' && lockAttempted(journal)) {
    throw new SubmissionError({ code: 'reference-reused', step: 'check' }, { reference: journal.reference });
  }
  return { kind: 'content', revision: (content?.revision ?? 0) + 1, ...given };
}

/**
 * The event for what was given to go on with: parts of the content are enough, and whoever resumes need not say again that
 * we may confirm.
 *
 * @throws AltinnError `reference-reused`
 */
export function resumedContentEvent(journal: JournalledSubmission, given: Prepared['content']): SubmissionEventBody | undefined {
  const content = journal.content!;
  const mayConfirm = given.confirm && !content.confirm;
  if (isPartOf(given, content)) return mayConfirm ? { kind: 'content', ...content, revision: content.revision + 1, confirm: true } : undefined;
  return contentEvent(journal, given);
}

function isPartOf(given: Prepared['content'], content: JournalledContent): boolean {
  const known = new Map([...content.forms.map(({ slot, hash }) => [slot, hash] as const), ...content.attachments.map(({ slot }) => [slot, undefined] as const)]);
  return given.forms.every(({ slot, hash }) => known.has(slot) && known.get(slot) === hash) && given.attachments.every(({ slot }) => known.has(slot));
}
