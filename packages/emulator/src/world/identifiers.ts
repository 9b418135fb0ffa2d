/**
 * Random identifiers and times of machines.
 *
 * @module
 */
import type { World } from './world.js';

/** Gives random 32-bit numbers. */
export type RandomSource = () => number;

/** The machine's randomness, or the same numbers again for the same seed (mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c). */
export function randomSource(seed: number | undefined): RandomSource {
  if (seed === undefined) return () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** A guid of version 4, lower case. */
export function guidFrom(random: RandomSource): string {
  const digits = [0, 0, 0, 0].map(() => random().toString(16).padStart(8, '0')).join('');
  const variant = '89ab'[parseInt(digits[16] ?? '0', 16) & 3];
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`;
}

/** Stamps of .NET: ticks of 100 ns, no zero at the end of the fraction. Within one millisecond the ticks count on. */
export function timestamps(now: () => number): () => string {
  let last = -1;
  let ticks = 0;
  return () => {
    const milliseconds = now();
    if (milliseconds > last) {
      last = milliseconds;
      ticks = 1;
    } else {
      ticks += 1;
      if (ticks % 10 === 0) ticks += 1;
      if (ticks > 9999) {
        last += 1;
        ticks = 1;
      }
    }
    return `${new Date(last).toISOString().slice(0, -1)}${String(ticks).padStart(4, '0')}Z`;
  };
}

/** `00-<trace>-<span>-00`, as W3C Trace Context has it. */
export function newTraceId(world: World): string {
  const digits = (world.newGuid() + world.newGuid()).replaceAll('-', '');
  return `00-${digits.slice(0, 32)}-${digits.slice(32, 48)}-00`;
}
