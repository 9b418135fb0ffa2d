/** The journal of submissions. @module */
import type { CodeText } from './code-text.js';

export type JournalCode =
  | 'journal-conflict' | 'journal-fenced' | 'journal-corrupt' | 'journal-unavailable';

export const journalCodes: Readonly<Record<JournalCode, CodeText>> = {
  'journal-conflict': {
    happened: 'another worker has written to the journal of this submission',
    advice: 'Let it go on; ask for the status of the submission.',
  },
  'journal-fenced': {
    happened: 'another worker has taken over this submission',
    advice: 'Let it go on; ask for the status of the submission.',
  },
  'journal-corrupt': {
    happened: 'the journal of this submission is damaged',
    advice: 'Restore it from a backup; look for the instance before you submit again.',
  },
  'journal-unavailable': {
    happened: 'the journal cannot be reached or written',
    advice: 'Give the client a journal, free space, or restore the connection: nothing is sent without a journal.',
  },
};
