/**
 * Xerces, as Java's `javax.xml.validation` has it: one Java process for many schemas and documents.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A schema by the path of its main document, and documents as text. */
export interface XercesJob {
  readonly schema: string;
  readonly documents: readonly string[];
}

export interface XercesVerdict {
  /** Why Xerces refuses the schema. */
  readonly schemaError?: string;
  /** Per document: why it is invalid, or undefined when it is valid. */
  readonly documents: readonly (string | undefined)[];
}

const program = join(import.meta.dirname, '../../java/Judge.java');

/** Whether a Java that can run a source file is there. */
export function javaIsThere(): boolean {
  return spawnSync('java', ['--list-modules'], { encoding: 'utf8' }).stdout?.includes('jdk.compiler') ?? false;
}

/** Asks Xerces, which is started once. */
export function askXerces(jobs: readonly XercesJob[]): readonly XercesVerdict[] {
  const orders = jobs.flatMap(({ schema, documents }) => [`schema ${schema}`, ...documents.map(document => `document ${escape(document)}`)]);
  const { stdout, stderr, status } = spawnSync('java', [program], { input: `${orders.join('\n')}\n`, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`Java ended with ${status}: ${stderr}`);
  const answers = stdout.trimEnd().split('\n').map(answer => (answer === 'ok' ? undefined : answer.slice('error '.length)));
  let at = 0;
  return jobs.map(({ documents }) => {
    const schemaError = answers[at];
    const verdicts = answers.slice(at + 1, at + 1 + documents.length);
    at += 1 + documents.length;
    return { ...(schemaError !== undefined && { schemaError }), documents: verdicts };
  });
}

function escape(text: string): string {
  const names: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
  return text.replace(/[\\\n\r\t]/g, character => names[character]!);
}
