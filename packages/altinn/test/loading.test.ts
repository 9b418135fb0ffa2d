import { describe, expect, it } from 'vitest';
import { loadedCalls, loadedPart } from '../src/loading/loaded-calls.js';

/** A part that cannot be loaded the first times. */
function failing(times: number): { readonly load: () => Promise<{ readonly add: number }>; readonly loads: () => number } {
  let loads = 0;
  return { load: async () => {
    loads += 1;
    if (loads <= times) throw new TypeError('Failed to fetch dynamically imported module');
    return { add: 2 };
  }, loads: () => loads };
}

describe('a part that is loaded when it is needed', () => {
  const makeCalls = ({ add }: { readonly add: number }) => ({ plus: async (to: number) => to + add, minus: async (from: number) => from - add });

  it('is loaded once, whatever is called', async () => {
    const { load, loads } = failing(0);
    const calls = loadedCalls<ReturnType<typeof makeCalls>>({ plus: true, minus: true }, loadedPart(load, makeCalls));
    expect(loads()).toBe(0);
    expect(await Promise.all([calls.plus(1), calls.minus(1), calls.plus(2)])).toEqual([3, -1, 4]);
    expect(loads()).toBe(1);
  });

  it('says that nothing was sent when it cannot be loaded, and is there with the next call', async () => {
    const { load, loads } = failing(1);
    const calls = loadedCalls<ReturnType<typeof makeCalls>>({ plus: true, minus: true }, loadedPart(load, makeCalls));
    const [first, second] = await Promise.allSettled([calls.plus(1), calls.plus(1)]);
    expect([first, second]).toMatchObject(Array(2).fill({ status: 'rejected', reason: { code: 'network', retryable: true, outcomeKnown: true } }));
    expect(await calls.plus(1)).toBe(3);
    expect(loads()).toBe(2);
  });

  it('lets through what its making throws', async () => {
    const calls = loadedCalls<{ plus(): Promise<number> }>({ plus: true }, loadedPart(failing(0).load, () => { throw new RangeError('made wrongly'); }));
    await expect(calls.plus()).rejects.toThrow(RangeError);
  });
});
