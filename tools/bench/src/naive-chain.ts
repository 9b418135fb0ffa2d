/**
 * The obvious chain (xsd2jsonschema → json-schema-to-typescript, fast-xml-parser → ajv) on the same schemas, documents and probes:
 * what it loses and how long it takes. It runs in a process of its own, from a folder with its own lockfile.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decodeXmlBytes } from '@blankett/xml';
import { readDocument } from '@blankett/conformance/corpus/instances';
import { readCorpusServices } from '@blankett/conformance/corpus/services';
import { probes } from '@blankett/conformance/probes/index';

interface Job {
  readonly name: string;
  readonly schema: string;
  readonly documents: readonly { readonly xml: string; readonly valid: boolean }[];
}

interface Outcome {
  readonly name: string;
  readonly converts: boolean;
  readonly strict?: boolean;
  readonly loose?: boolean;
  readonly types?: boolean;
  readonly convertMs: number;
  readonly chainMs?: number;
  readonly valid: number;
  readonly invalid: number;
  readonly accepted: number;
  readonly rejected: number;
}

const folder = 'tools/bench/naive';

/** Prints what the chain makes of every main schema of the corpus and of every probe. */
export function printNaiveChain(): void {
  if (!existsSync(join(folder, 'node_modules'))) {
    console.log(`\nnaive chain: not installed (npm ci --prefix ${folder})`);
    return;
  }
  printOutcomes('real schemas and documents', runChain(corpusJobs()));
  printOutcomes('probes', runChain(probeJobs()));
}

function corpusJobs(): readonly Job[] {
  return readCorpusServices(resolve('../shared/corpus')).flatMap((service) =>
    service.mains
      .filter(({ libxml2, xerces }) => libxml2 && xerces)
      .map(({ file }) => ({
        name: `${service.name}/${file}`,
        schema: decodeXmlBytes(readFileSync(join(service.folder, file))).text.replace(/^\uFEFF/, ''),
        documents: service.instances
          .filter(({ schema }) => schema === file)
          .map((instance) => ({ xml: readDocument(join(service.folder, instance.file)), valid: instance.xerces })),
      })),
  );
}

function probeJobs(): readonly Job[] {
  return probes.map(({ name, schema, valid, invalid }) => ({
    name,
    schema,
    documents: [...valid.map((xml) => ({ xml, valid: true })), ...invalid.map(({ xml }) => ({ xml, valid: false }))],
  }));
}

/** A process for each job, as a crash or an endless loop of one must not end the others. */
function runChain(jobs: readonly Job[]): readonly Outcome[] {
  return jobs.map((job) => {
    const { stdout } = spawnSync(process.execPath, [join(folder, 'chain.mjs')], {
      input: JSON.stringify([job]),
      encoding: 'utf8',
      timeout: 60_000,
      maxBuffer: 1 << 26,
    });
    const line = stdout.split('\n').find((text) => text.startsWith('{'));
    const count = (valid: boolean): number => job.documents.filter((document) => document.valid === valid).length;
    if (line === undefined) return { name: job.name, converts: false, convertMs: Number.NaN, valid: count(true), invalid: count(false), accepted: 0, rejected: 0 };
    return JSON.parse(line) as Outcome;
  });
}

function printOutcomes(title: string, outcomes: readonly Outcome[]): void {
  const share = (count: number): string => `${count} of ${outcomes.length}`;
  const sum = (pick: (outcome: Outcome) => number): number => outcomes.reduce((total, outcome) => total + pick(outcome), 0);
  const times = outcomes.map(({ chainMs }) => chainMs ?? Number.NaN).filter((time) => !Number.isNaN(time)).sort((a, b) => a - b);
  console.log(`\nnaive chain, ${title}`);
  console.log(`  converts ${share(outcomes.filter(({ converts }) => converts).length)}`);
  console.log(`  ajv strict accepts the schema ${share(outcomes.filter(({ strict }) => strict === true).length)}, loose ${share(outcomes.filter(({ loose }) => loose === true).length)}`);
  console.log(`  types made ${share(outcomes.filter(({ types }) => types === true).length)}`);
  console.log(`  valid documents accepted ${sum(({ accepted }) => accepted)} of ${sum(({ valid }) => valid)}`);
  console.log(`  invalid documents rejected ${sum(({ rejected }) => rejected)} of ${sum(({ invalid }) => invalid)}`);
  console.log(`  milliseconds a schema: median ${times[Math.floor(times.length / 2)]?.toFixed(0)}, most ${times.at(-1)?.toFixed(0)}`);
}
