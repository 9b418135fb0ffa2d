/**
 * How often a client may repeat itself: enough to get over a hiccup, too little to make an outage worse. After the
 * standard mode of the AWS SDKs.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
 * @module
 */

/** Shared by all calls of one client. */
export interface RetryBudget {
  /** Takes what a repetition costs; false when there is not enough left. */
  take(cost: number): boolean;
  /** A call went well: gives back what its last repetition took, or a little when there was none. */
  refund(cost: number): void;
  /** What is left. */
  readonly left: number;
}

export const retryCost = 5;
/** Waiting for nothing ties up more than being refused. */
export const timeoutRetryCost = 10;

/** @param capacity default 500: a hundred repetitions in a row */
export function retryBudget(capacity: number = 500): RetryBudget {
  let left = capacity;
  return {
    take(cost) {
      if (left < cost) return false;
      left -= cost;
      return true;
    },
    refund(cost) {
      left = Math.min(capacity, left + cost);
    },
    get left() {
      return left;
    },
  };
}
