import { readXmlTree } from '@blankett/xml';
import type { XmlElementNode } from '@blankett/xml';
import { afterAll, describe, expect, test } from 'vitest';
import { compileSimpleType } from '../../../src/datatypes/index.js';
import type { NamespaceContext } from '../../../src/datatypes/index.js';
import { childrenOf, readSimpleTypes, textOf } from './simple-type-schema.js';
import type { SimpleTypeSchema } from './simple-type-schema.js';
import { openSuite } from './suite.js';
import type { SuiteGroup } from './suite.js';

const suite = openSuite();
afterAll(() => suite?.close());

/** Where we and the suite differ, and why. */
const differing: Readonly<Record<string, string>> = {
  'nistData/atomic/gDay/Schema+Instance/NISTXML-SV-II-atomic-gDay-maxInclusive-2-2.xml': 'the file name says invalid; Xerces and libxml2 say valid',
  'nistData/atomic/gDay/Schema+Instance/NISTXML-SV-II-atomic-gDay-maxInclusive-2-3.xml': 'the file name says invalid; Xerces and libxml2 say valid',
  'nistData/atomic/gDay/Schema+Instance/NISTXML-SV-II-atomic-gDay-maxInclusive-2-4.xml': 'the file name says invalid; Xerces and libxml2 say valid',
  'msData/regex/reDH7a.xml': 'an IDREF without its ID: a fault of the document, not of the datatype',
  'msData/regex/p2.xml': 'text where only elements may be: a fault of the content, not of a datatype',
  'msData/regex/reM77.xsd': 'the block LowSurrogates was taken out by the second edition',
  'msData/regex/reN75.xsd': 'the block HighSurrogates was taken out by the second edition',
  'msData/regex/HighSurrogates.xsd': 'the block HighSurrogates was taken out by the second edition',
};

function compileAll(bytes: Uint8Array): SimpleTypeSchema | undefined {
  try {
    const schema = readSimpleTypes(bytes);
    for (const name of Object.keys(schema.form.types)) compileSimpleType(schema.form, name);
    return schema;
  } catch {
    return undefined;
  }
}

function isValid(schema: SimpleTypeSchema, node: XmlElementNode): boolean {
  const holds = (type: string | undefined, text: string): boolean => {
    const context: NamespaceContext = { resolvePrefix: prefix => node.resolvePrefix(prefix) };
    return type === undefined || compileSimpleType(schema.form, type).check(text, undefined, context);
  };
  const children = childrenOf(node);
  return (children.length > 0 || holds(schema.elements.get(node.localName), textOf(node)))
    && node.attributes.every(({ localName, namespace, value }) => namespace !== '' || holds(schema.attributes.get(localName), value))
    && children.every(child => isValid(schema, child));
}

function judge(group: SuiteGroup): { readonly asked: number; readonly wrong: readonly string[] } {
  const [document = ''] = group.schemaDocs;
  const schema = compileAll(suite!.read(document));
  const settled = group.schemaExpected === 'valid' || group.schemaExpected === 'invalid';
  if (schema === undefined || (settled && group.schemaExpected === 'invalid')) {
    const right = !settled || (group.schemaExpected === 'valid') === (schema !== undefined);
    return { asked: 1, wrong: right ? [] : [document] };
  }
  const instances = group.instances.filter(instance => instance.expected !== 'indeterminate');
  const wrong = instances.filter(({ path, expected }) =>
    (expected === 'valid') !== isValid(schema, readXmlTree(suite!.read(path), { doctype: 'internal' })));
  return { asked: instances.length, wrong: wrong.map(instance => instance.path) };
}

describe.skipIf(suite === undefined)('the W3C test suite', () => {
  test.each([
    ['datatypes of NIST', (group: SuiteGroup) => group.contributor === 'nist', 4000],
    ['regular expressions of Microsoft', (group: SuiteGroup) => group.testSet === 'Regex_w3c', 500],
  ])('%s', (_, belongs, fewest) => {
    const results = suite!.groups.filter(group => belongs(group) && group.schemaDocs.length === 1).map(judge);
    expect(results.flatMap(result => result.wrong).filter(path => !Object.hasOwn(differing, path))).toEqual([]);
    expect(results.reduce((sum, result) => sum + result.asked, 0)).toBeGreaterThan(fewest);
  });
});
