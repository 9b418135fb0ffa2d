/** Look-ups through the service, and what it says of itself. @module */
export type { FoundOrganisation, FoundPerson, ServiceLookup, ServiceMetadata } from './lookup.js';
export { serviceLookup, serviceMetadata } from './lookup.js';
