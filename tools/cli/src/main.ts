/**
 * The `blankett` command. This project alone touches disk, network and terminal.
 *
 * @module
 */
import type { Clock } from '@blankett/altinn/clock';
import { compileCommand } from './commands/compile.js';
import { UsageError, type Command } from './commands/command.js';
import { convertCommand } from './commands/convert.js';
import { emulatorCommand } from './commands/emulator.js';
import { explainCommand } from './commands/explain.js';
import { generateCommand } from './commands/generate.js';
import { listCommand } from './commands/list.js';
import { openapiCommand } from './commands/openapi.js';
import { resumeCommand } from './commands/resume.js';
import { statusCommand } from './commands/status.js';
import { submitCommand } from './commands/submit.js';
import { validateCommand } from './commands/validate.js';
import { verifyCommand } from './commands/verify.js';
import type { Terminal } from './terminal/terminal.js';

const commands: readonly Command[] = [
  generateCommand,
  verifyCommand,
  validateCommand,
  convertCommand,
  compileCommand,
  openapiCommand,
  explainCommand,
  emulatorCommand,
  submitCommand,
  resumeCommand,
  statusCommand,
  listCommand,
];

const usage = (): string =>
  `blankett <command> [arguments]\n\n${commands.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`).join('\n')}\n\nblankett <command> --help tells more of each.\n`;

/**
 * Runs one command.
 *
 * @param args what stands behind `blankett` on the command line
 * @param directory paths in arguments are relative to it
 * @param clock what waiting goes by; the machine's, unless a test has another
 * @returns the exit code: 0 all well, 1 faults found, 2 arguments, schemas or files that cannot be used
 */
export async function main(args: readonly string[], terminal: Terminal, directory: string, clock?: Clock): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(usage());
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    terminal.err(`blankett: there is no command '${name}'.\n\n${usage()}`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(`blankett ${command.name}: ${command.summary}\n\n${command.help.trim()}\n`);
    return 0;
  }
  try {
    return await command.run(rest, { terminal, directory, ...(clock === undefined ? {} : { clock }) });
  } catch (error) {
    if (!(error instanceof UsageError) && !isSystemError(error)) throw error;
    terminal.err(`blankett ${command.name}: ${error.message}\n`);
    return 2;
  }
}

/** A disk that is full, a folder that may not be written: said in a line, without a stack. */
const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error && 'code' in error;
