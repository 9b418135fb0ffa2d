import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Names } from '@blankett/model';
import { writePackage } from '../disk/package-files.js';
import { runServices } from '../service/run-services.js';
import { workspaceFilesFor, writeWorkspaceFiles } from '../service/workspace-files.js';
import type { Command } from './command.js';

/** `blankett generate`: packages of services, from what their owners publish. */
export const generateCommand: Command = {
  name: 'generate',
  summary: 'generate packages/services/<org>-<app> from schemas/<org>/<app>',
  help: `
blankett generate [org/app…]

  Without names: all services. Run it in the workspace's root.
  --format <format>   text (default), json: one object a service

Exit code 1 when a service could not be generated; what it had stays as it was.`,
  run: (args, context) =>
    runServices(args, context, ({ workspace, service, generated, files, packageFolder }) => {
      const differences = writePackage(join(workspace, packageFolder), files);
      writeNames(join(service.folder, 'names.json'), generated.names, service.names);
      writeWorkspaceFiles(workspace, workspaceFilesFor(workspace, packageFolder, files.get('package.json') ?? '{}'));
      return { ok: true, changed: differences.map(({ path }) => path) };
    }),
};

function writeNames(path: string, names: Names, before: Names): void {
  const text = `${JSON.stringify(names, null, 2)}\n`;
  if (text !== `${JSON.stringify(before, null, 2)}\n`) writeFileSync(path, text);
}
