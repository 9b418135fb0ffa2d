import { join } from 'node:path';
import { comparePackage } from '../disk/package-files.js';
import { runServices } from '../service/run-services.js';
import { workspaceFilesFor } from '../service/workspace-files.js';
import type { Command } from './command.js';

/** `blankett verify`: what is committed is what the schemas generate. */
export const verifyCommand: Command = {
  name: 'verify',
  summary: 'prove that generated packages are current; writes nothing',
  help: `
blankett verify [org/app…]

  Without names: all services. Run it in the workspace's root.
  --format <format>   text (default), json: one object a service

Exit code 1 when a package, its names.json or the workspace's files differ from what would be generated.`,
  run: (args, context) =>
    runServices(args, context, ({ workspace, service, generated, files, packageFolder }) => {
      const differences = comparePackage(join(workspace, packageFolder), files).map(({ path, kind }) => `${packageFolder}/${path} (${kind})`);
      if (JSON.stringify(generated.names) !== JSON.stringify(service.names)) differences.push(`schemas/${service.org}/${service.app}/names.json (changed)`);
      for (const file of workspaceFilesFor(workspace, packageFolder, files.get('package.json') ?? '{}').keys()) differences.push(`${file} (changed)`);
      return { ok: differences.length === 0, changed: differences };
    }),
};
