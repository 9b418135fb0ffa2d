/**
 * What decoding an element gives when, in mode `stored`, it says no more than that there is nothing.
 *
 * @module
 */

/** The member is left out. */
export const absent: unique symbol = Symbol('absent');
