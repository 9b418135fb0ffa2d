/**
 * The codec, loaded when the first form is read or written and not before: the only place where it is imported, so that
 * bundlers put it in a chunk of its own.
 *
 * @module
 */
import type * as forms from '@blankett/forms';

/** The functions of `@blankett/forms`. */
export type Codec = typeof forms;

let loaded: Promise<Codec> | undefined;

/** Loads the codec, once. */
export function loadCodec(): Promise<Codec> {
  loaded ??= import('@blankett/forms');
  return loaded;
}
