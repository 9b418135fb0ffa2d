/** CPU of each step of a submission, and the time that the journal's disk takes, apart. The emulator is another process. */
import * as files from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testToken } from '@blankett/altinn/auth';
import { createServiceClient } from '@blankett/altinn/generated-v1';
import { fileJournal } from '@blankett/altinn/journal/file';
import { attachment, benchService, melding, organisationOf } from './bench-service.js';
import { startEmulator } from './start-emulator.js';

export async function benchSteps(submissions: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'blankett-bench-'));
  const emulator = await startEmulator({ delay: 0, organisations: 20 });
  const sync = { times: 0, milliseconds: 0 };
  const cpu = new Map<string, number>();
  const client = createServiceClient(benchService, {
    environment: emulator.origin,
    auth: testToken({ user: 20001 }),
    journal: fileJournal(folder, { files: { ...files, open: (async (...given: Parameters<typeof files.open>) => timed(await files.open(...given), sync)) as typeof files.open } }),
  });
  const submit = async (index: number, measured: boolean): Promise<void> => {
    let last = process.cpuUsage();
    let current = 'between steps';
    await client.submit({
      reference: `bench-${index}`,
      party: { organisation: organisationOf(index % 20) },
      forms: { omsetningsmelding: melding },
      attachments: [attachment],
      onProgress: ({ name, state }) => {
        const { user, system } = process.cpuUsage(last);
        if (measured) cpu.set(current, (cpu.get(current) ?? 0) + (user + system) / 1000);
        last = process.cpuUsage();
        current = state === 'begun' ? name : 'between steps';
      },
    });
  };
  // The first ones warm up: codec, connections, optimising compiler.
  for (let index = 0; index < 10; index += 1) await submit(index, false);
  Object.assign(sync, { times: 0, milliseconds: 0 });
  const begin = performance.now();
  for (let index = 0; index < submissions; index += 1) await submit(10 + index, true);
  const wall = (performance.now() - begin) / submissions;
  emulator.stop();
  rmSync(folder, { recursive: true });
  const total = [...cpu.values()].reduce((sum, value) => sum + value, 0);
  console.log(`\nCPU of a submission, one form and one attachment, mean of ${submissions}`);
  for (const [name, milliseconds] of [...cpu].sort(([, a], [, b]) => b - a)) console.log(`  ${name.padEnd(26)} ${(milliseconds / submissions).toFixed(2).padStart(7)} ms`);
  console.log(`  in all                     ${(total / submissions).toFixed(2).padStart(7)} ms CPU, ${wall.toFixed(1)} ms on the clock`);
  console.log(`  fsync, apart               ${(sync.milliseconds / submissions).toFixed(2).padStart(7)} ms in ${(sync.times / submissions).toFixed(0)} calls`);
}

/** The file with its syncs timed. */
function timed(handle: files.FileHandle, sync: { times: number; milliseconds: number }): files.FileHandle {
  return new Proxy(handle, {
    get(target, name) {
      const member = Reflect.get(target, name) as unknown;
      if (typeof member !== 'function') return member;
      if (name !== 'sync' && name !== 'datasync') return member.bind(target) as unknown;
      return async () => {
        const begin = performance.now();
        await (member as () => Promise<void>).call(target);
        sync.times += 1;
        sync.milliseconds += performance.now() - begin;
      };
    },
  });
}
