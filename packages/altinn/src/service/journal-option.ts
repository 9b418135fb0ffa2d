/**
 * A journal as a client takes it: a store, or the path of a folder.
 *
 * @module
 */
import { journalError } from '../journal/journal-error.js';
import type { JournalStore } from '../journal/store.js';
import { loadedCalls, loadedPart } from '../loading/loaded-calls.js';

/** What `#journal-folder` stands for: in browsers there are no folders. */
interface JournalFolder {
  readonly fileJournal: ((folder: string) => JournalStore) | undefined;
}

/** The store. That of a folder is opened when it is first used, so that nothing of it is loaded where it is not. */
export function journalOf(option: JournalStore | string | undefined): JournalStore | undefined {
  return typeof option === 'string' ? folderJournal(option) : option;
}

function folderJournal(folder: string): JournalStore {
  const open = loadedPart<JournalFolder, JournalStore>(() => import('#journal-folder'), ({ fileJournal }) => {
    if (fileJournal === undefined) throw journalError('journal-unavailable', 'journal.prepare', 'there are no folders here: give a store');
    return fileJournal(folder);
  });
  return loadedCalls({ append: true, read: true, lease: true, renew: true, release: true, list: true, erase: true, secret: true }, open);
}
