/** The shared runtime of every service package. @module */
export { fixedToken } from './auth/token-provider.js';
export type { TokenProvider, TokenRequest } from './auth/token-provider.js';
export type * from './data/index.js';
export { resolveEnvironment } from './environment/index.js';
export type { Environment, EnvironmentName, EnvironmentOption } from './environment/index.js';
export { AltinnError, answerOf, isAltinnError } from './errors/index.js';
export type { AltinnErrorCode, AltinnErrorDetails, Answer, ProblemAnswer } from './errors/index.js';
export type {
  DataTypeDescriptor, Feature, FeatureLevel, LocalisedText, OutcomeDescriptor, PartyType, ServiceClient, ServiceClientOptions, ServiceDescriptor,
  TaskDescriptor,
} from './generated-v1.js';
export { fetchTransport, readBody } from './http/index.js';
export type { FetchTransportOptions, Operation, Transport, TransportAnswer, TransportRequest } from './http/index.js';
