/**
 * The platform's JSON as types: what apps and storage send and take. Members are optional and nullable as they are on the
 * wire, and servers add members that are not named here. Types only.
 *
 * @module
 */
export type * from './action.js';
export type * from './application.js';
export type * from './data-element.js';
export type * from './instance.js';
export type * from './problem.js';
export type * from './process.js';
export type * from './validation.js';
