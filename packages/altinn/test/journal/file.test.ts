import fc from 'fast-check';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lineOf, readLines } from '../../src/journal/file/lines.js';
import { fileJournal } from '../../src/journal/file/index.js';
import { nodeProcesses } from '../../src/journal/file/owner.js';
import { eventOf, keepsThePromisesOfAJournal, newKey, stoppedClock } from './contract.js';
import { faultyFiles } from './faulty-files.js';
import type { FileFault } from './faulty-files.js';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'blankett-journal-'))));
const children: ChildProcess[] = [];
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});
let made = 0;
const newFolder = (): string => join(folder, String(++made));

describe('the journal in a folder', () => {
  keepsThePromisesOfAJournal(async clock => {
    const root = newFolder();
    return { open: () => fileJournal(root, { clock }) };
  });

  it('is readable by its owner alone', async () => {
    const root = join(newFolder(), 'deep', 'down');
    const key = newKey();
    const journal = fileJournal(root);
    await journal.append(key, 0, eventOf(key, 1));
    await journal.lease(key, 1000);
    expect((await stat(root)).mode & 0o777).toBe(0o700);
    for (const name of await readdir(root)) expect([name, (await stat(join(root, name))).mode & 0o777]).toEqual([name, 0o600]);
  });

  it('is not made where others may write', async () => {
    const root = newFolder();
    await mkdir(root);
    await chmod(root, 0o777);
    await expect(fileJournal(root).secret()).rejects.toMatchObject({ code: 'journal-unavailable' });
  });

  it('does not follow a link that stands where its events should', async () => {
    const root = newFolder();
    const key = newKey();
    const journal = fileJournal(root);
    await journal.secret();
    await writeFile(join(folder, 'target'), '');
    await symlink(join(folder, 'target'), join(root, `${key}.events`));
    await expect(journal.append(key, 0, eventOf(key, 1))).rejects.toMatchObject({ code: 'journal-unavailable' });
    expect(await readFile(join(folder, 'target'), 'utf8')).toBe('');
  });

  it('leaves nothing but events, lease, secret and the file of its process', async () => {
    const root = newFolder();
    const journal = fileJournal(root);
    const key = newKey();
    await journal.append(key, 0, eventOf(key, 1));
    const lease = await journal.lease(key, 1000);
    await journal.release(lease!);
    expect((await readdir(root)).map(name => name.replace(/.*(?=\.owner)/, '')).sort()).toEqual(['.owner', `${key}.events`, `${key}.lease`, 'secret'].sort());
    await journal.erase(key);
    expect((await readdir(root)).join()).not.toContain(key);
  });
});

describe('S28: damage', () => {
  const key = newKey();
  const texts = [1, 2, 3].map(seq => JSON.stringify(eventOf(key, seq, { text: `æøå ${seq}` })));
  const lines = texts.reduce<string[]>((all, text) => [...all, lineOf(all.at(-1)?.slice(0, 32) ?? '', text)], []);
  const whole = Buffer.from(lines.join(''));
  const lengths = lines.map((_, index) => Buffer.byteLength(lines.slice(0, index + 1).join('')));

  it('S28 cuts a line that is torn, at whichever byte', async () => {
    for (let cut = lengths[1]!; cut < whole.length; cut++) {
      expect([cut, readLines(whole.subarray(0, cut), key)]).toMatchObject([cut, { length: lengths[1], events: [{ seq: 1 }, { seq: 2 }] }]);
    }
    expect(readLines(whole, key)).toMatchObject({ length: whole.length, events: [{}, {}, {}] });
  });

  it('S28 appends after a torn line as if it had never been, at whichever byte', async () => {
    const root = newFolder();
    await fileJournal(root).secret();
    for (let cut = lengths[1]!; cut < whole.length; cut += 7) {
      await writeFile(join(root, `${key}.events`), whole.subarray(0, cut));
      const journal = fileJournal(root);
      await journal.append(key, 2, eventOf(key, 3, { again: cut }));
      expect(await journal.read(key)).toEqual([JSON.parse(texts[0]!), JSON.parse(texts[1]!), eventOf(key, 3, { again: cut })]);
    }
  });

  it('S28 cuts a last line with blocks that were never written', () => {
    for (const from of [lengths[1]!, lengths[1]! + 10]) {
      const zeroed = Buffer.from(whole);
      zeroed.fill(0, from, whole.length - 5);
      expect(readLines(zeroed, key)).toMatchObject({ length: lengths[1], events: [{}, {}] });
      expect(readLines(Buffer.concat([zeroed.subarray(0, from), Buffer.alloc(4096)]), key)).toMatchObject({ length: lengths[1] });
    }
  });

  it('S28 takes any other change of any byte for damage', () => {
    fc.assert(fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at]! + by) % 256;
      fc.pre(damaged[at] !== 0);
      const read = readLines(damaged, key);
      // The end of the last line gone is a torn line, and cannot be told from one.
      if (at === whole.length - 1) expect(read).toMatchObject({ length: lengths[1] });
      else expect(read).toBe('corrupt');
    }), { numRuns: 500 });
  });

  it.each<[string, () => readonly string[]]>([
    ['a line is missing', () => [lines[0]!, lines[2]!]], ['the first is missing', () => [lines[1]!, lines[2]!]], ['a line stands twice', () => [lines[0]!, lines[0]!, lines[1]!]],
    ['two have changed places', () => [lines[1]!, lines[0]!, lines[2]!]], ['an empty line is there', () => [lines[0]!, '\n', lines[1]!]], ['it is something else', () => ['hello\n', 'you\n']],
    ['a torn line was written over', () => [lines[0]!, lines[1]!.slice(0, 20), lines[1]!]],
  ])('S28 is corrupt when %s', async (_, damaged) => {
    const root = newFolder();
    const journal = fileJournal(root);
    await journal.secret();
    await writeFile(join(root, `${key}.events`), damaged().join(''));
    await expect(journal.read(key)).rejects.toMatchObject({ code: 'journal-corrupt', retryable: false });
    await expect(journal.append(key, 2, eventOf(key, 3))).rejects.toMatchObject({ code: 'journal-corrupt' });
    expect(await readFile(join(root, `${key}.events`), 'utf8'), 'nothing was touched').toBe(damaged().join(''));
    expect(await journal.list()).toContain(key);
  });

  it('S28 says when a later version has written it', async () => {
    const root = newFolder();
    await fileJournal(root).secret();
    await writeFile(join(root, `${key}.events`), lineOf('', JSON.stringify({ ...eventOf(key, 1), v: 2 })));
    await expect(fileJournal(root).read(key)).rejects.toMatchObject({ code: 'journal-corrupt', message: expect.stringContaining('later version') });
  });

  it.each([['is gone', async (path: string) => rm(path)], ['is cut', async (path: string) => truncate(path, 31)]])('S28 is corrupt when its secret %s: a new one would make old submissions look new', async (_, damage) => {
    const root = newFolder();
    const one = newKey();
    await fileJournal(root).append(one, 0, eventOf(one, 1));
    await damage(join(root, 'secret'));
    await expect(fileJournal(root).secret()).rejects.toMatchObject({ code: 'journal-corrupt' });
    await expect(fileJournal(root).append(one, 1, eventOf(one, 2))).rejects.toMatchObject({ code: 'journal-corrupt' });
  });

  it('does not count a key whose first line is torn', async () => {
    const root = newFolder();
    await fileJournal(root).secret();
    await writeFile(join(root, `${key}.events`), whole.subarray(0, 40));
    expect(await fileJournal(root).list()).toEqual([]);
    await fileJournal(root).append(key, 0, eventOf(key, 1));
    expect(await fileJournal(root).list()).toEqual([key]);
  });
});

describe('S28: a file system that fails', () => {
  it.each<FileFault>(['ENOSPC', 'EIO', 'EROFS', 'EACCES'])('S28 says so for every call that fails with %s, loses nothing, and goes on when it is over', async fault => {
    // How many calls two appends take, without a fault.
    const key = newKey();
    const appendTwice = async (root: string, files = faultyFiles(() => undefined)): Promise<number> => {
      const journal = fileJournal(root, { files: files.files });
      for (const seq of [1, 2]) await journal.append(key, seq - 1, eventOf(key, seq));
      return files.calls.length;
    };
    const calls = await appendTwice(newFolder());
    let refused = 0;
    for (let failing = 1; failing <= calls; failing++) {
      const root = newFolder();
      const error: unknown = await appendTwice(root, faultyFiles((_, call) => (call === failing ? fault : undefined))).catch((error: unknown) => error);
      if (typeof error !== 'number') {
        refused++;
        expect(error).toMatchObject({ code: 'journal-unavailable', retryable: true, outcomeKnown: false, message: expect.stringContaining(fault) });
        expect(String(error)).not.toContain('SECRET');
      }
      // Its lock may have been left, by a process that is alive: it is taken away by hand here, as its end would do.
      for (const name of await readdir(root).catch(() => [])) if (name.endsWith('.lock')) await rm(join(root, name));
      const journal = fileJournal(root);
      const seen = await journal.read(key);
      expect(seen).toEqual([eventOf(key, 1), eventOf(key, 2)].slice(0, seen.length));
      for (let seq = seen.length + 1; seq <= 3; seq++) await journal.append(key, seq - 1, eventOf(key, seq));
      expect(await journal.read(key)).toHaveLength(3);
    }
    expect(refused).toBeGreaterThan(calls / 2);
  });

  it.each<FileFault>(['ENOSPC', 'EIO', 'EROFS'])('S28 says so for every call of leasing, renewing, giving back, listing and erasing that fails with %s, and goes on', async fault => {
    const key = newKey();
    const clock = stoppedClock();
    let calls = Number.POSITIVE_INFINITY;
    for (let failing = 0; failing <= calls; failing++) {
      const root = newFolder();
      const faulty = faultyFiles((_, call) => (call === failing ? fault : undefined));
      const journal = fileJournal(root, { files: faulty.files, clock });
      const codes: unknown[] = [];
      const tried = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => work().catch((error: { readonly code?: unknown }) => void codes.push(error.code));
      const lease = await tried(() => journal.lease(key, 1000));
      await tried(() => journal.append(key, 0, eventOf(key, 1), lease));
      const renewed = lease === undefined ? undefined : await tried(() => journal.renew(lease, 1000));
      await tried(() => journal.list());
      if (renewed !== undefined) await tried(() => journal.release(renewed));
      await tried(() => journal.erase(key));
      if (failing === 0) calls = faulty.calls.length;
      expect(codes.filter(code => code !== 'journal-unavailable')).toEqual([]);
      expect(codes.length).toBeLessThanOrEqual(1);
      // Whatever was left: another goes on.
      clock.advance(2000);
      const next = (await journal.lease(key, 1000))!;
      const events = await journal.read(key);
      await journal.append(key, events.length, eventOf(key, events.length + 1), next);
      expect((await readdir(root)).filter(name => name.endsWith('.lock') || name.endsWith('.new'))).toEqual([]);
    }
    expect(calls).toBeGreaterThan(20);
  });

  it('S28 goes on when a lock that could not be given back can be again', async () => {
    const root = newFolder();
    const key = newKey();
    let fails = 3;
    const journal = fileJournal(root, { files: faultyFiles(name => (name === 'unlink' && fails-- > 0 ? 'EIO' : undefined)).files });
    const outcomes: string[] = [];
    for (let seq = 1; seq <= 6; seq++) {
      const events = await journal.read(key);
      outcomes.push(await journal.append(key, events.length, eventOf(key, events.length + 1)).then(() => 'done', (error: { code: string }) => error.code));
    }
    expect(outcomes.filter(outcome => outcome === 'done').length).toBeGreaterThanOrEqual(3);
    expect(new Set(outcomes)).toEqual(new Set(['done', 'journal-unavailable']));
    expect((await readdir(root)).filter(name => name.includes('.lock'))).toEqual([]);
  });

  it('S28 takes back a line of which only half was written', async () => {
    const root = newFolder();
    const key = newKey();
    await fileJournal(root).append(key, 0, eventOf(key, 1));
    const before = await readFile(join(root, `${key}.events`));
    const { files } = faultyFiles(name => (name === 'write' ? 'half' : undefined));
    await expect(fileJournal(root, { files }).append(key, 1, eventOf(key, 2))).rejects.toMatchObject({ code: 'journal-unavailable' });
    expect(await readFile(join(root, `${key}.events`))).toEqual(before);
  });

  it('S28 leaves a torn line when it cannot even be taken back', async () => {
    const root = newFolder();
    const key = newKey();
    await fileJournal(root).append(key, 0, eventOf(key, 1));
    const { files } = faultyFiles(name => (name === 'write' ? 'half' : name === 'truncate' ? 'EIO' : undefined));
    await expect(fileJournal(root, { files }).append(key, 1, eventOf(key, 2))).rejects.toMatchObject({ code: 'journal-unavailable' });
    expect(await fileJournal(root).read(key)).toEqual([eventOf(key, 1)]);
    await fileJournal(root).append(key, 1, eventOf(key, 2));
    expect(await fileJournal(root).read(key)).toEqual([eventOf(key, 1), eventOf(key, 2)]);
  });

  it('acknowledges nothing before file and folder are flushed', async () => {
    const root = newFolder();
    const key = newKey();
    const watched = faultyFiles(() => undefined);
    const journal = fileJournal(root, { files: watched.files });
    await journal.secret();
    watched.calls.length = 0;
    await journal.append(key, 0, eventOf(key, 1));
    const first = watched.calls.filter(name => name === 'sync' || name === 'write' || name === 'writeFile');
    // Owner's file and its folder; the folder with the new name; the line.
    expect(first).toEqual(['writeFile', 'sync', 'sync', 'sync', 'write', 'sync']);
    watched.calls.length = 0;
    await journal.append(key, 1, eventOf(key, 2));
    expect(watched.calls.filter(name => name === 'sync' || name === 'write')).toEqual(['write', 'sync']);
    watched.calls.length = 0;
    await journal.lease(key, 1000);
    expect(watched.calls, 'what a killed worker has left is flushed before another acts on it').toContain('sync');
  });
});

describe('several processes', () => {
  const script = fileURLToPath(new URL('worker.ts', import.meta.url));
  function start(...values: string[]): ChildProcess {
    const child = spawn(process.execPath, ['--conditions=@blankett/source', '--import', 'tsx', script, ...values], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    return child;
  }

  async function firstLine(child: ChildProcess): Promise<string> {
    const [line] = await once(createInterface(child.stdout!), 'line') as [string];
    return line;
  }

  it('S6 append to one key without losing, doubling or tearing one event', async () => {
    const root = newFolder();
    const key = newKey();
    const workers = Array.from({ length: 3 }, () => start('append', root, key, '25'));
    const codes = await Promise.all(workers.map(async worker => (await once(worker, 'exit'))[0] as number));
    expect(codes).toEqual([0, 0, 0]);
    const events = await fileJournal(root).read(key);
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 75 }, (_, index) => index + 1));
    for (const worker of workers) expect(events.filter(event => event['by'] === worker.pid)).toHaveLength(25);
  });

  it('give the lease of one that was killed to the next, at once', async () => {
    const root = newFolder();
    const key = newKey();
    const holder = start('hold', root, key);
    const token = Number((await firstLine(holder)).split(' ')[1]);
    expect(await fileJournal(root).lease(key, 1000)).toBeUndefined();
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect((await fileJournal(root).lease(key, 1000))!.fencingToken).toBeGreaterThan(token);
  });

  it('S5 keep all that was acknowledged when one is killed while it writes, and go on', async () => {
    const root = newFolder();
    const key = newKey();
    let acknowledged = 0;
    for (let round = 0; round < 3; round++) {
      const worker = start('spin', root, key);
      const lines = createInterface(worker.stdout!);
      lines.on('line', line => void (acknowledged = Number(line)));
      await once(lines, 'line');
      await new Promise(resolve => setTimeout(resolve, 30 + round * 17));
      worker.kill('SIGKILL');
      await once(worker, 'close');
      const events = await fileJournal(root).read(key);
      expect(events.length).toBeGreaterThanOrEqual(acknowledged);
      await fileJournal(root).append(key, events.length, eventOf(key, events.length + 1));
    }
  });

  it('take away the lock of a process that is gone, and wait for one that is there', async () => {
    const root = newFolder();
    const key = newKey();
    await fileJournal(root).secret();
    const child = start('hold', root, newKey());
    await firstLine(child);
    const lock = join(root, `${key}.lock`);
    const owner = (await readdir(root)).find(name => name.endsWith('.owner'))!;
    await copyFile(join(root, owner), lock);
    let done = false;
    const append = fileJournal(root).append(key, 0, eventOf(key, 1)).then(() => void (done = true));
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(done).toBe(false);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await append;
    expect(await fileJournal(root).read(key)).toHaveLength(1);
    expect((await readdir(root)).filter(name => name.includes('.lock'))).toEqual([]);
  });

  it('tell a process from one that has got its number', async () => {
    const root = newFolder();
    const key = newKey();
    await fileJournal(root).secret();
    await writeFile(join(root, `${key}.lock`), JSON.stringify({ ...nodeProcesses.self(), started: 'before' }));
    if (process.platform !== 'linux') return;
    await fileJournal(root).append(key, 0, eventOf(key, 1));
    expect(await fileJournal(root).read(key)).toHaveLength(1);
  });

  it.each(['another', `${nodeProcesses.self().host.split(' ')[0]} pid:[1]`])('do not take away the fresh lock of another machine or container: %s', async host => {
    const root = newFolder();
    const key = newKey();
    await fileJournal(root).secret();
    const lock = join(root, `${key}.lock`);
    await writeFile(lock, JSON.stringify({ host, pid: 2_147_483_647, started: '' }));
    await utimes(lock, new Date(0), new Date(0));
    let done = false;
    const append = fileJournal(root).append(key, 0, eventOf(key, 1)).then(() => void (done = true));
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(done).toBe(false);
    await rm(lock);
    await append;
  });
});

describe('a journal of version 1', () => {
  const samples = fileURLToPath(new URL('samples/v1', import.meta.url));

  it('is read by this version, and goes on', async () => {
    const root = newFolder();
    await mkdir(root, { mode: 0o700 });
    for (const name of await readdir(samples)) await copyFile(join(samples, name), join(root, name));
    const journal = fileJournal(root, { clock: stoppedClock() });
    const [key] = await journal.list();
    const events = await journal.read(key!);
    expect(events.map(({ v, seq, kind }) => ({ v, seq, kind }))).toEqual([{ v: 1, seq: 1, kind: 'begun' }, { v: 1, seq: 2, kind: 'noted' }, { v: 1, seq: 3, kind: 'ended' }]);
    expect(events[1]).toMatchObject({ text: 'blåbærsyltetøy \u2028 "\\', list: [1, null, true, { deep: [] }] });
    expect((await journal.secret()).slice(0, 2)).toEqual(new Uint8Array([1, 2]));
    await journal.append(key!, 3, eventOf(key!, 4));
    expect(await journal.read(key!)).toHaveLength(4);
  });
});
