/**
 * Where there are no folders: browsers take this in place of the journal in a folder.
 *
 * @module
 */

export const fileJournal: undefined = undefined;
