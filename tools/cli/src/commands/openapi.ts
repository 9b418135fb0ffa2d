import { resolve } from 'node:path';
import { appOfDocument, canonicalText, compileService, defectReport, inspectDocument, type Defect } from '@blankett/openapi';
import type { Diagnostic } from '@blankett/model';
import { readBytes } from '../disk/schema-files.js';
import { renderDiagnostics } from '../render/diagnostic.js';
import { jsonLine } from '../render/printable.js';
import { readServiceDocuments } from '../service/generate-service.js';
import { readServiceFolder } from '../service/manifest.js';
import { UsageError, oneOf, readArguments, type Command } from './command.js';

/** `blankett openapi`: what is wrong with an OpenAPI document, and the repaired one. */
export const openapiCommand: Command = {
  name: 'openapi',
  summary: 'report the defects of an OpenAPI document, and print the repaired, canonical one',
  help: `
blankett openapi <document.json>
blankett openapi --report <org/app>

  --app org/app       the app that the document is of (default: as its paths say; none for a platform API)
  --print <what>      report (default; fit to send to the service owner), canonical (the repaired document), json (one defect a line)
  --report org/app    the documents of a service in schemas/

Exit code 0: read, however many defects it has; 2: it cannot be used.`,
  async run(args, { terminal, directory }) {
    const { values, positionals } = readArguments(args, { app: { type: 'string' }, print: { type: 'string' }, report: { type: 'string' } });
    const print = oneOf('print', values.print, ['report', 'canonical', 'json'], 'report');
    const [file, ...more] = positionals;
    if ((file === undefined) === (values.report === undefined) || more.length > 0) throw new UsageError('name one document, or a service with --report.');
    const read = file === undefined ? await readService(directory, values.report ?? '') : readOne(resolve(directory, file), file, values.app);
    terminal.err(renderDiagnostics(terminal, read.diagnostics, () => undefined));
    if (read.canonical === undefined) return 2;
    if (print === 'canonical') terminal.out(read.canonical);
    else if (print === 'json') for (const defect of read.defects) terminal.out(jsonLine(defect));
    else terminal.out(defectReport(read.defects));
    return 0;
  },
};

interface ReadDocument {
  readonly canonical: string | undefined;
  readonly defects: readonly Defect[];
  readonly diagnostics: readonly Diagnostic[];
}

function readOne(path: string, shown: string, app: string | undefined): ReadDocument {
  const source = { path: shown, bytes: readBytes(path) };
  const { canonical, defects, diagnostics } = inspectDocument(source, app === undefined ? appOfDocument(source) : readApp(app));
  return { canonical: canonical?.text, defects, diagnostics };
}

function readApp(text: string): { readonly org: string; readonly app: string } {
  const [org, app, ...more] = text.split('/');
  if (!org || !app || more.length > 0) throw new UsageError(`--app is '${text}'; it is written org/app.`);
  return { org, app };
}

async function readService(workspace: string, service: string): Promise<ReadDocument> {
  const folder = readServiceFolder(workspace, service);
  const { org, app, names } = folder;
  const { canonical, defects, diagnostics } = await compileService({ org, app, documents: readServiceDocuments(folder), operationNames: names.operations });
  return { canonical: canonicalText(canonical).text, defects, diagnostics };
}
