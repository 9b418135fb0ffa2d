/** Documents in, values and issues out, on a form written by hand. */
import { describe, expect, test } from 'vitest';
import type { Form } from '../../src/generated-v1.js';
import { decodeXml, FormError, readXml, type ReadOptions } from '../../src/index.js';

const form: Form<unknown> = {
  descriptor: 1,
  namespace: 'urn:a',
  root: { element: 'melding', type: 'Melding' },
  types: {
    Melding: {
      complex: true,
      attributes: [{ attribute: 'versjon', type: 'xs:string', fixed: '1' }],
      content: { sequence: [
        { element: 'navn', type: 'xs:string' },
        { element: 'sum', type: 'Sum', nillable: true },
        { element: 'linje', type: 'Linje', min: 0, max: 3 },
        { choice: [{ element: 'person', type: 'xs:string' }, { element: 'firma', type: 'xs:string' }], min: 0 },
        { element: 'slutt', type: 'xs:date', min: 0 },
      ] },
    },
    Sum: { complex: true, text: 'xs:decimal', attributes: [{ attribute: 'orid', type: 'xs:int' }] },
    Linje: { complex: true, content: { sequence: [
      { element: 'kode', type: 'Kode' },
      { element: 'avgift', type: 'xs:int', min: 0 },
      { element: 'merknad', type: 'xs:string', min: 0, default: 'ingen' },
    ] } },
    Kode: { base: 'xs:string', enumeration: ['1', '3'] },
  },
};

/** Each line of the document is a line of the table, so that places are easy to read. */
function melding(...lines: string[]): string {
  return ['<m:melding xmlns:m="urn:a" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">', ...lines, '</m:melding>'].join('\n')
    .replaceAll(/<(\/?)([a-z]+)(?=[ />])/g, '<$1m:$2');
}

const start = ['<navn>a</navn>', '<sum>1.50</sum>'];

describe('values', () => {
  test.each<[string, string[], unknown]>([
    ['members, lists, exact decimals', [...start, '<linje><kode>1</kode></linje>', '<linje><kode>3</kode><avgift>5</avgift></linje>'],
      { versjon: '1', navn: 'a', sum: { value: '1.50' }, linje: [{ kode: '1' }, { kode: '3', avgift: 5 }] }],
    ['nil keeps its attributes', ['<navn>a</navn>', '<sum xsi:nil="true" orid="7"/>'], { versjon: '1', navn: 'a', sum: { orid: 7, value: null } }],
    ['an empty element has its default', [...start, '<linje><kode>1</kode><merknad/></linje>'], { versjon: '1', navn: 'a', sum: { value: '1.50' }, linje: [{ kode: '1', merknad: 'ingen' }] }],
    ['text is kept', ['<navn> a &amp; <![CDATA[<B>]]> </navn>', '<sum>1</sum>'], { versjon: '1', navn: ' a & <B> ', sum: { value: '1' } }],
    ['one of a choice', [...start, '<firma>f</firma>'], { versjon: '1', navn: 'a', sum: { value: '1.50' }, firma: 'f' }],
  ])('%s', (_, lines, want) => {
    expect(decodeXml(form, melding(...lines))).toEqual(want);
  });
});

function told(lines: readonly string[], options?: ReadOptions): string[] {
  return readXml(form, melding(...lines), options).issues.map(issue => `${issue.line}:${issue.column} ${issue.severity} ${issue.code} ${String(issue)}`);
}

describe('one fault, one issue', () => {
  test.each<[string, string[], string[]]>([
    ['missing: where another came', ['<sum>1</sum>'], ['2:1 error element-missing navn: is missing · /m:melding/m:navn']],
    ['missing: at the end', ['<navn>a</navn>'], ['3:1 error element-missing sum: is missing · /m:melding/m:sum']],
    ['swapped', ['<sum>1</sum>', '<navn>a</navn>'], ["2:1 error element-order sum: 'sum' stands before 'navn'; the schema wants 'navn' first · /m:melding/m:sum"]],
    ['swapped, both optional', [...start, '<linje><kode>1</kode><merknad>b</merknad><avgift>1</avgift></linje>'],
      ["4:28 error element-order linje[0].merknad: 'merknad' stands before 'avgift'; the schema wants 'avgift' first · /m:melding/m:linje[1]/m:merknad"]],
    ['twice', ['<navn>a</navn>', '<navn>a</navn>', '<sum>1</sum>'], ["3:1 error element-repeated navn: 'navn' may occur only once here · /m:melding/m:navn[2]"]],
    ['too often', [...start, ...Array.from({ length: 4 }, () => '<linje><kode>1</kode></linje>')],
      ["7:1 error element-repeated linje[3]: 'linje' may occur at most 3 times here · /m:melding/m:linje[4]"]],
    ['both of a choice', [...start, '<person>p</person>', '<firma>f</firma>'],
      ["5:1 error element-choice firma: 'firma' cannot stand together with 'person': only one of them · /m:melding/m:firma"]],
    ['unknown', [...start, '<tull><navn/></tull>'], ["4:1 error element-unexpected the element 'tull' is not known here; expected 'linje', 'person', 'firma' or 'slutt' · /m:melding/m:tull"]],
    ['misspelt: not missing as well', ['<namn>a</namn>', '<sum>1</sum>'], ["2:1 error element-unexpected the element 'namn' is not known here; expected 'navn' · /m:melding/m:namn"]],
    ['text between elements', ['<navn>a</navn>', 'x', '<sum>1</sum>'], ['3:1 error text-unexpected has text where only elements may stand · /m:melding']],
    ['enumeration', [...start, '<linje><kode>4</kode></linje>'], ["4:18 error enumeration linje[0].kode: must be '1' or '3' · /m:melding/m:linje[1]/m:kode"]],
    ['a number shows', [...start, '<linje><kode>1</kode><avgift>5.5</avgift></linje>'],
      ['4:38 error datatype linje[0].avgift: must be a whole number from -2147483648 to 2147483647, is 5.5 · /m:melding/m:linje[1]/m:avgift']],
    ['what may be a national id does not', ['<navn>a</navn>', '<sum orid="41019012345">1</sum>'],
      ['3:8 error datatype sum.orid: must be a whole number from -2147483648 to 2147483647 · /m:melding/m:sum/@orid']],
    ['unknown attribute', ['<navn lang="nb">a</navn>', '<sum>1</sum>'], ["2:9 error attribute-unexpected navn: the attribute 'lang' is not known here · /m:melding/m:navn/@lang"]],
    ['nil that may not be', ['<navn xsi:nil="true"/>', '<sum>1</sum>'], ['2:1 error nil-not-allowed navn: is nil (xsi:nil), which the schema does not allow · /m:melding/m:navn']],
    ['nil with content', ['<navn>a</navn>', '<sum xsi:nil="true">1</sum>'], ['3:1 error nil-not-empty sum: is nil (xsi:nil) and must be empty, but has content · /m:melding/m:sum']],
  ])('%s', (_, lines, want) => {
    expect(told(lines)).toEqual(want);
  });

  test('several faults are all told, in document order', () => {
    expect(told(['<sum>x</sum>', '<linje><avgift>1</avgift></linje>', '<slutt>2026-02-30</slutt>']).map(line => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '2:1 error element-missing', '2:8 error datatype', '3:10 error element-missing', '4:10 error datatype',
    ]);
  });

  test('in Norwegian', () => {
    expect(told(['<navn>a</navn>'], { lang: 'nb' })).toEqual(['3:1 error element-missing sum: mangler · /m:melding/m:sum']);
  });

  test('a wrong namespace is told once', () => {
    const xml = '<melding xmlns="urn:b"><navn>a</navn><sum>1</sum><linje><kode>1</kode></linje></melding>';
    expect(readXml(form, xml).issues.map(issue => issue.code)).toEqual(['element-namespace']);
  });

  test('another root', () => {
    expect(readXml(form, '<annet/>').issues.map(String)).toEqual(["the root element is 'annet' in no namespace; expected 'melding' in urn:a · /annet"]);
  });

  test('not well-formed', () => {
    expect(readXml(form, '<a>\n<b></a>').issues).toMatchObject([{ code: 'root-element' }, { code: 'xml-not-well-formed', line: 2, column: 4 }]);
    expect(readXml(form, '<!DOCTYPE a><a/>').issues).toMatchObject([{ code: 'xml-doctype', line: 1, column: 1 }]);
  });

  test('decodeXml throws all issues at once', () => {
    const error = (() => {
      try {
        return decodeXml(form, melding('<sum>x</sum>'));
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(FormError);
    expect((error as FormError).issues.map(issue => issue.code)).toEqual(['element-missing', 'datatype']);
    expect((error as FormError).message).toContain('2:1 element-missing navn: is missing');
  });
});

describe('modes', () => {
  test('stored takes what the platform writes, and says so', () => {
    const lines = ['<navn xsi:nil="true"/>', '<sum xsi:nil="true"/>', '<linje altinnRowId="00000000-0000-0000-0000-000000000000"><kode>1</kode></linje>', '<linje/>', '<slutt xsi:nil="true"/>'];
    expect(readXml(form, melding(...lines), { mode: 'stored' }).value).toEqual({ versjon: '1', sum: { value: null }, linje: [{ kode: '1' }] });
    expect(told(lines, { mode: 'stored' }).map(line => line.split(' ').slice(0, 3).join(' '))).toEqual(
      ['2:1 info stored-nil', '4:10 info stored-row-id', '5:1 info stored-nil', '6:1 info stored-nil'],
    );
    expect(told(['<sum>1</sum>'], { mode: 'stored' })).toHaveLength(1);
  });

  test('lenient keeps what it can', () => {
    const { value, issues } = readXml(form, melding('<sum>mye</sum>', '<tull/>', '<navn>a</navn>', '<navn>b</navn>'), { mode: 'lenient' });
    expect(value).toEqual({ versjon: '1', navn: 'a', sum: { value: 'mye' } });
    expect(issues.filter(issue => issue.severity === 'error')).toEqual([]);
    expect(issues.map(issue => issue.code)).toContain('lenient-dropped');
  });

  test('lenient takes nil where there can be none for absent: what it read can be written again', () => {
    const { value, issues } = readXml(form, melding('<navn xsi:nil="true"/>', '<sum>1</sum>'), { mode: 'lenient' });
    expect(value).toEqual({ versjon: '1', sum: { value: '1' } });
    expect(issues.map(issue => issue.code)).toEqual(['nil-not-allowed', 'lenient-dropped']);
  });

  test('and so it takes elements that have nothing of what they must have, the form itself apart', () => {
    expect(readXml(form, melding(...start, '<linje/>'), { mode: 'lenient' }).value).toEqual({ versjon: '1', navn: 'a', sum: { value: '1.50' } });
    expect(readXml(form, melding(), { mode: 'lenient' }).value).toEqual({});
  });
});
