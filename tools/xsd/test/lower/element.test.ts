import { describe, expect, test } from 'vitest';
import { complexType, modelOf, targetT } from '../schema-text.js';

const elementOf = (declaration: string, more = ''): unknown => {
  const type = complexType(modelOf(`${more}<xs:complexType name="T"><xs:sequence>${declaration}</xs:sequence></xs:complexType>`, targetT), '{urn:t}type:T');
  return type.content?.kind === 'sequence' && type.content.particles[0]?.kind === 'element' ? type.content.particles[0].element : undefined;
};

describe('elements', () => {
  test.each([
    ['qualified by the schema', '<xs:element name="a" type="xs:int"/>', { name: { namespace: 'urn:t', localName: 'a' }, key: 'a', type: 'xs:int', nillable: false }],
    ['unqualified by itself', '<xs:element name="a" form="unqualified" nillable="true"/>', { name: { namespace: '', localName: 'a' }, type: 'xs:anyType', nillable: true }],
    ['fixed, whiteSpace applied', '<xs:element name="a" type="xs:int" fixed=" 7 "/>', { fixed: '7' }],
    ['default, white space kept', '<xs:element name="a" type="xs:string" default=" 7 "/>', { default: ' 7 ' }],
    ['default that is a QName', '<xs:element name="a" type="xs:QName" default="t:x"/>', { default: '{urn:t}x' }],
    ['block', '<xs:element name="a" block="#all"/>', { block: ['extension', 'restriction', 'substitution'] }],
  ])('%s', (_, declaration, want) => {
    expect(elementOf(declaration)).toMatchObject(want);
  });

  test('a reference has its own documentation, else that of the declaration', () => {
    const global = '<xs:element name="g" type="xs:int"><xs:annotation><xs:documentation>global</xs:documentation></xs:annotation></xs:element>';
    expect(elementOf('<xs:element ref="t:g"/>', global)).toMatchObject({ type: 'xs:int', documentation: { texts: [{ text: 'global' }] } });
    expect(elementOf('<xs:element ref="t:g"><xs:annotation><xs:documentation>own</xs:documentation></xs:annotation></xs:element>', global)).toMatchObject({ documentation: { texts: [{ text: 'own' }] } });
  });

  test('identity constraints have expanded names', () => {
    const model = modelOf(`
      <xs:element name="m"><xs:complexType/>
        <xs:key name="k"><xs:selector xpath=".//t:a/*| t:b"/><xs:field xpath="@id"/><xs:field xpath="t:*/@t:x|."/></xs:key>
        <xs:keyref name="r" refer="t:k"><xs:selector xpath="child::c"/><xs:field xpath="attribute::id"/><xs:field xpath="."/></xs:keyref>
      </xs:element>`, targetT);
    expect(model.roots[0]?.element.constraints).toEqual([
      {
        kind: 'key', name: '{urn:t}k',
        selector: [{ descendant: true, steps: ['{urn:t}a', '*'] }, { descendant: false, steps: ['{urn:t}b'] }],
        fields: [[{ descendant: false, steps: [], attribute: 'id' }], [{ descendant: false, steps: ['{urn:t}*'], attribute: '{urn:t}x' }, { descendant: false, steps: [] }]],
      },
      {
        kind: 'keyref', name: '{urn:t}r', refer: '{urn:t}k', selector: [{ descendant: false, steps: ['c'] }],
        fields: [[{ descendant: false, steps: [], attribute: 'id' }], [{ descendant: false, steps: [] }]],
      },
    ]);
  });
});
