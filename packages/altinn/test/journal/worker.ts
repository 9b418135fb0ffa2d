/**
 * A process that works on a journal in a folder, for file.test.ts. `append`: appends COUNT events, whoever else does too.
 * `hold`: takes the lease and keeps it until it is killed. `spin`: appends until it is killed, saying what was acknowledged.
 */
import { fileJournal } from '../../src/journal/file/index.js';
import { eventOf } from './contract.js';

const [what, folder, key, count] = process.argv.slice(2) as [string, string, string, string];
const journal = fileJournal(folder);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (what === 'append') {
  let lost = 0;
  for (let done = 0; done < Number(count);) {
    const seq = (await journal.read(key)).length;
    try {
      await journal.append(key, seq, eventOf(key, seq + 1, { by: process.pid }));
      done++;
    } catch (error) {
      if ((error as { code?: string }).code !== 'journal-conflict') throw error;
      lost++;
    }
  }
  say(`lost ${lost}`);
} else if (what === 'hold') {
  const lease = await journal.lease(key, 3_600_000);
  say(`held ${lease?.fencingToken}`);
  setInterval(() => undefined, 1000);
} else {
  for (let seq = (await journal.read(key)).length; ; seq++) {
    await journal.append(key, seq, eventOf(key, seq + 1, { filler: 'x'.repeat(200) }));
    say(String(seq + 1));
  }
}
