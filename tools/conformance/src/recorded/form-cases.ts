/** Recorded forms through the codec: what was sent, the JSON of it, and what was stored. */
import { compareStored, formatPath, readJson, readXml, toJson, type Issue } from '@blankett/forms';
import type { Form } from '@blankett/forms/generated-v1';
import { formsOfSchema } from '@blankett/generator';
import { decodeXmlBytes, readXmlTree } from '@blankett/xml';
import { readSchemaFiles } from '../corpus/services.js';
import { changeLeaf, deleteLeaf, leavesOf, type Leaf } from './leaves.js';
import { differingPaths } from './json-values.js';
import type { RecordedCase, RecordedForm } from './recorded-forms.js';

/** What is not as it was recorded. */
export interface Finding {
  readonly path: string;
  readonly what: 'sent is refused' | 'stored is refused' | 'other JSON' | 'other JSON of stored' | 'lost' | 'lost by JSON';
}

export interface ReadCase {
  readonly form: Form<unknown>;
  readonly sent: unknown;
  readonly stored: unknown;
  readonly findings: readonly Finding[];
}

/** The forms of a recorded form's schema, patterns read as the platform reads them. */
export function compileRecordedForm({ name, folder, schema }: RecordedForm): readonly Form<unknown>[] {
  const { forms, diagnostics } = formsOfSchema({ entries: [schema], files: readSchemaFiles(folder) }, { patterns: 'anchored' });
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Error(`${name} does not compile: ${error.code} ${error.message}`);
  return forms;
}

/** Reads all three documents of a case and compares them. */
export function readCase(forms: readonly Form<unknown>[], { name, sent, json, stored }: RecordedCase): ReadCase {
  const root = readXmlTree(sent).localName;
  const form = forms.find((candidate) => candidate.root.element === root);
  if (form === undefined) throw new Error(`${name} has a root that the schema has not`);
  const findings: Finding[] = [];
  const sentValue = read(form, sent, 'strict', 'sent is refused', findings);
  const storedValue = read(form, stored, 'stored', 'stored is refused', findings);
  const nothing = unknownNulls(form, json);
  const addJson = (value: unknown, what: Finding['what']): void => {
    for (const path of differingPaths(json, toJson(form, value))) if (!nothing.has(path)) findings.push({ path, what });
  };
  addJson(sentValue, 'other JSON');
  addJson(storedValue, 'other JSON of stored');
  findings.push(...losses(form, sentValue, storedValue, 'lost'));
  findings.push(...losses(form, sentValue, readJson(form, json, { mode: 'lenient' }).value, 'lost by JSON'));
  return { form, sent: sentValue, stored: storedValue, findings };
}

/** Reads a document; one with faults is read leniently, its faults being findings. */
function read(form: Form<unknown>, bytes: Uint8Array, mode: 'strict' | 'stored', what: Finding['what'], findings: Finding[]): unknown {
  const { value, issues } = readXml(form, bytes, { mode });
  if (value !== undefined) return value;
  for (const issue of issues) if (issue.severity === 'error') findings.push({ path: pathOfIssue(issue), what });
  return readXml(form, bytes, { mode: 'lenient' }).value;
}

/** An element that nobody knows has no member: its name is in the XPath alone. */
function pathOfIssue({ code, path, xpath }: Issue): string {
  return formatPath(code === 'element-unexpected' ? [...path, xpath.slice(xpath.lastIndexOf('/') + 1)] : path);
}

/** Members that are null in the platform's JSON and that the schema has not: the class has more properties. */
function unknownNulls(form: Form<unknown>, json: string): ReadonlySet<string> {
  const { issues } = readJson(form, json, { mode: 'lenient' });
  const lines = json.split('\n');
  return new Set(issues
    .filter(({ code, line = 0 }) => code === 'member-unknown' && /^\s*"[^"]*": null,?\s*$/.test(lines[line - 1] ?? ''))
    .map(({ path }) => path.join('.')));
}

function losses(form: Form<unknown>, sent: unknown, stored: unknown, what: Finding['what']): readonly Finding[] {
  return compareStored(form, sent, stored)
    .filter(({ kind }) => kind === 'changed' || kind === 'lost')
    .map(({ path }) => ({ path: formatPath(path), what }));
}

/** What became of one change to one leaf of a stored document. */
export type LeafVerdict = 'found' | 'absent and nil are one' | 'constant' | 'addition' | 'not of the schema' | 'not found';

/** Changes and deletes every leaf of the stored document, one at a time. */
export function* leafVerdicts(read: ReadCase, document: Uint8Array): Iterable<{ leaf: Leaf; mutation: 'change' | 'delete'; verdict: LeafVerdict }> {
  const { form, sent, stored } = read;
  const text = decodeXmlBytes(document).text;
  const before = fingerprint(form, sent, stored);
  const faultsBefore = errorCount(form, text);
  for (const leaf of leavesOf(text)) {
    for (const mutation of ['change', 'delete'] as const) {
      const mutant = mutation === 'change' ? changeLeaf(text, leaf) : deleteLeaf(text, leaf);
      const { value } = readXml(form, mutant, { mode: 'lenient' });
      // A text put where the schema has none is no value: reading finds it, and there is nothing to compare.
      const found = fingerprint(form, sent, value) !== before || (leaf.emptyTag && mutation === 'change' && errorCount(form, mutant) > faultsBefore);
      yield { leaf, mutation, verdict: found ? 'found' : tolerated(read, leaf, mutation, value) };
    }
  }
}

function tolerated({ form, sent, stored, findings }: ReadCase, leaf: Leaf, mutation: 'change' | 'delete', value: unknown): LeafVerdict {
  if (findings.some(({ path, what }) => what === 'stored is refused' && path.endsWith(`.${leaf.name}`) && !hasMember(form, leaf.name))) return 'not of the schema';
  if (mutation !== 'delete') return 'not found';
  if (leaf.nil) return 'absent and nil are one';
  // The schema itself gives it back.
  if (leaf.kind === 'attribute' && toJson(form, value) === toJson(form, stored)) return 'constant';
  // The platform had put it there, in place of nothing or of nil, and it is nothing that is gone.
  const differences = compareStored(form, sent, stored);
  const added = differences.some(({ path, kind, stored: after }) => (kind === 'added' || kind === 'rewritten') && path.at(-1) === leaf.name && isEmpty(after));
  return added && JSON.stringify(compareStored(form, sent, value)) !== JSON.stringify(differences) ? 'addition' : 'not found';
}

function hasMember(form: Form<unknown>, element: string): boolean {
  return JSON.stringify(form.types).includes(JSON.stringify({ element }).slice(1, -1));
}

function isEmpty(value: unknown): boolean {
  return value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}

function fingerprint(form: Form<unknown>, sent: unknown, stored: unknown): string {
  const differences = compareStored(form, sent, stored).filter(({ kind }) => kind === 'changed' || kind === 'lost');
  return JSON.stringify(differences.map(({ path, kind, stored: after }) => [path, kind, after]));
}

function errorCount(form: Form<unknown>, document: string): number {
  return readXml(form, document, { mode: 'stored' }).issues.filter(({ severity }) => severity === 'error').length;
}
