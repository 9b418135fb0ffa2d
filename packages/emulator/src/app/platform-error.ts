/**
 * What an app meets when it calls the platform and is refused.
 *
 * @module
 */
import { bareFailure, empty } from '../http/answers.js';
import type { Outgoing } from '../http/exchange.js';

/** The platform's answer to the app, as the app's code gets it: an exception. */
export class PlatformError extends Error {
  override readonly name: string = 'PlatformError';
  readonly status: number;

  constructor(status: number, reason: string, content = '') {
    super(`${status} - ${reason} - ${content}`);
    this.status = status;
  }
}

/** The app reached nobody: a part of the platform is away. */
export class ConnectionRefused extends Error {
  override readonly name: string = 'ConnectionRefused';
}

/**
 * What most routes make of a refusal: the statuses that they know, without body, and else the app's own 500.
 * Same as HandlePlatformHttpException of the app library's controllers.
 */
export function answerToPlatformError(error: PlatformError): Outgoing {
  return error.status === 403 || error.status === 404 || error.status === 409 ? empty(error.status) : bareFailure;
}
