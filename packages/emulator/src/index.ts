/** An Altinn on your machine. @module */
export type { AppHooks, AppIssue, EmulatedApp, HookContext } from './app/emulated-app.js';
export type { EmulatorClock } from './clock/virtual-clock.js';
export type { Effect, Part, StoredInstance, World } from './world/world.js';
