/** Chances that come in the same order again for the same seed. */

export interface Chance {
  /** A whole number, both ends included. */
  readonly number: (from: number, to: number) => number;
  readonly coin: () => boolean;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  /** A name of small letters that has not been given before. */
  readonly name: () => string;
}

const syllables: readonly [string, ...string[]] = ['ba', 'de', 'fi', 'go', 'hu', 'kjæ', 'lø', 'må', 'ny', 'pre', 'ri', 'sto', 'tru', 'va'];

/** mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const given = new Set<string>();
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const number = (from: number, to: number): number => from + Math.floor(fraction() * (to - from + 1));
  const pick = <T>(list: readonly [T, ...T[]]): T => list[number(0, list.length - 1)] ?? list[0];
  const name = (): string => {
    for (;;) {
      const word = Array.from({ length: number(2, 4) }, () => pick(syllables)).join('');
      if (given.has(word)) continue;
      given.add(word);
      return word;
    }
  };
  return { number, pick, name, coin: () => fraction() < 0.5 };
}
