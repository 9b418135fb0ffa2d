/** Submissions against an emulator: what they cost, how many at once, how large a file. Counts the marks that were missed. */
import { benchLatency } from './latency.js';
import { benchParallel } from './parallel.js';
import { benchSteps } from './steps.js';
import { benchUpload } from './upload.js';

export async function benchSubmissions({ rounds = 7, submissions = 1000, bytes = 2 ** 30 }: { readonly rounds?: number; readonly submissions?: number; readonly bytes?: number } = {}): Promise<number> {
  const latency = await benchLatency(rounds);
  await benchSteps(50);
  const parallel = await benchParallel(submissions);
  const upload = await benchUpload(bytes);
  return [latency, parallel, upload].filter((reached) => !reached).length;
}
