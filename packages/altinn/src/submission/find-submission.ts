/**
 * Which submission a reference names.
 *
 * @module
 */
import type { JournalStore } from '../journal/store.js';
import { fold } from './fold.js';
import type { JournalledSubmission } from './fold.js';
import type { Secrets } from './hash.js';
import type { Party } from '../instances/party-reference.js';
import { partyText, submissionKey } from './key.js';
import type { Destination } from './key.js';
import { SubmissionError } from './submission-error.js';

/** All submissions of a destination, as the journal has them. */
export async function journalledSubmissions(store: JournalStore, destination: Destination): Promise<readonly JournalledSubmission[]> {
  const found: JournalledSubmission[] = [];
  for (const key of await store.list()) {
    const submission = fold(await store.read(key));
    if (submission?.environment === destination.environment && submission.service === destination.service) found.push(submission);
  }
  return found;
}

/**
 * The key of the submission.
 *
 * @throws AltinnError `submission-unknown`; `inputs-needed` when it takes the party to tell which one is meant
 */
export async function findSubmission(
  store: JournalStore, secrets: Secrets, destination: Destination, reference: string, party: Party | undefined,
): Promise<string> {
  if (party !== undefined) {
    const key = await submissionKey(secrets, destination, partyText(party), reference);
    if ((await store.read(key)).length > 0) return key;
    throw unknown(reference);
  }
  const keys = (await journalledSubmissions(store, destination)).filter(submission => submission.reference === reference).map(({ key }) => key);
  if (keys.length > 1) throw new SubmissionError({ code: 'inputs-needed', operation: 'journal.list', step: 'check', reason: 'several parties have submissions of this reference: say which' }, { reference, needs: [{ kind: 'party' }] });
  if (keys[0] === undefined) throw unknown(reference);
  return keys[0];
}

function unknown(reference: string): SubmissionError {
  return new SubmissionError({ code: 'submission-unknown', operation: 'journal.read', step: 'check' }, { reference });
}
