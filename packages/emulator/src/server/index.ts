/** The emulator over real HTTP (Node). @module */
export type { Incoming, Outgoing } from '../http/exchange.js';
