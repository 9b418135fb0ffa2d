/**
 * A process that submits one form with an attachment, and may be killed at any moment. It tells of each entry in the
 * journal before and after it is made, and waits each time.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { fixedToken } from '@blankett/altinn/auth';
import { isAltinnError } from '@blankett/altinn/errors';
import type { JournalStore } from '@blankett/altinn/journal';
import { fileJournal } from '@blankett/altinn/journal/file';
import { createScaledClock } from '@blankett/emulator';
import type { SubmissionResult } from '@blankett/altinn/generated-v1';
import { decodeXml } from '@blankett/forms';
import { createClient, Omsetningsmelding } from '@blankett/skatt-omsetning';
import { timing } from './timing.js';
import { goOn, type WorkerMessage, type WorkerTask } from './messages.js';

const task = JSON.parse(process.argv[2] ?? '') as WorkerTask;
const clock = createScaledClock(task.rate, task.now);

function tell(message: WorkerMessage): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(message, () => resolve());
  });
}

/** Says what is about to happen, and waits to be let on, or to be killed. */
async function pass(when: 'before' | 'after', kind: string): Promise<void> {
  const word = new Promise<void>((resolve) => {
    process.once('message', (message) => {
      if (message === goOn) resolve();
    });
  });
  await tell({ about: 'append', when, kind });
  await word;
}

function announced(store: JournalStore): JournalStore {
  return {
    ...store,
    append: async (key, expectedSeq, event, lease) => {
      await pass('before', event.kind);
      await store.append(key, expectedSeq, event, lease);
      await pass('after', event.kind);
    },
  };
}

const client = createClient({
  environment: task.origin,
  auth: fixedToken(task.token),
  journal: announced(fileJournal(task.journal, { clock })),
  clock,
  timing,
});

const content = {
  forms: { omsetningsmelding: decodeXml(Omsetningsmelding, readFileSync(task.form)) },
  attachments: [{ dataType: 'vedlegg' as const, name: 'Grunnlag høst.txt', body: new Blob([task.attachment], { type: 'text/plain' }) }],
  confirm: true,
};
const party = { partyId: task.party };

function submit(): Promise<SubmissionResult> {
  return client.submit({ reference: task.reference, party, ...content });
}

/** Where the one before died too early, there is nothing to be resumed. */
async function resume(): Promise<SubmissionResult> {
  try {
    return await client.resume(task.reference, { party, ...content });
  } catch (error) {
    if (isAltinnError(error) && (error.code === 'submission-unknown' || error.code === 'inputs-needed')) return submit();
    throw error;
  }
}

try {
  const receipt = await (task.call === 'resume' ? resume() : submit());
  await tell({ about: 'end', state: receipt.state, twins: receipt.twins.length });
} catch (error) {
  await tell({ about: 'error', code: isAltinnError(error) ? error.code : 'unknown', message: String(error) });
}
process.disconnect();
