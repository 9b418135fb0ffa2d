/** The sample documents that stand beside the services in schemas/, with what is expected of each. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SampleDocument {
  readonly name: string;
  readonly path: string;
}

/** The one fault of an invalid sample. */
export interface ExpectedIssue {
  readonly code: string;
  readonly line: number;
  readonly column: number;
}

export interface SampleForm {
  /** `<org>/<app>` */
  readonly service: string;
  readonly dataType: string;
  /** Path of the entry document. */
  readonly schema: string;
  /** Path of the service's folder. */
  readonly folder: string;
  /** The root element, `{namespace}name`. */
  readonly root: string;
  readonly valid: readonly SampleDocument[];
  readonly invalid: readonly SampleDocument[];
  /** By the name of the document. */
  readonly expected: Readonly<Record<string, ExpectedIssue>>;
}

interface ServiceJson {
  readonly forms: Readonly<Record<string, { readonly xsd: string; readonly root: string }>>;
}

/** All forms with samples, by service; forms in the order of service.json. */
export function readSampleForms(schemas: string): readonly SampleForm[] {
  return folders(schemas).flatMap(org =>
    folders(join(schemas, org)).filter(app => existsSync(join(schemas, org, app, 'service.json'))).flatMap(app => readService(schemas, `${org}/${app}`)));
}

function readService(schemas: string, service: string): SampleForm[] {
  const folder = join(schemas, service);
  const { forms } = JSON.parse(readFileSync(join(folder, 'service.json'), 'utf8')) as ServiceJson;
  return Object.entries(forms).filter(([dataType]) => existsSync(join(folder, 'samples', dataType))).map(([dataType, { xsd, root }]) => {
    const samples = join(folder, 'samples', dataType);
    return {
      service, dataType, folder, root,
      schema: join(folder, xsd),
      valid: documents(join(samples, 'valid')),
      invalid: documents(join(samples, 'invalid')),
      expected: JSON.parse(readFileSync(join(samples, 'expected.json'), 'utf8')) as SampleForm['expected'],
    };
  });
}

function documents(folder: string): SampleDocument[] {
  return readdirSync(folder).filter(name => name.endsWith('.xml')).sort().map(name => ({ name, path: join(folder, name) }));
}

function folders(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(({ name }) => name).sort();
}
