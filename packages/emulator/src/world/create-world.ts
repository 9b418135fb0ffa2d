/**
 * A world in which nothing has happened yet.
 *
 * @module
 */
import type { EmulatedApp } from '../app/emulated-app.js';
import type { EmulatorClock } from '../clock/virtual-clock.js';
import { createAuthenticationState } from '../platform/authentication/state.js';
import type { Population } from '../setup/population.js';
import { guidFrom, randomSource, timestamps } from './identifiers.js';
import type { World } from './world.js';

/** What a world is made of. */
export interface WorldParts {
  readonly apps: readonly EmulatedApp[];
  readonly population: Population;
  readonly clock: EmulatorClock;
  readonly platform: 'altinn' | 'localtest';
  readonly seed?: number;
}

/** Makes a world; costs microseconds, whatever the apps. */
export function createWorld(parts: WorldParts): World {
  const random = randomSource(parts.seed);
  return {
    clock: parts.clock,
    platform: parts.platform,
    apps: new Map(parts.apps.map((app) => [`${app.org}/${app.app}`, app])),
    instances: new Map(),
    population: parts.population,
    effects: [],
    away: new Set(),
    refusing: new Set(),
    linkHost: 'local.altinn.cloud',
    turns: new Map(),
    authentication: createAuthenticationState(),
    newGuid: () => guidFrom(random),
    timestamp: timestamps(() => parts.clock.now()),
  };
}
