/**
 * Routes: one table per area, joined in app/routes.ts and platform/routes.ts.
 *
 * @module
 */
import type { EmulatedApp } from '../app/emulated-app.js';
import type { PlatformError } from '../app/platform-error.js';
import type { Action } from '../policy/authorise.js';
import type { Caller } from '../policy/caller.js';
import type { World } from '../world/world.js';
import type { Incoming, Outgoing } from './exchange.js';

/** What every handler is given. */
export interface Call {
  readonly incoming: Incoming;
  /** Name of the route's operation: what effects and traces say. */
  readonly operation: string;
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

/**
 * Who may come as far as the handler. `anonymous`: anyone. `signed-in`: whoever has a good token (else 401 without body).
 * `{ policy }`: whose role grants the action on the instance of the path (else 403 without body).
 */
export type Access = 'anonymous' | 'signed-in' | { readonly policy: Action };

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
  /** Left out: `signed-in`. */
  readonly access?: Access;
  readonly handle: (call: C) => Outgoing | Promise<Outgoing>;
  /** What the route makes of a refusal by the platform that its handler met. Left out: app/platform-error.ts. */
  readonly onPlatformError?: (error: PlatformError, call: C) => Outgoing;
}
