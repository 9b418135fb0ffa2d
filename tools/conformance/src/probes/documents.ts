/** What a document may look like as XML, and what a schema may hold beside components. */
import { probe } from './probe.js';
import type { Probe } from './probe.js';

const text = '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="a" type="xs:string"/><xs:element name="b" type="xs:int" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>';

export const documentProbes: readonly Probe[] = [
  probe('CDATA', text, ['<r><a><![CDATA[<b>&amp;]]></a></r>', '<r><a>x<![CDATA[ y ]]>z</a><b><![CDATA[1]]></b></r>'], [['element-unexpected', '<r><a><![CDATA[x]]>▸<c/></a></r>'], ['text-unexpected', '<r>▸<![CDATA[x]]><a/></r>']]),
  probe('references', text, ['<r><a>&lt;&amp;&gt;&quot;&apos;&#229;&#xE5;</a></r>', '<r><a>&#13;&#10;&#9;</a><b>&#49;</b></r>'], [['xml-not-well-formed', '<r><a>▸&nbsp;</a></r>'], ['xml-not-well-formed', '<r><a>▸&#0;</a></r>'], ['datatype', '<r><a/><b>▸&#120;</b></r>']]),
  probe('comments and processing instructions', text, ['<!-- x --><?p q?><r><!-- <a> --><a>1<!-- y -->2</a><?p?><b>1<!-- z --></b></r><!-- s -->', '<r><a><?p?></a></r>'], [['datatype', '<r><a/><b>▸1<!-- x -->y</b></r>'], ['element-missing', '<r><!-- <a/> -->▸</r>']]),
  probe('white space between elements', text, ['<r>\n\t<a>1</a>\r\n  <b>2</b>\n</r>', '<r><a> 1 </a><b>\n2\n</b></r>\n'], [['text-unexpected', '<r>\n  ▸.\n  <a/></r>'], ['datatype', '<r>\n  <a/>\n  <b>\n    ▸x\n  </b>\n</r>']]),
  probe('an XML declaration', text, ['<?xml version="1.0" encoding="UTF-8"?>\n<r><a>å</a></r>', '<?xml version=\'1.0\' standalone="yes"?><r><a/></r>'], [['datatype', '<?xml version="1.0"?>\n<r><a/><b>▸x</b></r>'], ['element-missing', '<?xml version="1.0"?>\n<r>\n▸</r>']]),
  probe('well-formedness', text, ['<r><a/></r>', '<r ><a ></a ></r >'], [['xml-not-well-formed', '<r><a>1▸</b></r>'], ['xml-not-well-formed', '<r><a/></r>▸<r/>'], ['xml-not-well-formed', '<r><a>a ▸& b</a></r>']]),
  probe('one element per line, faults on their lines', text, ['<r>\n<a>1</a>\n<b>2</b>\n</r>', '<r>\n<a>1</a>\n</r>'], [['datatype', '<r>\n<a>1</a>\n<b>▸x</b>\n</r>'], ['element-order', '<r>\n▸<b>2</b>\n<a>1</a>\n</r>']]),
  probe('columns count UTF-16 units', text, ['<r><a>😀</a><b>1</b></r>', '<r><a>æøå😀</a></r>'], [['datatype', '<r><a>😀</a><b>▸x</b></r>'], ['element-unexpected', '<r><a>æøå</a>▸<c/></r>']]),
  probe('characters beyond the basic plane', '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="a"><xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="\\p{L}.+"/></xs:restriction></xs:simpleType></xs:element></xs:sequence></xs:complexType></xs:element>',
    ['<r><a>𝒳😀</a></r>', '<r><a>aå</a></r>'], [['pattern', '<r><a>▸😀𝒳</a></r>'], ['pattern', '<r><a>▸𝒳</a></r>']]),
  probe('xsd:attribute inside documentation is text', '<xs:element name="r"><xs:annotation><xs:documentation><xs:attribute name="versjon" fixed="14.0"/></xs:documentation></xs:annotation><xs:complexType><xs:annotation><xs:documentation xml:lang="nb"><xs:element name="ikke"/></xs:documentation><xs:appinfo><x/></xs:appinfo></xs:annotation><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence></xs:complexType></xs:element>',
    ['<r><a>1</a></r>', '<r><a>-1</a></r>'], [['attribute-unexpected', '<r ▸versjon="14.0"><a>1</a></r>'], ['element-unexpected', '<r>▸<ikke/><a>1</a></r>']]),
  probe('foreign attributes on components', { attributes: 'xmlns:seres="http://seres.no/xsd/forvaltningsdata"', body: '<xs:element name="r" seres:guid="1"><xs:complexType seres:elementtype="x"><xs:sequence><xs:element name="a" type="xs:int" seres:orid="2"/></xs:sequence></xs:complexType></xs:element>' },
    ['<r><a>1</a></r>', '<r><a>2</a></r>'], [['attribute-unexpected', '<r><a ▸orid="2">1</a></r>'], ['datatype', '<r><a>▸x</a></r>']]),
  probe('injection in documentation and values', '<xs:element name="r"><xs:annotation><xs:documentation>*/ ${1} `x` &lt;/script> " \' \\u2028</xs:documentation></xs:annotation><xs:complexType><xs:sequence><xs:element name="a"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="*/"/><xs:enumeration value="`${x}`"/><xs:enumeration value="&quot;\'&#10;"/></xs:restriction></xs:simpleType></xs:element></xs:sequence></xs:complexType></xs:element>',
    ['<r><a>*/</a></r>', '<r><a>`${x}`</a></r>'], [['enumeration', '<r><a>▸*</a></r>'], ['enumeration', '<r><a>▸${x}</a></r>']]),
  probe('all faults, the first in the document first', text, ['<r><a/></r>', '<r><a>1</a></r>'], [['attribute-unexpected', '<r ▸x="1"><a/><b>y</b><c/></r>'], ['attribute-unexpected', '<r><a ▸z="1"/><b>y</b></r>']]),
];
