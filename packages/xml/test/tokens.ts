/** The tokens of a document as short lines, for tables of given and want. */
import { createXmlReader, type XmlReaderOptions, XmlToken } from '@blankett/xml';

/** `<{ns}name @{ns}name=value`, `>`, and texts in quotes. */
export function tokensOf(input: string | Uint8Array, options?: XmlReaderOptions): string[] {
  const reader = createXmlReader(input, options);
  const tokens: string[] = [];
  const expanded = (namespace: string, localName: string): string => (namespace === '' ? localName : `{${namespace}}${localName}`);
  while (reader.next() !== XmlToken.eof) {
    if (reader.token === XmlToken.text) tokens.push(JSON.stringify(reader.text));
    else if (reader.token === XmlToken.end) tokens.push(`/${expanded(reader.namespace, reader.localName)}`);
    else {
      const attributes = Array.from({ length: reader.attributeCount }, (_, index) => {
        const name = expanded(reader.attributeNamespace(index), reader.attributeLocalName(index));
        return ` @${name}=${JSON.stringify(reader.attributeValue(index))}`;
      });
      tokens.push(`${expanded(reader.namespace, reader.localName)}${attributes.join('')}`);
    }
  }
  return tokens;
}
