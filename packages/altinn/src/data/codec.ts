/**
 * The codec, loaded when the first form is read or written and not before: the only place where it is imported, so that
 * bundlers put it in a chunk of its own.
 *
 * @module
 */
import type * as forms from '@blankett/forms';
import { loadedPart } from '../loading/loaded-calls.js';

/** The functions of `@blankett/forms`. */
export type Codec = typeof forms;

/** Loads the codec, once. */
export const loadCodec: () => Promise<Codec> = loadedPart(() => import('@blankett/forms'), codec => codec);
