/**
 * What an app meets when it calls the platform and is refused.
 *
 * @module
 */
import { bareFailure, empty, problem } from '../http/answers.js';
import type { Outgoing } from '../http/exchange.js';
import type { Call } from '../http/route.js';
import type { Part } from '../world/world.js';

/** The platform's answer to the app, as the app's code gets it: an exception. */
export class PlatformError extends Error {
  override readonly name: string = 'PlatformError';
  readonly status: number;
  /** `Forbidden`, `Not Found` … */
  readonly reason: string;

  constructor(status: number, reason: string, content = '') {
    super(`${status} - ${reason} - ${content}`);
    this.status = status;
    this.reason = reason;
  }
}

/** Where an app looks for each part. recorded: platformAway, engineAway – messages name it. */
const addresses: Readonly<Record<Part, string>> = {
  platform: 'localhost:5101',
  register: 'localhost:5101',
  'maskinporten-keys': 'localhost:5101',
  pdf: '127.0.0.1:5300',
  'workflow-engine': '127.0.0.1:9090',
};

/** The app reached nobody: a part of the platform is away. Its message is what .NET says. */
export class ConnectionRefused extends Error {
  override readonly name: string = 'ConnectionRefused';

  constructor(part: Part = 'platform') {
    super(`Connection refused (${addresses[part]})`);
  }
}

/**
 * What most routes make of a refusal: 403 without body, 404 and 409 as problems, and else the app's own 500.
 * Same as HandlePlatformHttpException of the app library's controllers.
 */
export function answerToPlatformError(error: PlatformError, call: Call, type: 'problem' | 'json' = 'problem'): Outgoing {
  // behaviour: instance-get-missing-404, instance-get-storage-forbidden-403-empty
  if (error.status === 403) return empty(403);
  return error.status === 404 || error.status === 409 ? problem(call, error.status, {}, type) : bareFailure;
}

/** The same, for routes that say that they produce JSON. */
export function jsonAnswerToPlatformError(error: PlatformError, call: Call): Outgoing {
  return answerToPlatformError(error, call, 'json');
}
