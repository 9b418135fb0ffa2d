/** Our verdicts on the W3C suite, against what it expects. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXml } from '@blankett/forms';
import type { Form } from '@blankett/forms/generated-v1';
import { formsOfSchema } from '@blankett/generator';
import { createXmlReader } from '@blankett/xml';
import { schemaFilesOf, type W3cGroup, type W3cSuite } from './suite.js';

export interface W3cOutcome {
  readonly schemas: { right: number; wrong: string[] };
  readonly instances: { right: number; wrong: string[] };
}

/** Judges groups; what is right is counted, what is wrong is named with what we said. */
export function judgeGroups(suite: W3cSuite, groups: readonly W3cGroup[]): W3cOutcome {
  const outcome: W3cOutcome = { schemas: { right: 0, wrong: [] }, instances: { right: 0, wrong: [] } };
  for (const group of groups) judgeGroup(suite, group, outcome);
  return outcome;
}

function judgeGroup(suite: W3cSuite, group: W3cGroup, { schemas, instances }: W3cOutcome): void {
  const files = schemaFilesOf(suite, group);
  const compile = (roots?: readonly string[]): ReturnType<typeof formsOfSchema> =>
    formsOfSchema({ entries: group.schemaDocs, files }, roots === undefined ? {} : { roots });
  let compiled: ReturnType<typeof formsOfSchema>;
  try {
    compiled = compile();
  } catch (error) {
    schemas.wrong.push(`${group.id}: threw ${String(error).slice(0, 120)}`);
    return;
  }
  const errors = compiled.diagnostics.filter(({ severity }) => severity === 'error');
  const accepted = errors.length === 0;
  if (group.schemaExpected === 'valid' || group.schemaExpected === 'invalid') {
    if (accepted === (group.schemaExpected === 'valid')) schemas.right += 1;
    else schemas.wrong.push(`${group.id}: expected ${group.schemaExpected}, we say ${errors[0] === undefined ? 'valid' : `${errors[0].code} ${errors[0].message}`}`);
  }
  if (!accepted) return;
  for (const { path, expected } of group.instances) {
    if (expected !== 'valid' && expected !== 'invalid') continue;
    const verdict = judgeInstance(readFileSync(join(suite.folder, path)), compiled.forms, compile);
    if ((verdict === '') === (expected === 'valid')) instances.right += 1;
    else instances.wrong.push(`${path}: expected ${expected}, we say ${verdict || 'valid'}`);
  }
}

/** Empty when valid, else the first fault. */
function judgeInstance(bytes: Uint8Array, forms: readonly Form<unknown>[], compile: (roots: readonly string[]) => { readonly forms: readonly Form<unknown>[] }): string {
  try {
    const root = rootOf(bytes);
    const form = forms.find((candidate) => nameOf(candidate) === root) ?? compile([root]).forms.find((candidate) => nameOf(candidate) === root) ?? forms[0];
    if (form === undefined) return 'no form';
    const issue = readXml(form, bytes, { mode: 'strict' }).issues.find(({ severity }) => severity === 'error');
    return issue === undefined ? '' : `${issue.code} ${issue.message}`;
  } catch (error) {
    return `threw ${String(error).slice(0, 200)}`;
  }
}

function nameOf(form: Form<unknown>): string {
  const namespace = form.root.namespace ?? form.namespace ?? '';
  return namespace === '' ? form.root.element : `{${namespace}}${form.root.element}`;
}

function rootOf(bytes: Uint8Array): string {
  const reader = createXmlReader(bytes, { doctype: 'internal' });
  reader.next();
  return reader.namespace === '' ? reader.localName : `{${reader.namespace}}${reader.localName}`;
}
