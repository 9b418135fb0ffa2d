/** Names that are legal in XML and awkward in code. */
import { probe } from './probe.js';
import type { Probe } from './probe.js';

/** An element, an attribute and a type of one awkward name each. */
function awkward(name: string): Probe {
  const [min, max] = ['minOccurs="0"', 'maxOccurs="unbounded"'];
  return probe(`the name ${name}`, `
    <xs:complexType name="${name}"><xs:sequence><xs:element name="${name}" type="xs:int" ${min} ${max}/><xs:element name="x" type="xs:string" ${min}/></xs:sequence><xs:attribute name="a" type="xs:int"/></xs:complexType>
    <xs:element name="r"><xs:complexType><xs:sequence><xs:element name="${name}" type="${name}"/></xs:sequence><xs:attribute name="${name}-a" type="xs:int"/></xs:complexType></xs:element>`,
  [`<r ${name}-a="1"><${name}/></r>`, `<r><${name} a="2"><${name}>1</${name}><${name}>2</${name}></${name}></r>`],
  [['datatype', `<r><${name}><${name}>▸x</${name}></${name}></r>`], ['element-missing', '<r>▸</r>'], ['element-unexpected', `<r><${name}>▸<y/></${name}></r>`]]);
}

const names = [
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'class', 'default', 'import', 'function', 'return', 'delete', 'value', 'length', 'name',
  'a.b', 'a-b', 'a_b', 'å', 'Øl-æ', '_', '_1', 'then', 'toJSON', 'undefined', 'null', 'NaN', 'arguments', 'eval', 'await', 'type', 'string', 'Array', 'Decimal', 'Form',
];

export const nameProbes: readonly Probe[] = [
  ...names.map(awkward),
  probe('attributes named as what every object has', '<xs:element name="r"><xs:complexType><xs:attribute name="__proto__" type="xs:int"/><xs:attribute name="constructor" type="xs:int" use="required"/><xs:attribute name="toString" type="xs:int"/></xs:complexType></xs:element>',
    ['<r __proto__="1" constructor="2"/>', '<r constructor="2" toString="3"/>'], [['attribute-missing', '▸<r __proto__="1"/>'], ['datatype', '<r ▸__proto__="x" constructor="1"/>'], ['attribute-unexpected', '<r constructor="1" ▸valueOf="2"/>']]),
  probe('required elements named as what every object has', '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="__proto__" type="xs:int"/><xs:element name="constructor" type="xs:string"/></xs:sequence></xs:complexType></xs:element>',
    ['<r><__proto__>1</__proto__><constructor/></r>', '<r><__proto__>2</__proto__><constructor>x</constructor></r>'], [['element-missing', '<r><__proto__>1</__proto__>▸</r>'], ['element-missing', '<r>▸<constructor/></r>']]),
  probe('names that differ by case only', '<xs:complexType name="Melding"><xs:sequence><xs:element name="linje" type="xs:int"/><xs:element name="Linje" type="xs:date"/></xs:sequence></xs:complexType><xs:complexType name="melding"><xs:sequence><xs:element name="m" type="Melding"/></xs:sequence></xs:complexType><xs:element name="r" type="melding"/>',
    ['<r><m><linje>1</linje><Linje>2026-01-01</Linje></m></r>', '<r>\n<m><linje>2</linje><Linje>2026-01-02</Linje></m></r>'], [['datatype', '<r><m><linje>1</linje><Linje>▸1</Linje></m></r>'], ['element-missing', '<r><m>▸<Linje>2026-01-01</Linje></m></r>']]),
  probe('type names with hyphens and numbers', '<xs:element name="r" type="RA-0678_M"/><xs:complexType name="RA-0678_M"><xs:sequence><xs:element name="EnhetNavn-datadef-1" type="EnhetNavn-datadef-1-repformat-1"/></xs:sequence></xs:complexType><xs:simpleType name="EnhetNavn-datadef-1-repformat-1"><xs:restriction base="xs:string"><xs:maxLength value="3"/></xs:restriction></xs:simpleType>',
    ['<r><EnhetNavn-datadef-1>abc</EnhetNavn-datadef-1></r>', '<r><EnhetNavn-datadef-1/></r>'], [['max-length', '<r><EnhetNavn-datadef-1>▸abcd</EnhetNavn-datadef-1></r>'], ['element-missing', '<r>▸</r>']]),
  probe('a root that is named as its type', '<xs:element name="melding" type="melding"/><xs:complexType name="melding"><xs:sequence><xs:element name="melding" type="xs:int"/></xs:sequence></xs:complexType>',
    ['<melding><melding>1</melding></melding>', '<melding>\n<melding>2</melding></melding>'], [['datatype', '<melding><melding>▸x</melding></melding>'], ['root-element', '▸<Melding><melding>1</melding></Melding>']]),
];
