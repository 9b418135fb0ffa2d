/**
 * Where a worker can be killed: at each kind of entry in the journal, before and after it is made, and at each kind of
 * request, before and after its work is done.
 *
 * @module
 */

/** `journal:instantiating:after`, `request:process.next:not done` … */
export type KillPoint = `journal:${string}:${'before' | 'after'}` | `request:${string}:${'not done' | 'done'}`;

/** A deterministic random number generator (mulberry32), 0 ≤ n < 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How often a worker was killed at each point. */
export class Histogram {
  private readonly counts = new Map<KillPoint, number>();

  /** The point exists. */
  know(point: KillPoint): void {
    if (!this.counts.has(point)) this.counts.set(point, 0);
  }

  killedAt(point: KillPoint): void {
    this.counts.set(point, (this.counts.get(point) ?? 0) + 1);
  }

  get kills(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  get empty(): readonly KillPoint[] {
    return [...this.counts].filter(([, count]) => count === 0).map(([point]) => point);
  }

  /** The points where the fewest have been killed, one of them by chance. */
  rarest(random: () => number): KillPoint | undefined {
    const least = Math.min(...this.counts.values());
    const points = [...this.counts].filter(([, count]) => count === least).map(([point]) => point);
    return points[Math.floor(random() * points.length)];
  }

  print(): string {
    return [...this.counts].sort(([a], [b]) => a.localeCompare(b)).map(([point, count]) => `${String(count).padStart(5)}  ${point}`).join('\n');
  }
}
