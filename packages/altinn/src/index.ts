/** The shared runtime of every service package. @module */
export { fixedToken } from './auth/token-provider.js';
export type { TokenProvider, TokenRequest } from './auth/token-provider.js';
export type * from './data/index.js';
export { resolveEnvironment } from './environment/index.js';
export type { Environment, EnvironmentName, EnvironmentOption } from './environment/index.js';
export { AltinnError, answerOf, isAltinnError, serviceIssuesOf } from './errors/index.js';
export type {
  AltinnErrorCode, AltinnErrorDetails, Answer, ErrorFacts, NeededInput, ProblemAnswer, ServiceIssue, ServiceIssueSeverity, SubmissionErrorFacts,
} from './errors/index.js';
export type {
  CopyDescriptor, DataFieldDescriptor, DataTypeDescriptor, Feature, FeatureLevel, LocalisedText, Option, OptionList, OptionValue, OutcomeDescriptor,
  PartyType, PrefillDescriptor, ServiceClient, ServiceClientOptions, ServiceDescriptor, ServiceIds, TaskActor, TaskDescriptor,
} from './generated-v1.js';
export { fetchTransport, readBody } from './http/index.js';
export type {
  CallOptions, Content, FetchTransportOptions, Operation, OperationName, Transport, TransportAnswer, TransportRequest, UploadProgress,
} from './http/index.js';
export type * from './instances/index.js';
export type { JournalEvent, JournalStore, Lease } from './journal/index.js';
export type * from './lookup/index.js';
export type * from './parties/index.js';
export type * from './storage/index.js';
export type * from './submission/index.js';
export type { SubmissionTiming } from './submission/timing.js';
// Not from its index: what speaks with OpenTelemetry needs its types.
export type { Logger } from './telemetry/logger.js';
export type { Telemetry } from './telemetry/telemetry.js';
