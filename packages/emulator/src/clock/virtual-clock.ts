/**
 * The emulator's time. By itself it runs with the machine's; a test may stop it and move it on by hand, let it jump
 * ahead whenever everybody waits, or let it run many times as fast.
 *
 * @module
 */

/** Tells the time and waits; the same shape as the runtime's clock. */
export interface EmulatorClock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own clock. */
export const machineClock: EmulatorClock = createScaledClock(1);

/**
 * A clock that runs `rate` times as fast as the machine's, from the time it is made.
 *
 * @param start milliseconds since 1970 that it begins at; left out: now
 */
export function createScaledClock(rate: number, start: number = Date.now()): EmulatorClock {
  const began = rate === 1 ? 0 : Date.now();
  return {
    now: () => (rate === 1 ? Date.now() : Math.round(start + (Date.now() - began) * rate)),
    sleep: (milliseconds, signal) => new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(signal.reason);
      const giveUp = (): void => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', giveUp);
        resolve();
      }, milliseconds / rate);
      signal?.addEventListener('abort', giveUp, { once: true });
    }),
  };
}

/** A clock that stands still until it is moved. */
export interface VirtualClock extends EmulatorClock {
  /** Moves on by so many milliseconds, waking in order whoever is due, and giving each time to go to sleep again on the way. */
  advance(milliseconds: number): Promise<void>;
  /** Moves on to the next that is due; false if nobody sleeps. */
  advanceToNext(): Promise<boolean>;
  /** How many sleep. */
  readonly sleepers: number;
  /**
   * While `work` runs, the clock does not jump by itself: for work that waits for something other than the clock (a disk,
   * a process), which must not look like idleness.
   */
  hold<T>(work: () => Promise<T>): Promise<T>;
}

export interface VirtualClockOptions {
  /** Milliseconds since 1970. Default: 2026-01-05T08:00:00Z. */
  readonly start?: number;
  /** `jump`: goes to the next that is due as soon as all the work there is waits (the default); `hand`: only as it is told. */
  readonly mode?: 'jump' | 'hand';
}

/** Work that waits for something other than a clock: signatures, which other threads make. Virtual clocks stand still meanwhile. */
let outsideWork = 0;

/** Does work that takes the machine's own time, however little; no virtual clock takes it for idleness. */
export async function doOutsideWork<T>(work: () => Promise<T>): Promise<T> {
  outsideWork += 1;
  try {
    return await work();
  } finally {
    outsideWork -= 1;
  }
}

interface Sleeper {
  readonly due: number;
  readonly order: number;
  readonly wake: () => void;
}

/** How many turns of the event loop nobody may go to sleep in before all count as waiting: enough for promises that settle over several turns. */
const quietTurns = 4;

/**
 * Makes a virtual clock. The same calls give the same order of waking: sleepers due at once wake in the order in which they lay down.
 *
 * In mode `jump` it takes for idle whoever waits for something other than itself: a client on the same clock that hashes, signs or
 * writes to a disk meets its deadlines early. Give such a client a {@link createScaledClock}, or run that work in `hold`.
 *
 * @example
 * const clock = createVirtualClock();
 * await clock.sleep(3_600_000); // at once
 */
export function createVirtualClock({ start = Date.UTC(2026, 0, 5, 8), mode = 'jump' }: VirtualClockOptions = {}): VirtualClock {
  let now = start;
  let order = 0;
  let held = 0;
  let watching = false;
  const sleeping: Sleeper[] = [];

  const next = (): Sleeper | undefined => {
    let first: Sleeper | undefined;
    for (const sleeper of sleeping) if (first === undefined || sleeper.due < first.due || (sleeper.due === first.due && sleeper.order < first.order)) first = sleeper;
    return first;
  };
  const wake = (sleeper: Sleeper): void => {
    sleeping.splice(sleeping.indexOf(sleeper), 1);
    now = Math.max(now, sleeper.due);
    sleeper.wake();
  };
  const watch = async (): Promise<void> => {
    if (watching) return;
    watching = true;
    while (sleeping.length > 0 && held === 0) {
      const seen = order;
      await settle();
      const sleeper = next();
      if (seen === order && held === 0 && sleeper !== undefined) wake(sleeper);
    }
    watching = false;
  };
  const startWatch = (): void => {
    if (mode === 'jump') void watch();
  };

  return {
    now: () => now,
    sleep: (milliseconds, signal) => new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(signal.reason);
      const giveUp = (): void => {
        sleeping.splice(sleeping.indexOf(sleeper), 1);
        reject(signal?.reason);
      };
      const sleeper: Sleeper = {
        due: now + Math.max(0, milliseconds),
        order: (order += 1),
        wake: () => {
          signal?.removeEventListener('abort', giveUp);
          resolve();
        },
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      sleeping.push(sleeper);
      startWatch();
    }),
    async advance(milliseconds) {
      const target = now + milliseconds;
      await settle();
      for (let sleeper = next(); sleeper !== undefined && sleeper.due <= target; sleeper = next()) {
        wake(sleeper);
        await settle();
      }
      now = Math.max(now, target);
    },
    async advanceToNext() {
      await settle();
      const sleeper = next();
      if (sleeper === undefined) return false;
      wake(sleeper);
      await settle();
      return true;
    },
    get sleepers() {
      return sleeping.length;
    },
    async hold(work) {
      held += 1;
      try {
        return await work();
      } finally {
        held -= 1;
        startWatch();
      }
    },
  };
}

/** A clock that is so many milliseconds ahead of another (behind, if negative). */
export function shiftedClock(clock: EmulatorClock, milliseconds: number): EmulatorClock {
  return { now: () => clock.now() + milliseconds, sleep: (duration, signal) => clock.sleep(duration, signal) };
}

/** Lets all go on that can go on without the clock. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < quietTurns; turn += 1) {
    await nextTurn();
    if (outsideWork > 0) turn = -1;
  }
}

const immediate = (globalThis as { readonly setImmediate?: (callback: () => void) => unknown }).setImmediate;

/** One turn of the event loop, by the quickest way there is: a timer takes a millisecond at least. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (immediate === undefined) setTimeout(resolve, 0);
    else immediate(() => resolve());
  });
}
