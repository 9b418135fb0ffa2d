/** What became of a submission, for a person and for a program. */
import { isAltinnError, serviceIssuesOf, type ServiceIssue } from '@blankett/altinn/errors';
import type { DryRun, SubmissionEntry, SubmissionProgress, SubmissionResult, SubmissionStatus } from '@blankett/altinn/generated-v1';
import { redact } from '@blankett/altinn/redaction';
import { formatPath, FormError } from '@blankett/forms';
import { countIssues, issueAsJson, renderIssues, type CheckedDocument } from '../render/issue.js';
import { jsonLine, printable } from '../render/printable.js';
import { paint, type Terminal } from '../terminal/terminal.js';
import { InvalidForm } from './inputs.js';

export type Format = 'text' | 'json';

/** Exit codes by state: a script can go on from them. */
const exitCodes: Readonly<Record<SubmissionResult['state'], number>> = { sent: 0, accepted: 0, 'awaiting-person': 3, pending: 4, rejected: 5 };

export const exitCodesText = 'Exit code 0: sent, or accepted; 1: stopped (see the error); 2: arguments or files that cannot be used; 3: a person has to act; 4: not done yet, resume it; 5: rejected by the owner.';

/** Shows a result, and gives the exit code. */
export function reportResult(result: SubmissionResult, format: Format, terminal: Terminal): number {
  if (format === 'json') terminal.out(jsonLine(result));
  else terminal.out(lines(terminal, result.state, { ...facts(result), ...documents(result), ...waiting(result) }));
  return exitCodes[result.state];
}

export function reportStatus(status: SubmissionStatus, format: Format, terminal: Terminal): number {
  if (format === 'json') {
    terminal.out(jsonLine(status));
    return 0;
  }
  const { begun, lastChanged, stopped, task, substatus, fetched } = status;
  const said = [substatus?.label, substatus?.description].filter((text) => text !== undefined).join(': ');
  terminal.out(lines(terminal, status.state, { ...facts(status), begun, 'last changed': lastChanged, task, ...person(status), stopped, 'the owner says': said || undefined, fetched: fetched === undefined ? undefined : fetched ? 'yes' : 'no' }));
  return 0;
}

export function reportEntries(entries: readonly SubmissionEntry[], format: Format, terminal: Terminal): number {
  for (const entry of entries) {
    if (format === 'json') terminal.out(jsonLine(entry));
    else terminal.out(`${entry.state.padEnd(16)} ${entry.lastChanged}  ${printable(entry.reference)}${entry.stopped === undefined ? '' : `  (${entry.stopped})`}\n`);
  }
  if (format === 'text') terminal.out(`${entries.length} ${entries.length === 1 ? 'submission' : 'submissions'}\n`);
  return 0;
}

export function reportDryRun({ ready, checks }: DryRun, format: Format, terminal: Terminal): number {
  if (format === 'json') terminal.out(jsonLine({ ready, checks }));
  else for (const { name, state, code, reason, issues = [] } of checks) {
    terminal.out(`${state.padEnd(10)} ${name.padEnd(12)} ${[code, reason].filter(Boolean).map((text) => printable(text!)).join('  ')}`.trimEnd() + '\n');
    for (const issue of issues) terminal.out(`   ${printable(String(issue))}\n`);
  }
  return ready ? 0 : 1;
}

const progressMarks: Readonly<Record<SubmissionProgress['state'], string>> = { begun: '→', done: '✓', waiting: '…' };

/**
 * Steps on standard error: results alone go to standard output. What is waited for is one line, however often one looks; it is shown
 * always, so that nobody wonders why nothing happens, all other steps with `--trace`.
 */
export function progressReporter(terminal: Terminal, trace: boolean): (progress: SubmissionProgress) => void {
  let last = '';
  let waiting = '';
  return ({ name, state, code, dataType, task }) => {
    const line = [progressMarks[state], name, ...[dataType, task, code].filter((text) => text !== undefined).map(printable)].join(' ');
    const isLook = waiting !== '' && name === 'read';
    if (line === last || line === waiting || isLook) return;
    waiting = state === 'waiting' ? line : '';
    last = line;
    if (trace || state === 'waiting') terminal.err(`${line}\n`);
  };
}

/** Shows an error of a submission, or throws one that is none. Always exit code 1. */
export function reportError(error: unknown, format: Format, terminal: Terminal): number {
  const invalid = invalidDocument(error);
  if (invalid !== undefined) {
    const { file, issues } = invalid;
    if (format === 'json') terminal.out(jsonLine({ error: { code: 'form-invalid', message: `${file} is not valid`, advice: 'Mend the form: it was not sent.', retryable: false, outcomeKnown: true, file, issues: issues.map(issueAsJson) } }));
    else terminal.err(`${renderIssues(terminal, invalid)}${countIssues(issues)}: the form was not sent\n`);
    return 1;
  }
  if (!isAltinnError(error)) throw error;
  const { code, message, advice, retryable, outcomeKnown, instance, step, submission, issues = [] } = error;
  // The service's own words are for the person who sent, but what a terminal shows is kept in logs.
  const found = serviceIssuesOf(error).map(withoutSecrets);
  if (format === 'json') {
    terminal.out(jsonLine({ error: { code, message, advice, retryable, outcomeKnown, instance, step, ...submission, issues: issues.map(({ code: kind, path }) => ({ code: kind, path: formatPath(path) })), serviceIssues: found } }));
    return 1;
  }
  terminal.err(`${paint(terminal, 'error', 'error')}  ${code}  ${printable(message)}\n   ${printable(advice)}\n`);
  for (const { path, message: text } of issues) terminal.err(`   ${printable(formatPath(path))}: ${printable(text)}\n`);
  for (const { field, description, code: kind } of found) terminal.err(`   ${[field, description ?? kind].filter((text) => text !== undefined).map(printable).join(': ')}\n`);
  for (const need of [...(submission?.needs ?? []), ...(submission?.differences ?? [])]) terminal.err(`   ${printable(JSON.stringify(need))}\n`);
  if (!outcomeKnown) terminal.err('   What was asked for may have been done. blankett resume looks, and does nothing twice.\n');
  return 1;
}

/** A file that was read, or a form that is not valid together with what it was filled in with. */
function invalidDocument(error: unknown): CheckedDocument | undefined {
  if (error instanceof InvalidForm) return error.document;
  return error instanceof FormError ? { file: 'the form', text: undefined, issues: error.issues } : undefined;
}

function withoutSecrets(issue: ServiceIssue): ServiceIssue {
  return Object.fromEntries(Object.entries(issue).map(([name, value]) => [name, typeof value === 'string' ? redact(value) : value])) as unknown as ServiceIssue;
}

function facts({ reference, instance, archiveReference, twins, calculated }: Pick<SubmissionResult, 'reference' | 'instance' | 'archiveReference' | 'twins' | 'calculated'>): Readonly<Record<string, string | undefined>> {
  return {
    reference,
    instance,
    'archive reference': archiveReference,
    calculated: calculated.length === 0 ? undefined : calculated.map(({ dataType, paths }) => `${dataType} (${paths.join(', ')})`).join('; '),
    'other drafts': twins.length === 0 ? undefined : twins.map((twin) => `${twin.instance} ${twin.state}`).join(', '),
  };
}

function documents(result: SubmissionResult): Readonly<Record<string, string | undefined>> {
  if (!('documents' in result)) return {};
  const { documents: all, storedDiffers } = result;
  return {
    documents: all.length === 0 ? undefined : all.map(({ dataType, dataElement }) => `${dataType} ${dataElement}`).join(', '),
    'stored differs': storedDiffers === undefined ? undefined : storedDiffers.map(({ dataType, paths }) => `${dataType} (${paths.join(', ')})`).join('; '),
  };
}

function waiting(result: SubmissionResult): Readonly<Record<string, string | undefined>> {
  if (result.state === 'awaiting-person') return person(result);
  return result.state === 'pending' ? { 'waiting for': result.waitingFor, because: result.code, 'resume after': result.resumeAfter } : {};
}

function person({ action, link }: Pick<SubmissionStatus, 'action' | 'link'>): Readonly<Record<string, string | undefined>> {
  return { 'a person has to': action, at: link };
}

function lines(terminal: Terminal, state: string, members: Readonly<Record<string, string | undefined>>): string {
  const shown = Object.entries(members).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `${paint(terminal, 'place', state)}\n${shown.map(([name, text]) => `   ${name.padEnd(18)} ${printable(text)}\n`).join('')}`;
}
