/** Where the platform and the apps are. @module */
export { resolveEnvironment } from './environment.js';
export type { Environment, EnvironmentName, EnvironmentOption } from './environment.js';
export { loginsOf } from './logins.js';
export type { IdPortenAddresses, Logins, MaskinportenAddresses } from './logins.js';
