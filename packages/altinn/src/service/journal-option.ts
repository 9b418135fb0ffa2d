/**
 * A journal as a client takes it: a store, or the path of a folder.
 *
 * @module
 */
import type { JournalStore } from '../journal/store.js';

/** The store. That of a folder is opened when it is first used, so that nothing of it is loaded where it is not. */
export function journalOf(option: JournalStore | string | undefined): JournalStore | undefined {
  return typeof option === 'string' ? folderJournal(option) : option;
}

function folderJournal(folder: string): JournalStore {
  let opened: Promise<JournalStore> | undefined;
  const open = (): Promise<JournalStore> => {
    opened ??= import('#journal-folder').then(({ fileJournal }) => fileJournal(folder));
    return opened;
  };
  return {
    append: async (...given) => (await open()).append(...given),
    read: async key => (await open()).read(key),
    lease: async (...given) => (await open()).lease(...given),
    renew: async (...given) => (await open()).renew(...given),
    release: async lease => (await open()).release(lease),
    list: async () => (await open()).list(),
    erase: async key => (await open()).erase(key),
    secret: async () => (await open()).secret(),
  };
}
