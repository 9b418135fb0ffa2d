import { createScaledClock, createVirtualClock, shiftedClock } from '@blankett/emulator';
import { describe, expect, it } from 'vitest';

const start = 1_000_000;

describe('a clock moved by hand', () => {
  it('stands still, and wakes in the order of time and then of lying down', async () => {
    const clock = createVirtualClock({ start, mode: 'hand' });
    const woken: string[] = [];
    const sleep = (name: string, milliseconds: number): void => void clock.sleep(milliseconds).then(() => woken.push(`${name} ${clock.now() - start}`));
    sleep('late', 20);
    sleep('first', 10);
    sleep('second', 10);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect([woken, clock.now() - start, clock.sleepers]).toEqual([[], 0, 3]);
    await clock.advance(10);
    expect([woken, clock.sleepers]).toEqual([['first 10', 'second 10'], 1]);
    await clock.advance(100);
    expect([woken, clock.now() - start]).toEqual([['first 10', 'second 10', 'late 20'], 110]);
  });

  it('wakes on the way whoever lies down again', async () => {
    const clock = createVirtualClock({ start, mode: 'hand' });
    const times: number[] = [];
    void (async () => {
      for (let round = 0; round < 5; round += 1) {
        await clock.sleep(10);
        times.push(clock.now() - start);
      }
    })();
    await clock.advance(35);
    expect([times, clock.now() - start]).toEqual([[10, 20, 30], 35]);
  });

  it('goes to the next, until nobody sleeps', async () => {
    const clock = createVirtualClock({ start, mode: 'hand' });
    void clock.sleep(7);
    expect([await clock.advanceToNext(), clock.now() - start, await clock.advanceToNext()]).toEqual([true, 7, false]);
  });

  it('lets go of those who are called off', async () => {
    const clock = createVirtualClock({ start, mode: 'hand' });
    const abort = new AbortController();
    const slept = clock.sleep(10, abort.signal).catch((error: unknown) => error);
    abort.abort('enough');
    expect([await slept, clock.sleepers]).toEqual(['enough', 0]);
    await expect(clock.sleep(10, abort.signal)).rejects.toBe('enough');
  });
});

describe('a clock that jumps', () => {
  it('passes hours at once when all wait, in order', async () => {
    const clock = createVirtualClock({ start });
    const woken: number[] = [];
    await Promise.all([3_600_000, 1, 60_000].map(async (milliseconds) => {
      await clock.sleep(milliseconds);
      woken.push(clock.now() - start);
    }));
    expect(woken).toEqual([1, 60_000, 3_600_000]);
  });

  it('does not jump over work that takes turns of the event loop', async () => {
    const clock = createVirtualClock({ start });
    const asleep = clock.sleep(1000);
    let workedAt = -1;
    await clock.hold(async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      workedAt = clock.now() - start;
    });
    await asleep;
    expect([workedAt, clock.now() - start]).toEqual([0, 1000]);
  });
});

describe('other clocks', () => {
  it('a shifted one is ahead by as much', () => {
    const clock = createVirtualClock({ start, mode: 'hand' });
    expect([shiftedClock(clock, 600_000).now(), shiftedClock(clock, -5).now()]).toEqual([start + 600_000, start - 5]);
  });

  it('a scaled one passes a minute in a blink', async () => {
    const clock = createScaledClock(10_000, start);
    await clock.sleep(60_000);
    expect(clock.now() - start).toBeGreaterThanOrEqual(59_000);
  });
});
