/**
 * Probes: one construct of XML Schema each, as a small schema with documents that are valid and documents with one fault.
 *
 * A fault's place is written into its document: the mark `▸` stands before the construct that is at fault.
 */
import type { IssueCode } from '@blankett/forms';

export interface Probe {
  readonly name: string;
  /** The schema document, as text. */
  readonly schema: string;
  /** Documents that it imports, includes or redefines, by path beside it. */
  readonly others?: Readonly<Record<string, string>>;
  readonly valid: readonly string[];
  readonly invalid: readonly InvalidDocument[];
}

/** A document with a fault: the first issue's code and place (1-based, in UTF-16 units). */
export interface InvalidDocument {
  readonly xml: string;
  readonly code: IssueCode;
  readonly line: number;
  readonly column: number;
}

/** A fault and its document, with the mark. */
export type MarkedDocument = readonly [code: IssueCode, marked: string];

const mark = '▸';

/** A probe of a whole schema: `schema` is what stands inside `xs:schema`, which declares `xs` and what `attributes` says. */
export function probe(
  name: string,
  schema: string | { readonly body: string; readonly attributes: string; readonly others?: Readonly<Record<string, string>> },
  valid: readonly string[],
  invalid: readonly MarkedDocument[],
): Probe {
  const { body, attributes = '', others = undefined } = typeof schema === 'string' ? { body: schema } : schema;
  return { name, schema: schemaDocument(body, attributes), ...(others && { others }), valid, invalid: invalid.map(unmark) };
}

/** Text of a schema document. */
export function schemaDocument(body: string, attributes = ''): string {
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"${attributes && ` ${attributes}`}>\n${body}\n</xs:schema>\n`;
}

/**
 * A probe of a simple type: documents are given as the text of an element `v` of that type. A fault stands at the text's
 * first character that is not white space, or at the element when it is empty.
 */
export function valueProbe(name: string, type: string, valid: readonly string[], invalid: readonly MarkedDocument[]): Probe {
  const inline = type.startsWith('<');
  const element = inline ? `<xs:element name="v"><xs:simpleType>${type}</xs:simpleType></xs:element>` : `<xs:element name="v" type="${type}"/>`;
  const document = (text: string): string => `<r>\n  <v>${text}</v>\n</r>`;
  return probe(
    name,
    `<xs:element name="r"><xs:complexType><xs:sequence>${element}</xs:sequence></xs:complexType></xs:element>`,
    valid.map(document),
    invalid.map(([code, text]): MarkedDocument => [code, text === '' ? document(text).replace('<v>', `${mark}<v>`) : document(/^\s*/.exec(text)![0] + mark + text.trimStart())]),
  );
}

/** A restriction, for {@link valueProbe}: facets as `[name, value]`. */
export function restriction(base: string, ...facets: readonly (readonly [name: string, value: string])[]): string {
  const escape = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return `<xs:restriction base="${base}">${facets.map(([facet, value]) => `<xs:${facet} value="${escape(value)}"/>`).join('')}</xs:restriction>`;
}

function unmark([code, marked]: MarkedDocument): InvalidDocument {
  const before = marked.slice(0, marked.indexOf(mark)).split('\n');
  if (marked.split(mark).length !== 2) throw new Error(`A probe's document needs one mark: ${marked}`);
  return { xml: marked.replace(mark, ''), code, line: before.length, column: before.at(-1)!.length + 1 };
}
