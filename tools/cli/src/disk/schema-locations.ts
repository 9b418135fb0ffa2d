/**
 * Where a schema document says that others are. https://www.w3.org/TR/xmlschema-1/#compound-schema
 *
 * @module
 */
import { XmlError, XmlToken, createXmlReader } from '@blankett/xml';

const schemaNamespace = 'http://www.w3.org/2001/XMLSchema';
const references: ReadonlySet<string> = new Set(['include', 'import', 'redefine']);

/** The relative `schemaLocation`s of a document's includes, imports and redefinitions. What is no XML ends them: compiling says where. */
export function documentLocations(bytes: Uint8Array): readonly string[] {
  const found: string[] = [];
  try {
    const reader = createXmlReader(bytes, { doctype: 'internal' });
    for (let token = reader.next(); token !== XmlToken.eof; token = reader.next()) {
      if (token !== XmlToken.start || reader.depth > 2 || reader.namespace !== schemaNamespace) continue;
      // They stand before everything else but annotations.
      if (reader.depth === 2 && !references.has(reader.localName) && reader.localName !== 'annotation') break;
      for (let index = 0; index < reader.attributeCount; index++) {
        if (reader.depth === 2 && reader.attributeNamespace(index) === '' && reader.attributeLocalName(index) === 'schemaLocation') found.push(reader.attributeValue(index));
      }
    }
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
  }
  return found.filter((location) => location !== '' && !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(location));
}
