/** XSD 1.0 documents to form models: load, parse, resolve, lower. @module */
export { compileXsd, parseSchemas, type CompileOptions, type CompileResult } from './compile-xsd.js';
export { diagnosticCodes, type DiagnosticExplanation, type XsdDiagnosticCode } from './diagnostics/codes.js';
export { createReporter, type Report, type Reporter } from './diagnostics/reporter.js';
export { loadSchemas } from './load/load.js';
export type { SchemaLink, SchemaPart, SourceDocument, SourceSet, XsdFile, XsdSource } from './load/source.js';
export { lowerSchemas, type LowerOptions } from './lower/lower.js';
export { parseSchema } from './parse/schema.js';
export type { SchemaSyntax } from './parse/syntax.js';
export type { SchemaSet } from './resolve/components.js';
export { resolveSchemas } from './resolve/resolve.js';
