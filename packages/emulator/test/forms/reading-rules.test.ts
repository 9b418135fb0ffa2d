import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AppForm } from '../../src/forms/app-form.js';
import type { FormObject } from '../../src/forms/form-class.js';
import { prepareForStorage } from '../../src/forms/prepare.js';
import type { ShownMember } from '../../src/forms/shown-class.js';
import type { ReadResult } from '../../src/forms/xml-read.js';
import { compile, corpus, formOf, hasCorpus } from './recorded-forms.js';

interface Rule {
  readonly case: string;
  readonly xml?: string;
  readonly json?: unknown;
  readonly stored?: string;
  readonly readBack?: unknown;
  readonly problem?: { readonly title: string; readonly detail: string; readonly status: number };
}

/** The class of these rules was written by hand, and rows always carry their id. */
function ruleForm(): AppForm {
  const shown = { type: undefined, format: undefined, list: false, nullable: true, required: false, minimum: undefined, maximum: undefined, minLength: undefined, maxLength: undefined, pattern: undefined };
  const tekst: ShownMember = { ...shown, class: { name: 'Tekst', members: [], member: () => undefined } };
  const [form] = compile(join(corpus, 'recorded-forms', 'reading-rules.xsd'));
  return formOf(form!, {
    classRef: 'M.skjema', rowIds: 'always', handWritten: true,
    shown: { name: 'skjema', members: [], member: (name) => (name === 'tekst' ? tekst : undefined) },
  });
}

function stored(form: AppForm, value: FormObject): string {
  prepareForStorage(form.model.class, value);
  return new TextDecoder().decode(form.store(value));
}

function answerOf(form: AppForm, read: ReadResult): unknown {
  if ('problem' in read) return { problem: { ...read.problem, status: 400 } };
  const json: unknown = JSON.parse(form.toJson(read.value));
  return { json, stored: stored(form, read.value) };
}

describe.skipIf(!hasCorpus)('reading rules', () => {
  const rules = hasCorpus ? (JSON.parse(readFileSync(join(corpus, 'recorded-forms', 'reading-rules.json'), 'utf8')) as { readonly xml: readonly Rule[]; readonly json: readonly Rule[] }) : { xml: [], json: [] };
  const form = hasCorpus ? ruleForm() : undefined!;

  it.each(rules.xml.map((rule) => [rule.case, rule] as const))('XML, %s', (_, rule) => {
    const want = rule.problem === undefined ? { json: rule.json, stored: rule.stored } : { problem: rule.problem };
    expect(answerOf(form, form.readXml(new TextEncoder().encode(rule.xml)))).toEqual(want);
  });

  it.each(rules.json.map((rule) => [rule.case, rule] as const))('JSON, %s', (_, rule) => {
    const read = form.readJson(new TextEncoder().encode(String(rule.json)));
    if (rule.problem !== undefined) return expect(answerOf(form, read)).toEqual({ problem: rule.problem });
    const value = 'value' in read ? read.value : undefined!;
    expect({ stored: stored(form, value), readBack: JSON.parse(form.toJson(value)) as unknown }).toEqual({ stored: rule.stored, readBack: rule.readBack });
  });
});
