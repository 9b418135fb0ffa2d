/** What an app can do, by the version of its app library. @module */
export { featureLevelOf, featureSince, featuresOf, hasFeature } from './features.js';
export type { Feature, FeatureLevel } from './features.js';
export { isVersionAtLeast, versionNumbers } from './versions.js';
