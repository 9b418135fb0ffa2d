/**
 * TypeScript types of an API: openapi-typescript on the canonical document. The only module of the project that uses it,
 * or the TypeScript compiler API, which it is bound to.
 *
 * @module
 */
import { createConfig } from '@redocly/openapi-core';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import type { ApiDocument } from '../load/api-document.js';
import type { JsonValue } from '../load/json-value.js';
import { referencesIn } from '../resolve/references.js';
import { withoutPercentSigns } from './percent-signs.js';

/** What is sent and answered as bytes: structural, so that it needs neither the DOM's types nor Node's. */
const binaryDeclaration: string = [
  '/** Bytes: an array, a buffer, or a Blob or File. */',
  'export type Binary = Uint8Array | ArrayBuffer | { readonly size: number; readonly type: string; arrayBuffer(): Promise<ArrayBuffer> };',
].join('\n');

/** Types of an API whose text is not what was asked for: a fault of ours, not of the document. */
export class TypesError extends Error {
  override readonly name: string = 'TypesError';
}

/**
 * Prints the types: `paths`, `components`, `operations` and `Binary`. Deterministic. Nothing but types comes out, whatever the document says.
 *
 * @throws {TypesError} when a reference leads out of the document, or the text holds anything but these declarations.
 */
export async function printTypes(canonical: ApiDocument): Promise<string> {
  for (const { reference } of referencesIn(canonical as unknown as JsonValue, '')) {
    // openapi-typescript would fetch it.
    if (!reference.startsWith('#')) throw new TypesError('A reference leads out of the document.');
  }
  // Without rules: the document was judged before, and faults are reported in our own words.
  const redocly = await createConfig({ rules: {} });
  const { document, restore } = withoutPercentSigns(canonical);
  const nodes = await openapiTS(structuredClone(document) as unknown as OpenAPI3, {
    redocly,
    silent: true,
    emptyObjectsUnknown: true,
    inject: binaryDeclaration,
    // A default says what happens when a member is left out, not that it is always there.
    defaultNonNullable: false,
    transform: (schema) => {
      if (schema.format !== 'binary' || schema.type !== 'string') return undefined;
      const binary = ts.factory.createTypeReferenceNode('Binary');
      return schema.nullable === true ? ts.factory.createUnionTypeNode([binary, ts.factory.createLiteralTypeNode(ts.factory.createNull())]) : binary;
    },
  });
  const text = restore(astToString(nodes));
  checkTypes(text);
  return text;
}

const declared: ReadonlySet<string> = new Set(['paths', 'webhooks', 'components', 'operations', '$defs', 'Binary', 'WithRequired', 'OneOf', 'ReadonlyArray']);

/** Only declarations of types, with the names that we know: no statement, no import, no value. */
function checkTypes(text: string): void {
  const file = ts.createSourceFile('api.ts', text, ts.ScriptTarget.ES2022, false);
  const faults = (file as unknown as { readonly parseDiagnostics: readonly ts.Diagnostic[] }).parseDiagnostics;
  if (faults.length > 0) throw new TypesError(`The types do not parse: ${ts.flattenDiagnosticMessageText(faults[0]?.messageText ?? '', ' ')}`);
  for (const statement of file.statements) {
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    if (!isType || !declared.has(statement.name.text)) throw new TypesError('The types hold something else than the declarations of an API.');
  }
}
