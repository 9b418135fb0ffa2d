/** A process that stands for the platform: a tool that stops the platform by its process finds one to stop. */
import { spawn } from 'node:child_process';

export interface PlatformProcess {
  readonly pid: number;
  /** Ends it, without anything being away. */
  end(): void;
}

/** Starts it. It ends with this process too, whatever becomes of that: its standard input breaks off then. */
export function startPlatformProcess(whenEnded: () => void): PlatformProcess {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume().on("end", () => process.exit())'], { stdio: ['pipe', 'ignore', 'ignore'] });
  if (child.pid === undefined) throw new Error('No process could be started.');
  child.once('exit', whenEnded);
  return {
    pid: child.pid,
    end: () => {
      child.off('exit', whenEnded);
      child.kill();
    },
  };
}
