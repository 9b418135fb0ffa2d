/** What `generate` and `verify` have in common: services one after another, each on its own, a line for each. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '@blankett/model';
import { UsageError, oneOf, readArguments, type CommandContext } from '../commands/command.js';
import { renderDiagnostics } from '../render/diagnostic.js';
import { sourceText } from '../render/excerpt.js';
import { jsonLine } from '../render/printable.js';
import { endProgress, paint, showProgress, type Terminal } from '../terminal/terminal.js';
import { generateService, type GeneratedService } from './generate-service.js';
import { listServices, readServiceFolder, type ServiceFolder } from './manifest.js';

export interface ServiceWork {
  readonly workspace: string;
  readonly service: ServiceFolder;
  readonly generated: GeneratedService;
  readonly files: ReadonlyMap<string, string>;
  /** Relative to the workspace, with `/`. */
  readonly packageFolder: string;
}

export interface ServiceOutcome {
  readonly ok: boolean;
  /** Files that changed, or differ. */
  readonly changed: readonly string[];
}

interface ReportedOutcome extends ServiceOutcome {
  readonly service: string;
  readonly forms: number;
  readonly operations: number;
  readonly defects: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly error?: string;
}

/** Generates each service named in the arguments (all without any) and hands it to `finish`; one that fails does not stop the others. */
export async function runServices(args: readonly string[], context: CommandContext, finish: (work: ServiceWork) => ServiceOutcome): Promise<number> {
  const { values, positionals } = readArguments(args, { format: { type: 'string' } });
  const format = oneOf('format', values.format, ['text', 'json'], 'text');
  const { terminal, directory } = context;
  const begin = performance.now();
  const services = positionals.length > 0 ? positionals : listServices(directory);
  const outcomes: ReportedOutcome[] = [];
  for (const service of services) {
    showProgress(terminal, `${service} …`);
    const outcome = await runService(directory, service, finish);
    endProgress(terminal);
    outcomes.push(outcome);
    if (format === 'json') terminal.out(jsonLine(outcome));
    else reportService(outcome, terminal, directory);
  }
  const failed = outcomes.filter(({ ok }) => !ok).length;
  if (format === 'text') {
    const changed = outcomes.filter((outcome) => outcome.changed.length > 0).length;
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    terminal.out(`${outcomes.length} ${outcomes.length === 1 ? 'service' : 'services'}, ${changed} changed${failed > 0 ? `, ${failed} failed` : ''}, ${seconds} s\n`);
  }
  return failed === 0 ? 0 : 1;
}

async function runService(workspace: string, name: string, finish: (work: ServiceWork) => ServiceOutcome): Promise<ReportedOutcome> {
  const nothing = { service: name, ok: false, changed: [], forms: 0, operations: 0, defects: 0, diagnostics: [] };
  try {
    const service = readServiceFolder(workspace, name);
    const generated = await generateService(service);
    const { forms, operations, defects, diagnostics, files } = generated;
    const summary = { service: name, forms, operations, defects: defects.length, diagnostics };
    if (files === undefined) return { ...nothing, ...summary };
    return { ...summary, ...finish({ workspace, service, generated, files, packageFolder: `packages/services/${service.org}-${service.app}` }) };
  } catch (error) {
    if (error instanceof UsageError) return { ...nothing, error: error.message };
    throw error;
  }
}

function reportService(outcome: ReportedOutcome, terminal: Terminal, workspace: string): void {
  const { service, ok, changed, forms, operations, defects, diagnostics, error } = outcome;
  const counted = `${forms} ${forms === 1 ? 'form' : 'forms'}, ${operations} operations`;
  const repaired = defects === 0 ? '' : `      ${defects} defects in its OpenAPI documents  (blankett openapi --report ${service})`;
  terminal.out(`${service.padEnd(24)} ${ok ? counted : paint(terminal, 'error', 'failed')}${ok ? repaired : ''}\n`);
  if (error !== undefined) terminal.err(`   ${error}\n`);
  terminal.err(renderDiagnostics(terminal, diagnostics, (file) => readText(join(workspace, 'schemas', service, file))));
  if (!ok) for (const path of changed) terminal.out(`   ${path}\n`);
}

const readText = (path: string): string | undefined => (existsSync(path) ? sourceText(readFileSync(path)) : undefined);
