/** The intermediate models between front ends and generator, and diagnostics. @module */
export type { Diagnostic, DiagnosticKind, SourceLocation } from './diagnostic.js';
export type * from './form-model.js';
export type * from './service-model.js';
export { noNames } from './names.js';
export type { Names } from './names.js';
export { serviceManifestSchema } from './service-manifest.js';
export type {
  AnswerManifest, CorrectionManifest, FormManifest, OperationManifest, OutcomeManifest, SenderReferenceManifest, ServiceManifest, ShapeManifest, TaskManifest,
} from './service-manifest.js';
