/**
 * Keeps pages of others out of the emulator's own routes.
 *
 * @module
 */
import type { Call } from '../../http/route.js';

/** A page of somebody else, open in the same browser, may not make the emulator do things. */
export function isCrossSite({ incoming }: Call): boolean {
  const origin = incoming.headers.get('origin');
  const site = incoming.headers.get('sec-fetch-site');
  return (origin !== null && origin !== 'null' && origin !== incoming.url.origin) || site === 'cross-site';
}
