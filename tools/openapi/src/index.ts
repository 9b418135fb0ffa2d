/**
 * OpenAPI documents, application metadata and BPMN to service models.
 *
 * @module
 */
export { compileService } from './compile-service.js';
export type { CompiledService, ServiceSource } from './compile-service.js';
export { diagnosticKinds } from './diagnostics.js';
export { appOfDocument, inspectDocument, typesOfDocument } from './inspect-document.js';
export type { InspectedDocument } from './inspect-document.js';
export type { ApiDocument } from './load/api-document.js';
export type { SourceDocument } from './load/load-document.js';
export { canonicalDocument, canonicalText } from './normalise/canonical.js';
export { defectCodes, defectKinds } from './normalise/catalogue.js';
export type { DefectCode, DefectKind } from './normalise/catalogue.js';
export type { Defect, Done } from './normalise/defect.js';
export { defectReport } from './normalise/report.js';
export type { ReportOptions } from './normalise/report.js';
export { normaliseDocument } from './normalise/normalise.js';
export type { NormalisedDocument } from './normalise/normalise.js';
export type { DocumentKind } from './normalise/rule.js';
