/** S5, S28: what was acknowledged is there after any crash, of a process or of the machine, and nothing is there twice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileJournal } from '../../src/journal/file/index.js';
import type { JournalStore } from '../../src/journal/index.js';
import { eventOf, newKey, stoppedClock } from './contract.js';
import { Killed, simulatedDisk } from './simulated-disk.js';
import type { SimulatedProcess } from './simulated-disk.js';

const folder = '/simulated/journal';
const clock = stoppedClock();

function open({ files, processes }: SimulatedProcess): JournalStore {
  return fileJournal(folder, { files, processes, clock });
}

/** Does work that may be killed on the way; whether it came to its end. */
async function survived(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof Killed) return false;
    throw error;
  }
}

const crash = fc.record({
  /** In which call of the process it is killed; none: it stops by itself. */
  killAt: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
  powerOff: fc.boolean(),
  appends: fc.integer({ min: 0, max: 4 }),
  lease: fc.boolean(),
});

/** The whole property, so that it can be shown to fail where the disk does not keep what it was told to flush. */
function keepsWhatItAcknowledged(flushes: boolean, seed?: number): Promise<void> {
  return fc.assert(fc.asyncProperty(fc.array(crash, { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })), async (crashes, chances) => {
    const disk = simulatedDisk(flushes);
    const chance = (): number => chances.next().value as number;
    const key = newKey();
    let acknowledged = 0;
    let secret: string | undefined;
    for (const { killAt, powerOff, appends, lease: takesLease } of crashes) {
      const process = disk.start();
      if (killAt !== undefined) process.killAt(killAt);
      const journal = open(process);
      await survived(async () => {
        const found = String(await journal.secret());
        expect(secret ?? found, 'the secret stays').toBe(found);
        secret = found;
        const lease = takesLease ? await journal.lease(key, 1000) : undefined;
        if (takesLease) expect(lease, 'the lease of a process that is gone is free').toBeDefined();
        const events = await journal.read(key);
        expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
        expect(events.length, 'nothing that was acknowledged is lost').toBeGreaterThanOrEqual(acknowledged);
        // Who has the lease acts on what it reads: that is there from now on.
        if (takesLease) acknowledged = Math.max(acknowledged, events.length);
        let seq = events.length;
        for (let done = 0; done < appends; done++) {
          await journal.append(key, seq, eventOf(key, seq + 1), lease);
          acknowledged = Math.max(acknowledged, ++seq);
        }
        if (lease !== undefined) await journal.release(lease);
      });
      process.kill();
      if (powerOff) disk.powerOff(chance);
    }
    const after = await open(disk.start()).read(key);
    expect(after.length, 'nothing that was acknowledged is lost').toBeGreaterThanOrEqual(acknowledged);
  }), { numRuns: 300, ...(seed === undefined ? {} : { seed }) });
}

describe('a journal on a disk that forgets what was not flushed', () => {
  it('S5 S28 keeps what it has acknowledged, whenever a process is killed or the machine goes down', async () => {
    await keepsWhatItAcknowledged(true);
  });

  it('would not, if it did not flush: the test above notices', async () => {
    const failure = await keepsWhatItAcknowledged(false, 1).catch((error: Error) => error);
    expect(String((failure as Error).cause)).toMatch(/acknowledged|secret/);
  });

  it('S5 can be killed at every single call of an append, and goes on', async () => {
    const key = newKey();
    const appendTwo = async (journal: JournalStore): Promise<void> => {
      for (let seq = (await journal.read(key)).length; seq < 2; seq++) await journal.append(key, seq, eventOf(key, seq + 1));
    };
    const calm = simulatedDisk().start();
    await appendTwo(open(calm));
    const kinds = new Set<number>();
    for (let killAt = 1; killAt <= calm.calls; killAt++) {
      const disk = simulatedDisk();
      const first = disk.start();
      first.killAt(killAt);
      expect([killAt, await survived(() => appendTwo(open(first)))]).toEqual([killAt, false]);
      const second = disk.start();
      const journal = open(second);
      kinds.add((await journal.read(key)).length);
      await appendTwo(journal);
      expect(await journal.read(key)).toEqual([eventOf(key, 1), eventOf(key, 2)]);
    }
    expect([...kinds].sort()).toEqual([0, 1, 2]);
  });

  it('S6 lets two processes append at the same time, one of which is killed on the way', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 80 }), async killAt => {
      const disk = simulatedDisk();
      const key = newKey();
      const done = [0, 0];
      const work = (worker: 0 | 1, process: SimulatedProcess): Promise<boolean> => survived(async () => {
        const journal = open(process);
        while (done[worker]! < 5) {
          const seq = (await journal.read(key)).length;
          const outcome = await journal.append(key, seq, eventOf(key, seq + 1, { worker })).then(() => 'done', (error: { code?: string }) => {
            if (error.code !== 'journal-conflict') throw error;
            return 'lost';
          });
          if (outcome === 'done') done[worker]!++;
        }
      });
      const [killed, other] = [disk.start(), disk.start()];
      killed.killAt(killAt);
      const [, finished] = await Promise.all([work(0, killed), work(1, other)]);
      expect(finished).toBe(true);
      const events = await open(disk.start()).read(key);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
      expect(events.filter(event => event['worker'] === 1)).toHaveLength(5);
      // One more may stand there than was acknowledged: it was killed in between.
      const mine = events.filter(event => event['worker'] === 0).length;
      expect(mine === done[0] || mine === done[0]! + 1).toBe(true);
    }), { numRuns: 60 });
  });
});
