/** Personal data and secrets, cut from what goes into logs. @module */
export { containsNationalId, isNationalId } from './national-id.js';
export { redact } from './redact.js';
