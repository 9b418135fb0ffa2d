/**
 * Passing over what has no place.
 *
 * @module
 */
import { type XmlReader, XmlToken } from '@blankett/xml';

/** From a start tag to its end tag. */
export function skipElement(reader: XmlReader): void {
  const { depth } = reader;
  while (reader.next() !== XmlToken.end || reader.depth !== depth);
}

/** To the end tag of the element whose content is being read; `depth` is the element's. Tells whether there was anything. */
export function skipContent(reader: XmlReader, depth: number): boolean {
  let any = false;
  while (reader.next() !== XmlToken.end || reader.depth !== depth) any = true;
  return any;
}
