/** Submissions against an emulator: what they cost, how many at once, how large a file. Counts the marks that were missed. */
import { benchLatency } from './latency.js';
import { benchParallel } from './parallel.js';
import { benchSteps } from './steps.js';
import { benchUpload } from './upload.js';

export async function benchSubmissions(): Promise<number> {
  const latency = await benchLatency(7);
  await benchSteps(50);
  const parallel = await benchParallel(1000);
  const upload = await benchUpload(2 ** 30);
  return [latency, parallel, upload].filter((reached) => !reached).length;
}
