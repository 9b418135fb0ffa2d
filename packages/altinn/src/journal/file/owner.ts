/**
 * Which process holds a lock or a lease, and whether it is still there.
 *
 * @module
 */
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process, told apart from others that get its number later. */
export interface Owner {
  /** The machine, and on Linux its namespace of processes: those of another container have numbers of their own, which say nothing here. */
  readonly host: string;
  readonly pid: number;
  /** When it started, in the words of the system; empty where the system does not tell. */
  readonly started: string;
}

/** What is known of processes; a test hands over ones that end when it says so. */
export interface Processes {
  /** This one. */
  self(): Owner;
  /** It runs no more, for certain. Of another machine that is never certain. */
  isGone(owner: Owner): boolean;
}

export const nodeProcesses: Processes = {
  self: () => ({ host: hostAndNamespace(), pid: process.pid, started: startOf(process.pid) ?? '' }),
  isGone,
};

function isGone(owner: Owner): boolean {
  if (owner.host !== hostAndNamespace()) return false;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
  const started = startOf(owner.pid);
  return owner.started !== '' && started !== undefined && started !== owner.started;
}

export function isOwner(value: unknown): value is Owner {
  const owner = value as Owner | null;
  return typeof owner === 'object' && owner !== null && typeof owner.host === 'string' && Number.isSafeInteger(owner.pid) && owner.pid > 0
    && typeof owner.started === 'string';
}

function hostAndNamespace(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

/** Linux: boot and ticks since it. @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html (22: starttime) */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is the name of the program, in parentheses, and may hold anything.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? undefined : `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()} ${ticks}`;
  } catch {
    return undefined;
  }
}
