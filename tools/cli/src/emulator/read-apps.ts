/** The apps that `blankett emulator` serves: services of schemas/, and folders of published documents. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { formSchemasOf, readApp, readService, SetupError, type AppFiles, type EmulatedApp } from '@blankett/emulator';
import { readAppFolder } from '@blankett/emulator/server';
import type { Form } from '@blankett/forms/generated-v1';
import { formsOfSchema } from '@blankett/generator';
import { UsageError, type CommandContext } from '../commands/command.js';
import { readBytes } from '../disk/schema-files.js';
import { renderDiagnostics } from '../render/diagnostic.js';
import { readServiceFolder, type ServiceFolder } from '../service/manifest.js';

export interface AppSelection {
  /** `org/app`, of schemas/. */
  readonly services: readonly string[];
  /** Folders with `documents/` and, where there is one, `setup.json`. */
  readonly folders: readonly string[];
  /** Version of the app library, for all; left out: as each says itself. */
  readonly library: string | undefined;
}

/** Reads and compiles the apps. */
export function readApps({ services, folders, library }: AppSelection, context: CommandContext): readonly EmulatedApp[] {
  const parts = library === undefined ? {} : { library };
  return [
    ...services.map((service) => readOne(`schemas/${service}`, () => {
      const folder = readServiceFolder(context.directory, service);
      return readService(readAppFolder(folder.folder), { forms: serviceForms(folder, context), ...parts });
    })),
    ...folders.map((folder) => readOne(folder, () => {
      if (!existsSync(resolve(context.directory, folder))) throw new UsageError(`there is no folder ${folder}.`);
      const files = filesOfApp(resolve(context.directory, folder));
      return readApp(files, { forms: publishedForms(files, context), ...parts });
    })),
  ];
}

function readOne(shown: string, read: () => EmulatedApp): EmulatedApp {
  try {
    return read();
  } catch (error) {
    if (error instanceof SetupError) throw new UsageError(`${shown}: ${error.message}`);
    throw error;
  }
}

function serviceForms({ folder, manifest }: ServiceFolder, context: CommandContext): Readonly<Record<string, Form<unknown>>> {
  const files = [...readAppFolder(folder)].filter(([path]) => path.endsWith('.xsd')).map(([path, bytes]) => ({ path, bytes }));
  return Object.fromEntries(Object.entries(manifest.forms).map(([dataType, { xsd, root }]) => [
    dataType,
    compileForm(xsd, { entries: [xsd], files, ...(manifest.catalogue && { catalogue: manifest.catalogue }) }, root, context),
  ]));
}

function publishedForms(files: AppFiles, context: CommandContext): Readonly<Record<string, Form<unknown>>> {
  const schemas = [...files].filter(([path]) => path.endsWith('.xsd')).map(([path, bytes]) => ({ path, bytes }));
  return Object.fromEntries([...formSchemasOf(files)].map(([dataType, path]) => [dataType, compileForm(path, { entries: [path], files: schemas }, undefined, context)]));
}

function compileForm(shown: string, source: Parameters<typeof formsOfSchema>[0], root: string | undefined, { terminal }: CommandContext): Form<unknown> {
  const { forms, diagnostics } = formsOfSchema(source, { patterns: 'anchored', ...(root !== undefined && { roots: [root] }) });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  terminal.err(renderDiagnostics(terminal, errors, () => undefined));
  const form = root === undefined ? forms[0] : forms.find((candidate) => root === nameOf(candidate)) ?? forms[0];
  if (errors.length > 0 || form === undefined) throw new UsageError(`${shown} makes no form.`);
  return form;
}

function nameOf({ root, namespace }: Form<unknown>): string {
  return `{${root.namespace ?? namespace ?? ''}}${root.element}`;
}

/** The files of a folder that holds `documents/` and `setup.json`, or that is the `documents/` of such a one. */
function filesOfApp(folder: string): AppFiles {
  const files = readAppFolder(folder);
  if (!files.has('applicationmetadata.json') || files.has('documents/applicationmetadata.json')) return files;
  const setup = join(dirname(folder), 'setup.json');
  const beside: AppFiles = basename(folder) === 'documents' && existsSync(setup) ? new Map([['setup.json', readBytes(setup)]]) : new Map();
  return new Map([...beside, ...[...files].map(([path, bytes]) => [path === 'setup.json' ? path : `documents/${path}`, bytes] as const)]);
}
