/** Instances at the platform's storage. @module */
export type { InstanceQuery, Time, TimeRange } from './find.js';
