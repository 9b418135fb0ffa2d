/** Whom the caller can act for. @module */
export type { InstantiationCheck, ServiceParties } from './parties.js';
