/** An emulator over real HTTP with the services of `schemas/`, and the command run against it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator, createScaledClock, readService, type Emulator } from '@blankett/emulator';
import { listen, readAppFolder } from '@blankett/emulator/server';
import type { ServiceDescriptor } from '@blankett/altinn/generated-v1';
import { service as omsetning } from '@blankett/skatt-omsetning';
import { service as tjenesteeier } from '@blankett/ttd-tjenesteeier';
import { main } from '../src/main.js';

/** What a command wrote, and how it ended. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Emulated {
  readonly emulator: Emulator;
  readonly origin: string;
  /** A folder of its own, with `blankett.json` in it. */
  readonly folder: string;
  run(...args: readonly string[]): Promise<Run>;
  close(): Promise<void>;
}

export async function startEmulated(settings: Readonly<Record<string, unknown>> = { testToken: { user: 20001 } }): Promise<Emulated> {
  // Waiting is what takes time here: for scans, and for an owner who does not answer.
  const clock = createScaledClock(20);
  const emulator = createEmulator({ clock, apps: [app('skatt/omsetning', omsetning), app('ttd/tjenesteeier', tjenesteeier)], seed: 24 });
  const listening = await listen(emulator);
  const folder = mkdtempSync(join(tmpdir(), 'blankett-cli-'));
  const file = join(folder, 'blankett.json');
  writeFileSync(file, JSON.stringify({ environment: listening.origin, ...settings }));
  return {
    emulator,
    origin: listening.origin,
    folder,
    run: async (command, ...args) => {
      let [out, err] = ['', ''];
      const terminal = { out: (text: string) => void (out += text), err: (text: string) => void (err += text), interactive: false };
      const code = await main([command!, ...(args.includes('--settings') ? args : [...args, '--settings', file])], terminal, process.cwd(), clock);
      return { code, out, err };
    },
    close: async () => {
      await listening.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function app(name: string, service: ServiceDescriptor): ReturnType<typeof readService> {
  return readService(readAppFolder(join('schemas', name)), { forms: service.forms });
}
