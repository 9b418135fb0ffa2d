/**
 * What all calls of one client share: the way to the servers, time, chance, and how often it may repeat itself.
 *
 * @module
 */
import { systemClock } from '../clock/clock.js';
import type { Clock } from '../clock/clock.js';
import { present } from '../members/members.js';
import type { Logger } from '../telemetry/logger.js';
import type { Telemetry } from '../telemetry/telemetry.js';
import { retryBudget } from './retry-budget.js';
import type { RetryBudget } from './retry-budget.js';
import type { Transport } from './transport.js';

export interface Connection {
  readonly transport: Transport;
  readonly clock: Clock;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  readonly retries: RetryBudget;
  /** The transport adds tokens, and gets another when asked to (`freshToken`). */
  readonly authorised: boolean;
  readonly logger?: Logger;
  readonly telemetry?: Telemetry;
}

export interface ConnectionOptions {
  readonly transport: Transport;
  /** Default: the machine's. */
  readonly clock?: Clock;
  /** Default: `Math.random`. It makes jitter and ids of requests, nothing that has to be secret. */
  readonly random?: () => number;
  readonly retries?: RetryBudget;
  readonly authorised?: boolean;
  /** One line for each call: its name, how long it took, the code of its error. */
  readonly logger?: Logger;
  /** One span for each call. */
  readonly telemetry?: Telemetry;
}

/** @example connect({ transport: fetchTransport(), authorised: false }) */
export function connect(options: ConnectionOptions): Connection {
  return {
    transport: options.transport,
    clock: options.clock ?? systemClock,
    random: options.random ?? Math.random,
    retries: options.retries ?? retryBudget(),
    authorised: options.authorised ?? false,
    ...present({ logger: options.logger, telemetry: options.telemetry }),
  };
}
