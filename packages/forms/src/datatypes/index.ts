/**
 * Datatypes of XML Schema 1.0, as pure functions on text.
 *
 * @see https://www.w3.org/TR/xmlschema-2/
 * @module
 */
export { builtInTypes } from './built-in-types.js';
export type { BuiltInType } from './built-in-types.js';
export type { Fault, FaultCode, FaultParameters, ReportFault } from './fault.js';
export type { NamespaceContext, Ordering, Primitive, PrimitiveName, SimpleValue } from './primitive.js';
export { compileSimpleType } from './simple-type.js';
export type { CompiledSimpleType, ValueKind } from './simple-type.js';
export { collapseWhiteSpace, isWhiteSpace, normalizeWhiteSpace, splitList } from './white-space.js';
export type { WhiteSpace } from './white-space.js';
