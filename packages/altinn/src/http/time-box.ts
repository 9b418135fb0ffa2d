/**
 * One signal for the reasons to stop: the time is up, or the caller gave up.
 *
 * @module
 */
import type { Clock } from '../clock/clock.js';

export interface TimeBox {
  readonly signal: AbortSignal;
  /** Why it ended, if it did. */
  ended(): 'deadline' | 'aborted' | undefined;
  /** Ends it as if its time were up. */
  expire(): void;
  /** Has to be called when the work is done, so that nothing is left waiting. */
  close(): void;
}

/** @param deadline milliseconds from now */
export function openTimeBox(clock: Clock, deadline: number, callers?: AbortSignal): TimeBox {
  const controller = new AbortController();
  const timer = new AbortController();
  let reason: 'deadline' | 'aborted' | undefined;
  const end = (why: 'deadline' | 'aborted'): void => {
    reason ??= why;
    controller.abort();
  };
  const giveUp = (): void => end('aborted');
  if (callers?.aborted === true) giveUp();
  else {
    callers?.addEventListener('abort', giveUp, { once: true });
    clock.sleep(deadline, timer.signal).then(() => end('deadline'), () => undefined);
  }
  return {
    signal: controller.signal,
    ended: () => reason,
    expire: () => end('deadline'),
    close() {
      timer.abort();
      callers?.removeEventListener('abort', giveUp);
    },
  };
}
