import { describe, expect, test } from 'vitest';
import { complexType, modelOf, printContent } from '../schema-text.js';

const e = (name: string, occurs = ''): string => `<xs:element name="${name}" type="xs:string" ${occurs}/>`;
const many = 'minOccurs="0" maxOccurs="unbounded"';
const optional = 'minOccurs="0"';

describe('shape', () => {
  test.each([
    ['nothing', '', '', 'members'],
    ['a sequence', `<xs:sequence>${e('a')}${e('b', optional)}</xs:sequence>`, '(a, b?)', 'members'],
    ['repeated elements', `<xs:sequence>${e('a', many)}${e('b', many)}</xs:sequence>`, '(a*, b*)', 'members'],
    ['a choice', `<xs:choice>${e('a')}${e('b')}</xs:choice>`, '(a | b)', 'members'],
    ['xs:all', `<xs:all>${e('a')}${e('b', optional)}</xs:all>`, '(a & b?)', 'members'],
    ['a repeated choice', `<xs:choice ${many}>${e('a')}${e('b')}</xs:choice>`, '(a | b)*', 'ordered'],
    ['a repeated sequence', `<xs:sequence ${many}>${e('a')}${e('b')}</xs:sequence>`, '(a, b)*', 'ordered'],
    ['a repeated sequence of one', `<xs:sequence ${many}>${e('a')}</xs:sequence>`, '(a)*', 'members'],
    ['a repeated group in a sequence', `<xs:sequence>${e('x')}<xs:choice ${many}>${e('a')}${e('b')}</xs:choice></xs:sequence>`, '(x, (a | b)*)', 'ordered'],
    ['a name twice with fixed counts', `<xs:sequence>${e('a')}${e('b', optional)}${e('a')}</xs:sequence>`, '(a, b?, a)', 'members'],
    ['a name twice with free counts', `<xs:sequence>${e('a', 'maxOccurs="2"')}${e('b')}${e('a')}</xs:sequence>`, '(a{1,2}, b, a)', 'ordered'],
    ['a name twice in a row', `<xs:sequence>${e('a', 'minOccurs="2" maxOccurs="2"')}${e('a', many)}</xs:sequence>`, '(a{2,2}, a*)', 'members'],
    ['a name in two branches, same order', `<xs:choice><xs:sequence>${e('a')}${e('x')}${e('b')}</xs:sequence><xs:sequence>${e('y')}${e('a')}${e('b')}</xs:sequence></xs:choice>`, '((a, x, b) | (y, a, b))', 'members'],
    ['a name in two branches, other order', `<xs:choice><xs:sequence>${e('a')}${e('b')}</xs:sequence><xs:sequence>${e('b')}${e('a')}</xs:sequence></xs:choice>`, '((a, b) | (b, a))', 'ordered'],
    ['a wildcard in one place', `<xs:sequence>${e('a')}<xs:any namespace="##other" ${many}/></xs:sequence>`, '(a, any(not none strict)*)', 'members'],
    ['wildcards in two places', `<xs:sequence><xs:any namespace="urn:x" ${optional}/>${e('a')}<xs:any namespace="urn:x" ${optional}/></xs:sequence>`, '(any(urn:x strict)?, a, any(urn:x strict)?)', 'ordered'],
    ['a repeated choice with a wildcard', `<xs:choice ${many}>${e('a')}<xs:any namespace="##other"/></xs:choice>`, '(a | any(not none strict))*', 'ordered'],
  ])('%s', (_, content, print, shape) => {
    const type = complexType(modelOf(`<xs:complexType name="T">${content}</xs:complexType>`), 'type:T');
    expect([printContent(type.content), type.shape]).toEqual([print, shape]);
  });

  test('mixed content is ordered, also without elements', () => {
    const type = complexType(modelOf('<xs:complexType name="T" mixed="true"/>'), 'type:T');
    expect([type.mixed, type.shape, type.content]).toEqual([true, 'ordered', undefined]);
  });
});
