/**
 * Identity constraints while writing.
 *
 * @module
 */
import { IdentityTracker } from '../identity/identity-tracker.js';
import type { Path } from '../issue.js';
import type { Encoding, Spot } from './encoding.js';

/** Where a selected element or an identifier stands. */
export interface Place {
  readonly path: Path;
  readonly xpath: string;
}

export function identityOf(encoding: Encoding): IdentityTracker<Place> {
  return (encoding.identity ??= new IdentityTracker((code, parameters, place) => {
    encoding.faultAt(code, parameters, place);
  }));
}

export function identityPlace({ places }: Encoding, spot: Spot): Place {
  return { path: places.path(spot.path), xpath: places.xpath(spot.xpath) };
}
