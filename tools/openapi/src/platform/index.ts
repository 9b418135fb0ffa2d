/**
 * The platform APIs that we describe.
 *
 * @module
 */
import { authentication } from './authentication.js';
import { events } from './events.js';
import type { PlatformApi } from './platform-api.js';
import { storage } from './storage.js';

export { platformDocument, platformTypes } from './platform-api.js';
export type { PlatformApi } from './platform-api.js';

export const platformApis: readonly PlatformApi[] = [storage, events, authentication];
