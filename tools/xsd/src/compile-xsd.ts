/**
 * All steps from documents to the model.
 *
 * @module
 */
import type { Diagnostic, FormModel } from '@blankett/model';
import { checkSchemas } from './check/check.js';
import { createReporter, type Report } from './diagnostics/reporter.js';
import { loadSchemas } from './load/load.js';
import type { SourceSet, XsdSource } from './load/source.js';
import { lowerSchemas, type LowerOptions } from './lower/lower.js';
import { parseSchema } from './parse/schema.js';
import type { SchemaSyntax } from './parse/syntax.js';
import { resolveSchemas } from './resolve/resolve.js';

export interface CompileOptions extends LowerOptions {}

export interface CompileResult {
  /** Left out when a diagnostic has severity `error`. */
  readonly model?: FormModel;
  readonly diagnostics: Diagnostic[];
}

/**
 * Compiles XSD 1.0 documents to the model of their forms. Pure: it reads what it is given, and throws for nothing that a
 * document holds.
 *
 * @see https://www.w3.org/TR/xmlschema-1/
 *
 * @example
 * import { compileXsd } from '@blankett/xsd';
 * const bytes = new TextEncoder().encode(
 *   '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="melding"><xs:complexType/></xs:element></xs:schema>',
 * );
 * const { model } = compileXsd({ entries: ['melding.xsd'], files: [{ path: 'melding.xsd', bytes }] });
 * model?.roots[0]?.id; // 'element:melding'
 */
export function compileXsd(source: XsdSource, options: CompileOptions = {}): CompileResult {
  const { diagnostics, report } = createReporter();
  const sources = loadSchemas(source, report);
  const syntaxOf = parseSchemas(sources, report);
  const schemas = resolveSchemas(sources, syntaxOf, report);
  checkSchemas(schemas, report);
  const hasErrors = (): boolean => diagnostics.some(({ severity }) => severity === 'error');
  if (hasErrors()) return { diagnostics: inDocumentOrder(diagnostics, sources) };
  const model = lowerSchemas(schemas, sources, syntaxOf, options, report);
  const ordered = inDocumentOrder(diagnostics, sources);
  return hasErrors() ? { diagnostics: ordered } : { model, diagnostics: ordered };
}

/** As a person reads them: document by document, from top to bottom. */
function inDocumentOrder(diagnostics: readonly Diagnostic[], sources: SourceSet): Diagnostic[] {
  const documents = new Map(sources.parts.map((part, index) => [part.document.path, index]));
  const rank = ({ location }: Diagnostic): number => (location ? (documents.get(location.file) ?? -1) : -2);
  return diagnostics.toSorted(
    (a, b) => rank(a) - rank(b) || (a.location?.line ?? 0) - (b.location?.line ?? 0) || (a.location?.column ?? 0) - (b.location?.column ?? 0),
  );
}

/** Parses each document of the sources once, by path. */
export function parseSchemas(sources: SourceSet, report: Report): ReadonlyMap<string, SchemaSyntax> {
  const syntaxOf = new Map<string, SchemaSyntax>();
  for (const { document } of sources.parts) {
    if (!syntaxOf.has(document.path)) syntaxOf.set(document.path, parseSchema(document.root, document.path, report));
  }
  return syntaxOf;
}
