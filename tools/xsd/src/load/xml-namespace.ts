/**
 * The attributes of `xml:`, for schemas that import them without having their document at hand. Written here as a schema,
 * so that they are compiled as any other.
 *
 * @see https://www.w3.org/TR/xml/#sec-lang-tag
 * @see https://www.w3.org/TR/xml-id/
 * @see https://www.w3.org/TR/xmlbase/
 * @module
 */
import type { XsdFile } from './source.js';
import { xmlNamespace } from '../qualified-name.js';

const text = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${xmlNamespace}">
  <xs:attribute name="lang">
    <xs:simpleType>
      <xs:union memberTypes="xs:language">
        <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value=""/></xs:restriction></xs:simpleType>
      </xs:union>
    </xs:simpleType>
  </xs:attribute>
  <xs:attribute name="space">
    <xs:simpleType>
      <xs:restriction base="xs:NCName"><xs:enumeration value="default"/><xs:enumeration value="preserve"/></xs:restriction>
    </xs:simpleType>
  </xs:attribute>
  <xs:attribute name="base" type="xs:anyURI"/>
  <xs:attribute name="id" type="xs:ID"/>
  <xs:attributeGroup name="specialAttrs">
    <xs:attribute ref="xml:lang"/><xs:attribute ref="xml:space"/><xs:attribute ref="xml:base"/><xs:attribute ref="xml:id"/>
  </xs:attributeGroup>
</xs:schema>
`;

/** Its path is the address of the W3C's document with the same components. */
export const xmlNamespaceFile: XsdFile = { path: 'http://www.w3.org/2001/xml.xsd', bytes: new TextEncoder().encode(text) };
