/**
 * Routes: one table per area, joined in app/routes.ts and platform/routes.ts.
 *
 * @module
 */
import type { EmulatedApp } from '../app/emulated-app.js';
import type { Caller } from '../policy/caller.js';
import type { World } from '../world/world.js';
import type { Incoming, Outgoing } from './exchange.js';

/** What every handler is given. */
export interface Call {
  readonly incoming: Incoming;
  /** Of the path, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** None: anonymous, or a token that is not good. */
  readonly caller: Caller | undefined;
  readonly world: World;
}

/** A call to one app. */
export interface AppCall extends Call {
  readonly app: EmulatedApp;
}

/** One row of a route table. */
export interface Route<C extends Call = Call> {
  /** What faults, effects and traces name it by: the same words as the client's operations. */
  readonly operation: string;
  readonly method: string;
  /** `/{org}/{app}/instances/{partyId:int}/{instanceGuid:guid}/process/next` */
  readonly path: string;
  /** First version of the app library that has it. Left out: all. */
  readonly since?: string;
  /** First version that no longer has it. */
  readonly until?: string;
  readonly handle: (call: C) => Outgoing | Promise<Outgoing>;
}
