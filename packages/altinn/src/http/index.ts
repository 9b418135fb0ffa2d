/** What carries requests, and what is made of their answers. @module */
export { call, callForStream } from './call.js';
export type { Call, CallAnswer, CallOptions, StreamedAnswer } from './call.js';
export { connect } from './connection.js';
export type { Connection, ConnectionOptions } from './connection.js';
export type { Content, OutgoingContent, UploadProgress } from './content.js';
export { fetchTransport } from './fetch-transport.js';
export type { FetchTransportOptions } from './fetch-transport.js';
export { operation, operations } from './operations.js';
export type { OperationName } from './operations.js';
export { retryBudget } from './retry-budget.js';
export type { RetryBudget } from './retry-budget.js';
export { readBody } from './transport.js';
export type { Operation, Transport, TransportAnswer, TransportRequest } from './transport.js';
