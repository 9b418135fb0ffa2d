/**
 * What decoding an element gives when, in modes `stored` and `lenient`, it says no more than that there is nothing.
 *
 * @module
 */

/** The member is left out. */
export const absent: unique symbol = Symbol('absent');
