/** Where a command writes: standard output for results, standard error for progress and complaints. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether colour and passing progress lines are welcome: a terminal, and no NO_COLOR. */
  readonly interactive: boolean;
}

/** The terminal of this process. @see https://no-color.org */
export function processTerminal(): Terminal {
  // Whoever reads has had enough (`| head`): that is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    interactive: process.stdout.isTTY === true && process.stderr.isTTY === true && !process.env['NO_COLOR'],
  };
}

/** A line that says what is going on, on a terminal only, and goes away. */
export function showProgress(terminal: Terminal, text: string): void {
  if (terminal.interactive) terminal.err(`\r\u001b[K${text}`);
}

/** Takes the progress line away. */
export function endProgress(terminal: Terminal): void {
  if (terminal.interactive) terminal.err('\r\u001b[K');
}

const colours = { error: 31, warning: 33, info: 36, place: 1, ok: 32 } as const;

/** Text in colour where colour is welcome, else as it is. */
export function paint(terminal: Terminal, colour: keyof typeof colours, text: string): string {
  return terminal.interactive ? `\u001b[${colours[colour]}m${text}\u001b[0m` : text;
}
