/** What carries requests. @module */
export { fetchTransport } from './fetch-transport.js';
export type { FetchTransportOptions } from './fetch-transport.js';
export { readBody } from './transport.js';
export type { Operation, Transport, TransportAnswer, TransportRequest } from './transport.js';
