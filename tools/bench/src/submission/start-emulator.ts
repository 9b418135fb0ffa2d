/** Starts the emulator's process, and asks it what was done. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { EmulatorCount, EmulatorTask } from './emulator-process.js';

export interface EmulatorProcess {
  readonly origin: string;
  count(): Promise<EmulatorCount>;
  stop(): void;
}

export async function startEmulator(task: EmulatorTask): Promise<EmulatorProcess> {
  const extension = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
  const child = fork(fileURLToPath(new URL(`./emulator-process${extension}`, import.meta.url)), [JSON.stringify(task)]);
  const message = <T>(): Promise<T> => new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`the emulator ended with code ${code}`));
    child.once('exit', ended);
    child.once('message', (value) => {
      child.off('exit', ended);
      resolve(value as T);
    });
  });
  const { origin } = await message<{ readonly origin: string }>();
  return {
    origin,
    count: () => {
      const answer = message<EmulatorCount>();
      child.send('count');
      return answer;
    },
    stop: () => void child.kill(),
  };
}
