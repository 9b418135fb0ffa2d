/** unique, key, keyref, ID and IDREF: the same when read and when written. */
import { describe, expect, test } from 'vitest';
import type { Form } from '../../src/generated-v1.js';
import { readXml, validate } from '../../src/index.js';

const form: Form<unknown> = {
  descriptor: 1,
  root: {
    element: 'bok', type: 'Bok',
    constraints: [
      { constraint: 'key', name: 'kontoer', selector: [{ steps: ['konto'] }], fields: [[{ steps: [], attribute: 'nr' }]] },
      { constraint: 'keyref', name: 'tilKonto', refer: 'kontoer', selector: [{ steps: ['post', 'linje'] }], fields: [[{ steps: ['konto'] }]] },
      { constraint: 'unique', name: 'bilag', selector: [{ descendant: true, steps: ['linje'] }], fields: [[{ steps: ['bilag'] }]] },
    ],
  },
  types: {
    Bok: { complex: true, content: { sequence: [{ element: 'konto', type: 'Konto', max: 'unbounded' }, { element: 'post', type: 'Post', min: 0, max: 'unbounded' }] } },
    Konto: { complex: true, attributes: [{ attribute: 'nr', type: 'xs:integer' }, { attribute: 'id', type: 'xs:ID' }, { attribute: 'over', type: 'xs:IDREF' }] },
    Post: { complex: true, content: { sequence: [{ element: 'linje', type: 'Linje', max: 'unbounded' }] } },
    Linje: { complex: true, content: { sequence: [{ element: 'konto', type: 'xs:integer' }, { element: 'bilag', type: 'xs:string', min: 0 }] } },
  },
};

describe.each<[string, string, unknown, string[]]>([
  ['all is well', '<bok><konto nr="1" id="a"/><konto nr="2" over="a"/><post><linje><konto>01</konto></linje></post></bok>',
    { konto: [{ nr: 1, id: 'a' }, { nr: 2, over: 'a' }], post: [{ linje: [{ konto: '01' }] }] }, []],
  ['a key twice, in another spelling', '<bok><konto nr="1"/><konto nr="01"/></bok>', { konto: [{ nr: '1' }, { nr: '01' }] },
    ['identity-unique konto[1]: is there twice, and must be unique (kontoer) · /bok/konto[2]']],
  ['a key without value', '<bok><konto/></bok>', { konto: [{}] }, ['identity-key konto[0]: must have exactly one value for each part of its key (kontoer) · /bok/konto[1]']],
  ['a reference to nothing', '<bok><konto nr="1"/><post><linje><konto>2</konto></linje></post></bok>', { konto: [{ nr: 1 }], post: [{ linje: [{ konto: 2 }] }] },
    ['identity-keyref post[0].linje[0]: refers to nothing in the document (tilKonto refers to kontoer) · /bok/post[1]/linje[1]']],
  ['not unique, anywhere within', '<bok><konto nr="1"/><post><linje><konto>1</konto><bilag>x</bilag></linje></post><post><linje><konto>1</konto><bilag>x</bilag></linje></post></bok>',
    { konto: [{ nr: 1 }], post: [{ linje: [{ konto: 1, bilag: 'x' }] }, { linje: [{ konto: 1, bilag: 'x' }] }] },
    ['identity-unique post[1].linje[0]: is there twice, and must be unique (bilag) · /bok/post[2]/linje[1]']],
  ['an ID twice, an IDREF to none', '<bok><konto nr="1" id="a" over="b"/><konto nr="2" id="a"/></bok>', { konto: [{ nr: 1, id: 'a', over: 'b' }, { nr: 2, id: 'a' }] },
    ['id-duplicate konto[1].id: is an identifier (ID) that another element has too · /bok/konto[2]/@id', 'idref-unresolved konto[0].over: refers to an identifier (ID) that no element has · /bok/konto[1]/@over']],
])('%s', (_, xml, value, want) => {
  test('read', () => {
    expect(readXml(form, xml).issues.map(issue => `${issue.code} ${String(issue)}`).sort()).toEqual([...want].sort());
  });
  test('written', () => {
    expect(validate(form, value).issues.map(issue => `${issue.code} ${String(issue)}`)).toEqual(want);
  });
});
