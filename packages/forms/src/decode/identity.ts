/**
 * Identity constraints while decoding.
 *
 * @module
 */
import { IdentityTracker } from '../identity/identity-tracker.js';
import type { Path } from '../issue.js';
import type { Decoding, Spot } from './decoding.js';

/** Where a selected element or an identifier stands, kept until the document has been read. */
export interface IdentityPlace {
  readonly offset: number;
  readonly path: Path;
  readonly xpath: string;
}

export function identityOf(decoding: Decoding): IdentityTracker<IdentityPlace> {
  return (decoding.identity ??= new IdentityTracker((code, parameters, place) => {
    decoding.faultAt(code, parameters, place);
  }));
}

export function identityPlace({ places }: Decoding, spot: Spot): IdentityPlace {
  return { offset: spot.offset, path: places.path(spot.path), xpath: places.xpath(spot.xpath) };
}
