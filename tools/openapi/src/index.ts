/**
 * OpenAPI documents, application metadata and BPMN to service models.
 *
 * @module
 */
export { compileService } from './compile-service.js';
export type { CompiledService, ServiceSource } from './compile-service.js';
export type { ApiDocument } from './load/api-document.js';
export type { SourceDocument } from './load/load-document.js';
export { defectCodes, defectKinds, explainDefect } from './normalise/catalogue.js';
export type { DefectCode, DefectKind } from './normalise/catalogue.js';
export type { Defect, Done } from './normalise/defect.js';
