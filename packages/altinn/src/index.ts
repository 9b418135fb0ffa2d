/** The shared runtime of every service package. @module */
export { fixedToken } from './auth/token-provider.js';
export type { TokenProvider, TokenRequest } from './auth/token-provider.js';
export type * from './data/index.js';
export { resolveEnvironment } from './environment/index.js';
export type { Environment, EnvironmentName, EnvironmentOption } from './environment/index.js';
export { AltinnError, answerOf, isAltinnError, serviceIssuesOf } from './errors/index.js';
export type {
  AltinnErrorCode, AltinnErrorDetails, Answer, ErrorFacts, ProblemAnswer, ServiceIssue, ServiceIssueSeverity,
} from './errors/index.js';
export type {
  DataTypeDescriptor, Feature, FeatureLevel, LocalisedText, OutcomeDescriptor, PartyType, ServiceClient, ServiceClientOptions, ServiceDescriptor,
  TaskDescriptor,
} from './generated-v1.js';
export { fetchTransport, readBody } from './http/index.js';
export type {
  CallOptions, Content, FetchTransportOptions, Operation, OperationName, Transport, TransportAnswer, TransportRequest, UploadProgress,
} from './http/index.js';
export type * from './instances/index.js';
export type * from './lookup/index.js';
export type * from './parties/index.js';
export type * from './storage/index.js';
