/** Timing by interleaved rounds: all subjects in turn, again and again, so that a drifting machine drifts for all of them. */

export interface Subject {
  readonly name: string;
  run(): unknown;
}

export interface Timing {
  readonly name: string;
  /** Milliseconds per run: median over the rounds, and the quartiles. */
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

/** What `run` returned last, kept so that no engine may leave out the work. */
export let lastResult: unknown;

/** Times subjects over rounds; each round runs a subject often enough to take about `slice` milliseconds. */
export function timeSubjects(subjects: readonly Subject[], rounds: number, slice = 8): readonly Timing[] {
  const repeats = subjects.map((subject) => repeatsFor(subject, slice));
  const samples: number[][] = subjects.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    subjects.forEach((subject, index) => samples[index]?.push(timeOnce(subject, repeats[index] ?? 1)));
  }
  return subjects.map(({ name }, index) => {
    const sorted = [...(samples[index] ?? [])].sort((a, b) => a - b);
    return { name, median: quantile(sorted, 0.5), lower: quantile(sorted, 0.25), upper: quantile(sorted, 0.75) };
  });
}

function repeatsFor(subject: Subject, slice: number): number {
  const warmUntil = performance.now() + 300;
  let runs = 0;
  const begin = performance.now();
  while (performance.now() < warmUntil || runs < 3) {
    lastResult = subject.run();
    runs += 1;
  }
  return Math.max(1, Math.round((slice * runs) / (performance.now() - begin)));
}

function timeOnce(subject: Subject, repeats: number): number {
  const begin = performance.now();
  for (let index = 0; index < repeats; index += 1) lastResult = subject.run();
  return (performance.now() - begin) / repeats;
}

const quantile = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
