/** Forms, attachments and party from arguments and files. */
import { openAsBlob, readFileSync, statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { AttachmentInput, Party } from '@blankett/altinn/generated-v1';
import { decodeXml, FormError, fromJson } from '@blankett/forms';
import { UsageError } from '../commands/command.js';
import { readBytes } from '../disk/schema-files.js';
import type { CheckedDocument } from '../render/issue.js';
import type { AnyForms, OpenService } from './open-service.js';

/** Larger files are read piece by piece as they are sent. */
const smallFile = 32 * 1024 * 1024;

/** A form that is not valid: nothing is sent. Its text is left out: what is said of submissions is kept in logs. */
export class InvalidForm extends Error {
  override readonly name = 'InvalidForm';
  readonly document: CheckedDocument;

  constructor(document: CheckedDocument) {
    super(`${document.file} is not valid`);
    this.document = document;
  }
}

/**
 * Reads `dataType=file` arguments: XML, or the platform's JSON where the name ends so.
 *
 * @throws UsageError for an argument or a file that cannot be used; InvalidForm for a document that is not valid
 */
export function readForms(args: readonly string[], { service }: OpenService, directory: string): { readonly [dataType: string]: readonly unknown[] } {
  const forms: Record<string, unknown[]> = {};
  for (const { dataType, path, shown } of args.map((arg) => assignment('form', arg, directory))) {
    if (!Object.hasOwn(service.forms, dataType)) throw new UsageError(`${dataType} is no form of this service. It has: ${Object.keys(service.forms).join(', ') || 'none'}.`);
    (forms[dataType] ??= []).push(readForm(service.forms[dataType]!, path, shown));
  }
  return forms as AnyForms as { readonly [dataType: string]: readonly unknown[] };
}

function readForm(form: OpenService['service']['forms'][string], path: string, shown: string): unknown {
  const bytes = readBytes(path, shown);
  try {
    return extname(path).toLowerCase() === '.json' ? fromJson(form, new TextDecoder().decode(bytes)) : decodeXml(form, bytes);
  } catch (error) {
    if (error instanceof FormError) throw new InvalidForm({ file: shown, text: undefined, issues: error.issues });
    throw error;
  }
}

/** Reads `dataType=file` arguments as attachments, each under its own name. @throws UsageError */
export function readAttachments(args: readonly string[], directory: string): readonly AttachmentInput[] {
  return args.map((arg) => {
    const { dataType, path, shown } = assignment('attachment', arg, directory);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isFile() !== true) throw new UsageError(`${shown} is no file.`);
    const body = found.size <= smallFile ? new Uint8Array(readFileSync(path)) : { size: found.size, open: () => openAsBlob(path) };
    return { dataType, name: basename(path), body };
  });
}

/** Whom it is for. National ids come from a file: command lines are seen by every user of the machine, and kept by shells. */
export interface PartyOptions {
  readonly organisation: string | undefined;
  readonly 'person-file': string | undefined;
  readonly 'party-id': string | undefined;
}

/** The party that the options name, if any. @throws UsageError when they name several */
export function readParty(options: PartyOptions, directory: string): Party | undefined {
  const file = options['person-file'];
  const named: Party[] = [
    ...(options.organisation === undefined ? [] : [{ organisation: options.organisation }]),
    ...(options['party-id'] === undefined ? [] : [{ partyId: options['party-id'] }]),
    ...(file === undefined ? [] : [{ person: new TextDecoder().decode(readBytes(resolve(directory, file), file)).trim() }]),
  ];
  if (named.length > 1) throw new UsageError('for whom? Give one of --organisation, --person-file and --party-id.');
  return named[0];
}

function assignment(option: string, arg: string, directory: string): { readonly dataType: string; readonly path: string; readonly shown: string } {
  const at = arg.indexOf('=');
  if (at < 1 || at === arg.length - 1) throw new UsageError(`--${option} is given as data type and file: --${option} skjema=skjema.xml.`);
  const shown = arg.slice(at + 1);
  return { dataType: arg.slice(0, at), path: resolve(directory, shown), shown };
}
