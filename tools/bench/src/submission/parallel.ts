/** Many submissions at once: none lost, none twice. Mark: each ends as sent, and the emulator knows of exactly as many. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testToken } from '@blankett/altinn/auth';
import { createServiceClient } from '@blankett/altinn/generated-v1';
import { fileJournal } from '@blankett/altinn/journal/file';
import { attachment, benchService, melding, organisationOf } from './bench-service.js';
import { startEmulator } from './start-emulator.js';

const organisations = 100;

export async function benchParallel(submissions: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'blankett-bench-'));
  const emulator = await startEmulator({ delay: 0, organisations });
  const client = createServiceClient(benchService, { environment: emulator.origin, auth: testToken({ user: 20001 }), journal: fileJournal(folder) });
  const begin = performance.now();
  const results = await Promise.all(
    Array.from({ length: submissions }, async (_, index) => {
      try {
        const { state } = await client.submit({ reference: `bench-${index}`, party: { organisation: organisationOf(index % organisations) }, forms: { omsetningsmelding: melding }, attachments: [attachment] });
        return state;
      } catch (error) {
        return `stopped: ${(error as { code?: string }).code ?? String(error)}`;
      }
    }),
  );
  const seconds = (performance.now() - begin) / 1000;
  const count = await emulator.count();
  emulator.stop();
  rmSync(folder, { recursive: true });
  const states = new Map<string, number>();
  for (const state of results) states.set(state, (states.get(state) ?? 0) + 1);
  const reached = states.get('sent') === submissions && count.created === submissions && count.ended === submissions && count.attachments === submissions;
  console.log(`\n${submissions} submissions at once, one client, one journal on disk`);
  console.log(`  ${[...states].map(([state, number]) => `${number} ${state}`).join(', ')}; ${seconds.toFixed(1)} s, ${(submissions / seconds).toFixed(0)} a second`);
  console.log(`  memory at most: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB the client's process, ${count.megabytes.toFixed(0)} MB the emulator's`);
  console.log(`  the emulator has ${count.created} instances, ${count.ended} ended, ${count.attachments} attachments`);
  console.log(`  mark: none lost, none twice: ${reached ? 'reached' : 'MISSED'}`);
  return reached;
}
