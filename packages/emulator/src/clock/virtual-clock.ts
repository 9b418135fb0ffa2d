/**
 * The emulator's time. By itself it runs with the machine's; a test may stop it and move it on by hand.
 *
 * @module
 */

/** Tells the time and waits; the same shape as the runtime's clock. */
export interface EmulatorClock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}
