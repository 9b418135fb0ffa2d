/**
 * One signal for two reasons to stop: the time is up, or the caller gave up.
 *
 * @module
 */

export interface TimeBox {
  readonly signal: AbortSignal;
  /** Why it ended, if it did. */
  ended(): 'deadline' | 'aborted' | undefined;
  /** Has to be called when the work is done, so that nothing is left waiting. */
  close(): void;
}

/** @param deadline milliseconds from now */
export function openTimeBox(deadline: number, callers?: AbortSignal): TimeBox {
  const controller = new AbortController();
  let reason: 'deadline' | 'aborted' | undefined;
  const end = (why: 'deadline' | 'aborted'): void => {
    reason ??= why;
    controller.abort();
  };
  const giveUp = (): void => end('aborted');
  const timer = setTimeout(() => end('deadline'), deadline);
  if (callers?.aborted === true) giveUp();
  else callers?.addEventListener('abort', giveUp, { once: true });
  return {
    signal: controller.signal,
    ended: () => reason,
    close() {
      clearTimeout(timer);
      callers?.removeEventListener('abort', giveUp);
    },
  };
}
