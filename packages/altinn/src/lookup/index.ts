/** Look-ups through the service, and what it says of itself. @module */
export type { FoundOrganisation, FoundPerson, ServiceLookup } from './lookup.js';
export type { ServiceMetadata } from './metadata.js';
