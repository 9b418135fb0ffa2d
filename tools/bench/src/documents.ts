/** What is timed: real documents nearest to 1, 10 and 35 KB, and one of 1 MB made of one of them by repeating a line. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileCorpusSchema, formOfDocument, readDocument } from '@blankett/conformance/corpus/instances';
import { readCorpusServices } from '@blankett/conformance/corpus/services';
import type { Form } from '@blankett/forms/generated-v1';

export interface BenchDocument {
  readonly name: string;
  readonly text: string;
  readonly form: Form<unknown>;
  /** Path of the schema, for libxml2. */
  readonly schemaPath: string;
}

interface Choice {
  readonly service: string;
  readonly schema: string;
  readonly bytes: number;
  /** Repeats this element until the document has `bytes`. */
  readonly repeat?: string;
}

const choices: readonly Choice[] = [
  { service: 'mva-melding-v1', schema: 'no.skatteetaten.fastsetting.avgift.mva.skattemeldingformerverdiavgift.v1.0.xsd', bytes: 1_024 },
  { service: 'dibk-ferdigattest-v4', schema: 'ferdigattest.xsd', bytes: 10_240 },
  { service: 'ubl-2.5-invoice-creditnote', schema: 'maindoc/UBL-Invoice-2.5.xsd', bytes: 35_840 },
  { service: 'ubl-2.5-invoice-creditnote', schema: 'maindoc/UBL-Invoice-2.5.xsd', bytes: 1_048_576, repeat: 'cac:InvoiceLine' },
];

/** The documents; throws on a machine without the corpus. */
export function benchDocuments(): readonly BenchDocument[] {
  const root = resolve('../shared/corpus');
  if (!existsSync(root)) throw new Error('The bench runs on the corpus, which is not beside this repository.');
  const services = readCorpusServices(root);
  return choices.map((choice) => {
    const service = services.find(({ name }) => name === choice.service);
    if (service === undefined) throw new Error(`The corpus has no ${choice.service}.`);
    const files = service.instances
      .filter(({ schema, xerces }) => xerces && schema === choice.schema)
      .map(({ file }) => join(service.folder, file))
      .filter((path) => existsSync(path));
    const path = nearest(files, choice.repeat === undefined ? choice.bytes : 20_000);
    const text = choice.repeat === undefined ? readDocument(path) : repeatElement(readDocument(path), choice.repeat, choice.bytes);
    const compiled = compileCorpusSchema(service, choice.schema);
    const form = formOfDocument(compiled, text);
    if (form === undefined) throw new Error(`No form for ${path}.`);
    return { name: `${choice.service} ${Math.round(text.length / 1024)} KB`, text, form, schemaPath: join(service.folder, choice.schema) };
  });
}

function nearest(paths: readonly string[], bytes: number): string {
  const [first] = [...paths].sort((a, b) => Math.abs(statSync(a).size - bytes) - Math.abs(statSync(b).size - bytes));
  if (first === undefined) throw new Error(`No document: ${readdirSync('.').length} files here.`);
  return first;
}

/** The document with its first element of a name repeated until it has about as many characters as asked. */
function repeatElement(text: string, name: string, size: number): string {
  const start = text.indexOf(`<${name}>`);
  const close = `</${name}>`;
  const end = text.indexOf(close, start) + close.length;
  if (start < 0 || end < close.length) throw new Error(`The document has no ${name}.`);
  const element = text.slice(start, end);
  return text.slice(0, end) + element.repeat(Math.max(0, Math.ceil((size - text.length) / element.length))) + text.slice(end);
}
