/**
 * Where the platform and its local test server are known to differ, and how we know.
 *
 * @module
 */

/** One difference: what holds for each of the two. */
export interface PlatformDifference<T> {
  readonly altinn: T;
  readonly localtest: T;
}

/** What the two differ in. */
export type PlatformDifferences = Readonly<Record<'platformAddress', PlatformDifference<string>>
  & Record<'unknownInstance', PlatformDifference<number>>
  & Record<'unknownPartyReason', PlatformDifference<string>>
  & Record<'partyOfPathCounts' | 'paging' | 'queryNeedsApp' | 'hardDeletedReadable' | 'totalHits' | 'systemUserForAnyParty', PlatformDifference<boolean>>>;

/** `altinn` by the platform's own tests and code (behaviours), `localtest` as recorded. */
export const platformDifferences: PlatformDifferences = {
  /** Address that pages send people to for logging in. Recorded: documents. */
  platformAddress: { altinn: 'https://platform.altinn.no', localtest: 'http://localhost:5101' },
  /** What storage answers about an instance that is not there. behaviour: storage's instance rows; recorded: marker. */
  unknownInstance: { altinn: 404, localtest: 403 },
  /** What an app's answer about an unknown party id says of the register's. behaviour: instantiate-unknown-party-404; recorded: instantiate. */
  unknownPartyReason: { altinn: '404 - Not Found - ', localtest: 'Object reference not set to an instance of an object.' },
  /** Whether an instance is found only under its own party's id. Recorded: dataErrors. */
  partyOfPathCounts: { altinn: true, localtest: false },
  /** Whether lists of instances come in pages with continuation tokens. behaviour: storage's query rows; recorded: access. */
  paging: { altinn: true, localtest: false },
  /** Whether a query by an owner must name the app, its own name not being enough. Recorded: ownerFlow. */
  queryNeedsApp: { altinn: false, localtest: true },
  /** Whether an instance that is deleted for good can still be read. Recorded: marker, instantiate. */
  hardDeletedReadable: { altinn: false, localtest: true },
  /** Whether `totalHits` stands in the answer of a query. Recorded: access. */
  totalHits: { altinn: false, localtest: true },
  /** Whether a system user may act for parties other than the company that let it in. Recorded: access; https://docs.altinn.studio/nb/authentication/what-do-you-get/systemuser/ */
  systemUserForAnyParty: { altinn: false, localtest: true },
};
