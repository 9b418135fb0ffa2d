/** What a command is, and how its arguments are read. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Clock } from '@blankett/altinn/clock';
import type { Terminal } from '../terminal/terminal.js';

export interface CommandContext {
  readonly terminal: Terminal;
  /** Paths in arguments are relative to it. */
  readonly directory: string;
  /** What waiting goes by. Left out: the machine's. */
  readonly clock?: Clock;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Shown by `--help`. */
  readonly help: string;
  /** Returns the exit code. Throws {@link UsageError} for arguments that make no sense. */
  run(args: readonly string[], context: CommandContext): Promise<number>;
}

/** Arguments that make no sense, or a file that cannot be read: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code = 'usage';
}

type Options = NonNullable<ParseArgsConfig['options']>;

type Values<T extends Options> = {
  readonly [Key in keyof T]: (T[Key] extends { type: 'boolean' } ? boolean : T[Key] extends { multiple: true } ? string[] : string) | undefined;
};

/** Reads options and positional arguments; unknown options are usage errors. */
export function readArguments<const T extends Options>(args: readonly string[], options: T): { readonly values: Values<T>; readonly positionals: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { values: values as unknown as Values<T>, positionals };
  } catch (error) {
    // The rest of Node's message is about arguments that begin with a hyphen.
    throw new UsageError(error instanceof Error ? `${error.message.split('. ')[0]!.replace(/\.?$/, '.')} --help tells what there is.` : String(error));
  }
}

/** One of a fixed set of values, or a usage error that lists them. */
export function oneOf<const T extends string>(option: string, value: string | undefined, allowed: readonly T[], otherwise: T): T {
  if (value === undefined) return otherwise;
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`--${option} must be one of ${allowed.join(', ')}, not '${value}'.`);
  return found;
}
