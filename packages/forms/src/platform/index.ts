/**
 * What the platform does to values that their schema accepts.
 *
 * @module
 */
export { contentCheck, type CheckedContent, type ContentCheck } from './content.js';
export { describeFinding, type PlatformFinding, type PlatformReason } from './finding.js';
export { textCheck, type CheckedType, type TextCheck } from './warnings.js';
