/** Done-when 6 of the generator: every probe by our codec, by libxml2 and, where Java is, by Xerces. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeXml, readXml } from '@blankett/forms';
import type { Form } from '@blankett/forms/generated-v1';
import { formsOfSchema } from '@blankett/generator';
import { afterAll, describe, expect, test } from 'vitest';
import { compareInfosets, readInfoset, type InfosetElement, readSchemaDefaults } from '../src/infoset/infoset.js';
import { libxml2Judge } from '../src/judges/libxml2.js';
import { askXerces, javaIsThere } from '../src/judges/xerces.js';
import { differingJudges } from '../src/probes/differing-judges.js';
import { probes } from '../src/probes/index.js';
import type { Probe } from '../src/probes/index.js';

const folder = mkdtempSync(join(tmpdir(), 'probes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const paths = new Map(probes.map((probe, index) => [probe, writeProbe(probe, join(folder, String(index)))]));

function writeProbe({ schema, others = {} }: Probe, path: string): string {
  mkdirSync(path);
  for (const [name, text] of Object.entries({ ...others, 'probe.xsd': schema })) writeFileSync(join(path, name), text);
  return join(path, 'probe.xsd');
}

function formOf({ schema, others = {} }: Probe): Form<unknown> {
  const files = Object.entries({ 'probe.xsd': schema, ...others }).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  const { forms, diagnostics } = formsOfSchema({ entries: ['probe.xsd'], files });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return forms.find(({ root }) => root.element === 'r') ?? forms[0]!;
}

/** Documents that a judge should take otherwise than we do. */
function judgedOtherwise(judge: 'libxml2' | 'xerces', probe: Probe): readonly string[] {
  return differingJudges.filter(entry => entry.judge === judge && entry.probe === probe.name).flatMap(({ documents }) => documents);
}

function disagreements(probe: Probe, accepts: (document: string) => boolean): readonly string[] {
  return [
    ...probe.valid.filter(document => !accepts(document)),
    ...probe.invalid.map(({ xml }) => xml).filter(accepts),
  ];
}

test('there are enough probes, each with enough documents', () => {
  expect(probes.length).toBeGreaterThanOrEqual(200);
  expect(new Set(probes.map(({ name }) => name)).size).toBe(probes.length);
  expect(probes.filter(({ valid, invalid }) => valid.length < 2 || invalid.length < 2).map(({ name }) => name)).toEqual([]);
});

describe('our codec', () => {
  test.each(probes.map(probe => [probe.name, probe] as const))('%s', (_, probe) => {
    const form = formOf(probe);
    for (const document of probe.valid) expect(errorsOf(form, document), document).toEqual([]);
    for (const { xml, code, line, column } of probe.invalid) expect(errorsOf(form, xml)[0], xml).toEqual(`${code} ${line}:${column}`);
  });
});

function errorsOf(form: Form<unknown>, document: string): readonly string[] {
  return readXml(form, document).issues.filter(({ severity }) => severity === 'error').map(({ code, line, column }) => `${code} ${line}:${column}`);
}

describe('round trips', () => {
  test.each(probes.map(probe => [probe.name, probe] as const))('%s', (_, probe) => {
    const form = formOf(probe);
    const judge = libxml2Judge(paths.get(probe)!);
    const defaults = readSchemaDefaults([probe.schema, ...Object.values(probe.others ?? {})]);
    for (const document of probe.valid) {
      const { value } = readXml(form, document);
      const copy = encodeXml(form, value);
      if (judge.accepts(document)) expect(judge.accepts(copy), copy).toBe(true);
      expect(readXml(form, copy).value, copy).toEqual(value);
      const differences = compareInfosets(infosetOf(document, probe), infosetOf(copy, probe), defaults);
      expect(differences.filter(difference => !isSpelling(difference)), copy).toEqual([]);
    }
    judge.dispose();
  });
});

/** `xsi:nil="false"` says what holds anyway; no value keeps it. */
function infosetOf(document: string, probe: Probe): InfosetElement {
  const infoset = readInfoset(document.replace(/^<\?xml[^?]*\?>/, '').replace(/ xsi:nil="(?:false|0)"/g, ''));
  return probe.schema.includes('<xs:all') ? withChildrenSorted(infoset) : infoset;
}

/** Children of xs:all stand in any order, and mean the same in each; the encoder writes them as the schema has them. */
function withChildrenSorted(element: InfosetElement): InfosetElement {
  const children = element.children.map(child => (typeof child === 'string' ? child : withChildrenSorted(child)));
  const nameOf = (child: InfosetElement | string): string => (typeof child === 'string' ? '' : child.name);
  return { ...element, children: children.sort((a, b) => nameOf(a).localeCompare(nameOf(b))) };
}

/** Numbers, booleans and bytes have one spelling once they are JavaScript values; that the value is the same is checked beside it. */
function isSpelling(difference: string): boolean {
  const [, before, after] = /"([^"]*)" became "([^"]*)"$/.exec(difference) ?? [];
  if (before === undefined || after === undefined) return false;
  const one = before.trim().replace(/\s+/g, ' ').split(' ').map(spell).join(' ');
  return one === after.split(' ').map(spell).join(' ') || one.replaceAll(' ', '').toUpperCase() === after.toUpperCase();
}

function spell(item: string): string {
  if (item === '1' || item === '0') return item;
  if (item === 'true' || item === 'false') return item === 'true' ? '1' : '0';
  return /^[+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?$/.test(item) ? String(Number(item) + 0) : item;
}

describe('libxml2 judges as we do', () => {
  test.each(probes.map(probe => [probe.name, probe] as const))('%s', (_, probe) => {
    const judge = libxml2Judge(paths.get(probe)!);
    expect(disagreements(probe, document => judge.accepts(document))).toEqual(judgedOtherwise('libxml2', probe));
    judge.dispose();
  });
});

describe.skipIf(!javaIsThere())('Xerces judges as we do', () => {
  test('all probes', () => {
    const verdicts = askXerces(probes.map(probe => ({ schema: paths.get(probe)!, documents: [...probe.valid, ...probe.invalid.map(({ xml }) => xml)] })));
    const found = probes.map((probe, index) => {
      const { schemaError, documents } = verdicts[index]!;
      const taken = new Set([...probe.valid, ...probe.invalid.map(({ xml }) => xml)].filter((_, at) => documents[at] === undefined));
      return [probe.name, schemaError, disagreements(probe, document => taken.has(document))];
    });
    expect(found).toEqual(probes.map(probe => [probe.name, undefined, judgedOtherwise('xerces', probe)]));
  });
});

test('every entry about a judge is of a probe that is there', () => {
  const names = new Set(probes.map(({ name }) => name));
  expect(differingJudges.filter(({ probe }) => !names.has(probe))).toEqual([]);
});
