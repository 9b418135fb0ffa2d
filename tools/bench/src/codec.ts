/**
 * How fast the codec is, as ratios to others measured in the same run.
 *
 * Decoding is with positions, all checks, values fully built; fast-xml-parser parses bare (no values parsed, nothing checked).
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { decodeXml, encodeXml, toJson } from '@blankett/forms';
import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { SaxesParser } from 'saxes';
import { benchDocuments, type BenchDocument } from './documents.js';
import { timeSubjects, type Subject } from './rounds.js';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 31);
const marks = { decode: 5, encode: 5 };
const fastXmlOptions = { ignoreAttributes: false, parseTagValue: false, parseAttributeValue: false } as const;

xmlRegisterFsInputProviders();

function decoders({ text, form, schemaPath }: BenchDocument): readonly Subject[] {
  const fast = new XMLParser(fastXmlOptions);
  const schema = XmlDocument.fromBuffer(readFileSync(schemaPath), { url: pathToFileURL(schemaPath).href });
  const validator = XsdValidator.fromDoc(schema);
  const json = toJson(form, decodeXml(form, text) as never);
  return [
    { name: 'blankett decodeXml', run: () => decodeXml(form, text) },
    { name: 'fast-xml-parser parse', run: () => fast.parse(text) as unknown },
    {
      name: 'saxes (events only)',
      run: () => {
        const parser = new SaxesParser({ xmlns: true });
        let count = 0;
        parser.on('opentag', () => (count += 1));
        parser.write(text).close();
        return count;
      },
    },
    {
      name: 'libxml2 parse + validate',
      run: () => {
        const document = XmlDocument.fromString(text);
        validator.validate(document);
        document.dispose();
      },
    },
    { name: 'JSON.parse of the same', run: () => JSON.parse(json) as unknown },
  ];
}

function encoders({ text, form }: BenchDocument): readonly Subject[] {
  const value = decodeXml(form, text) as never;
  const fast = new XMLBuilder({ ignoreAttributes: false });
  const tree = new XMLParser(fastXmlOptions).parse(text) as unknown;
  return [
    { name: 'blankett encodeXml', run: () => encodeXml(form, value) },
    { name: 'fast-xml-parser build', run: () => fast.build(tree) },
    { name: 'JSON.stringify of the same', run: () => JSON.stringify(value) },
  ];
}

/** Gives the number of marks that were missed. */
export function benchCodec(): number {
  let missed = 0;
  for (const document of benchDocuments()) {
    for (const [kind, subjects] of [['decode', decoders(document)], ['encode', encoders(document)]] as const) {
      const timings = timeSubjects(subjects, rounds);
      const ours = timings[0]?.median ?? Number.NaN;
      console.log(`\n${document.name}, ${kind}, ${rounds} rounds`);
      for (const { name, median, lower, upper } of timings) {
        const ratio = name === timings[0]?.name ? '' : `${(median / ours).toFixed(2)} × ours`;
        console.log(`  ${name.padEnd(28)} ${median.toFixed(3).padStart(9)} ms  (${lower.toFixed(3)}–${upper.toFixed(3)})  ${ratio}`);
      }
      const baseline = (timings[1]?.median ?? Number.NaN) / ours;
      const reached = baseline >= marks[kind];
      if (!reached) missed += 1;
      console.log(`  mark: ${marks[kind]} × as fast as fast-xml-parser: ${baseline.toFixed(2)} ${reached ? 'reached' : 'MISSED'}`);
    }
  }
  return missed;
}
