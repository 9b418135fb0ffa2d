/**
 * Where the platform and its local test server are known to differ, and how we know.
 *
 * @module
 */

/** One difference: what holds for each of the two. */
export interface PlatformDifference<T> {
  readonly altinn: T;
  readonly localtest: T;
  /** How we know: rows of behaviours, recorded flows, or a page. */
  readonly source: string;
}

/** What the two differ in. */
export type PlatformDifferences = Readonly<Record<'platformAddress', PlatformDifference<string>>
  & Record<'unknownInstance', PlatformDifference<number>>
  & Record<'unknownPartyReason', PlatformDifference<string>>
  & Record<'elementsChangeInstance' | 'archiveReferenceFilter' | 'completeFilter' | 'strictTimeBounds' | 'peopleTimesAsText' | 'paging' | 'queryNeedsApp' | 'hardDeletedListed' | 'totalHits' | 'shownStatusSaved' | 'systemUserForAnyParty', PlatformDifference<boolean>>>;

/** `altinn` by the platform's own tests and code (behaviours), `localtest` as recorded. */
export const platformDifferences: PlatformDifferences = {
  /** Address that pages send people to for logging in. */
  platformAddress: { altinn: 'https://platform.altinn.no', localtest: 'http://localhost:5101', source: 'recorded: documents' },
  /** What storage answers about an instance that is not there. */
  unknownInstance: { altinn: 404, localtest: 403, source: 'behaviour: storage-instance-read-unknown; recorded: marker' },
  /** What an app's answer about an unknown party id says of the register's. */
  unknownPartyReason: { altinn: '404 - Not Found - ', localtest: 'Object reference not set to an instance of an object.', source: 'behaviour: instantiate-unknown-party-404; recorded: instantiate' },
  /** Whether lists of instances come in pages with continuation tokens. */
  paging: { altinn: true, localtest: false, source: 'behaviours: storage-paging-*; recorded: after' },
  /** Whether adding an element, or taking one away, changes the instance's time of change. */
  elementsChangeInstance: { altinn: true, localtest: false, source: 'https://github.com/Altinn/altinn-storage (insertdataelement, deletedataelement); recorded: ownerStarted, attachmentErrors' },
  /** Whether `process.isComplete` is looked at. */
  completeFilter: { altinn: true, localtest: false, source: 'behaviour: storage-query-process-complete; recorded: marker' },
  /** Whether the reference of an instance moved here from Altinn 2 is looked at. */
  archiveReferenceFilter: { altinn: true, localtest: false, source: 'behaviour: storage-query-a2-archive-reference; https://github.com/Altinn/app-localtest (InstanceQueryParameters)' },
  /** Whether a bound of a time must have an operator, and each only once; else one without is an equal time. */
  strictTimeBounds: { altinn: true, localtest: false, source: 'behaviours: storage-query-lastchanged-date-without-operator, storage-query-same-operator-twice; recorded: after' },
  /** Whether times that people set are compared as texts. */
  peopleTimesAsText: { altinn: true, localtest: false, source: 'behaviour: storage-query-duebefore-is-text-comparison; https://github.com/Altinn/app-localtest (InstanceRepository)' },
  /** Whether a query by an owner must name the app, its own name not being enough. */
  queryNeedsApp: { altinn: false, localtest: true, source: 'behaviour: storage-query-user-own; recorded: after' },
  /** Whether lists show an owner what is deleted for good. */
  hardDeletedListed: { altinn: true, localtest: false, source: 'behaviours: storage-query-user-hard-deleted-empty, storage-instance-read-hard-deleted-still-readable; https://github.com/Altinn/app-localtest (InstanceRepository)' },
  /** Whether `totalHits` stands in the answer of a query. */
  totalHits: { altinn: false, localtest: true, source: 'behaviour: storage-query-owner-by-appid; recorded: after' },
  /** Whether setting data values saves the read status as it is shown, unread elements counted in. */
  shownStatusSaved: { altinn: false, localtest: true, source: 'recorded: marker; https://github.com/Altinn/altinn-storage (PgInstanceRepository updates what is named)' },
  /** Whether a system user may act for parties other than the company that let it in. */
  systemUserForAnyParty: { altinn: false, localtest: true, source: 'https://docs.altinn.studio/nb/authentication/what-do-you-get/systemuser/; recorded: access' },
};
