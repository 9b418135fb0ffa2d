/**
 * Reads XML as .NET's XmlTextReader does with its defaults: one node at a time, so that a fault further on does not matter to
 * whoever stops before it; line ends as they came; every character reference taken; entities of an internal subset, nothing
 * from outside; the encoding that the declaration names ignored, the text being decoded already.
 *
 * Not `@blankett/xml`, which is strict where this reader is not.
 *
 * @see https://learn.microsoft.com/dotnet/api/system.xml.xmltextreader
 * @module
 */
import { forbidden, quoteExpected, XmlScanner } from './xml-scanner.js';

export type XmlNode =
  | { readonly kind: 'start'; readonly name: string; readonly local: string; readonly namespace: string; readonly attributes: readonly XmlAttribute[]; readonly prefixes: ReadonlyMap<string, string>; readonly empty: boolean; readonly at: number }
  | { readonly kind: 'end'; readonly at: number }
  | { readonly kind: 'text' | 'cdata'; readonly text: string; readonly at: number }
  | { readonly kind: 'whitespace' | 'entity'; readonly text: string; readonly at: number }
  | { readonly kind: 'comment' | 'instruction' | 'declaration' | 'doctype' | 'none'; readonly at: number };

export interface XmlAttribute {
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  readonly value: string;
}

interface OpenElement {
  readonly name: string;
  readonly at: number;
  readonly prefixes: ReadonlyMap<string, string>;
}

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';
const noPrefixes: ReadonlyMap<string, string> = new Map([['xml', xmlNamespace], ['xmlns', xmlnsNamespace], ['', '']]);
const onlyBlank = /^[ \t\r\n]*$/;

/** A reader on a document; {@link read} moves to the next node. */
export class XmlTextReader extends XmlScanner {
  /** Where the reader stands; `none` before the first and after the last node. */
  node: XmlNode = { kind: 'none', at: 0 };

  private readonly open: OpenElement[] = [];
  private rootSeen = false;
  private doctypeSeen = false;

  /** Line and position of the node, both from 1. */
  get place(): { readonly line: number; readonly position: number } {
    return this.placeOf(this.node.at);
  }

  read(): XmlNode {
    this.node = this.next();
    return this.node;
  }

  private next(): XmlNode {
    const { text } = this;
    if (this.at >= text.length) return this.endOfText();
    if (text[this.at] !== '<') return this.characters();
    if (text.startsWith('<!--', this.at)) return this.comment();
    if (text.startsWith('<![CDATA[', this.at)) return this.open.length > 0 ? this.cdata() : this.fail('Data at the root level is invalid.', this.at);
    if (text.startsWith('<!DOCTYPE', this.at)) return this.doctype();
    if (text.startsWith('<!', this.at)) return this.unknownMarkup();
    if (text.startsWith('<?', this.at)) return this.instruction();
    if (text === '<') this.fail('Data at the root level is invalid.', 0);
    if (text.startsWith('</', this.at)) return this.endTag();
    return this.startTag();
  }

  private endOfText(): XmlNode {
    if (this.open.length > 0) {
      const names = this.open.map(({ name }) => name).reverse().join(', ');
      this.fail(`Unexpected end of file has occurred. The following elements are not closed: ${names}.`, this.at);
    }
    if (!this.rootSeen) this.fail('Root element is missing.', this.at);
    return { kind: 'none', at: this.at };
  }

  private characters(): XmlNode {
    const start = this.at;
    if (this.open.length === 0) {
      const end = this.skipBlank();
      if (end === start) this.fail('Data at the root level is invalid.', start);
      return { kind: 'whitespace', text: this.text.slice(start, end), at: start };
    }
    let value = '';
    let blankOnly = true;
    while (this.at < this.text.length && this.text[this.at] !== '<') {
      if (this.text[this.at] === '&') {
        const reference = this.reference();
        if (typeof reference === 'object') {
          if (value !== '') {
            this.at = reference.start;
            break;
          }
          return { kind: 'entity', text: reference.entity, at: start };
        }
        value += reference;
        blankOnly = false;
        continue;
      }
      const end = this.endOfRun();
      const run = this.text.slice(this.at, end);
      const bad = forbidden.exec(run);
      if (bad !== null) this.failCharacter(this.at + bad.index);
      if (run.includes(']]>')) this.fail("']]>' is not allowed in character data.", this.at + run.indexOf(']]>'));
      value += run;
      blankOnly &&= onlyBlank.test(run);
      this.at = end;
    }
    return { kind: blankOnly ? 'whitespace' : 'text', text: value, at: start };
  }

  private endOfRun(): number {
    let end = this.at;
    while (end < this.text.length && this.text[end] !== '<' && this.text[end] !== '&') end += 1;
    return end;
  }

  private comment(): XmlNode {
    const start = this.at + 4;
    const end = this.text.indexOf('--', start);
    if (end < 0) this.fail('Unexpected end of file while parsing Comment has occurred.', this.text.length);
    if (this.text[end + 2] !== '>') this.fail("An XML comment cannot contain '--', and '-' cannot be the last character.", end);
    this.at = end + 3;
    return { kind: 'comment', at: start };
  }

  private unknownMarkup(): never {
    const next = this.at + 2;
    return this.text[next] === '-' ? this.unexpected("The expected token is '-'.", next + 1) : this.unexpected("The expected token is 'DOCTYPE'.", next);
  }

  private cdata(): XmlNode {
    const start = this.at + 9;
    const end = this.text.indexOf(']]>', start);
    if (end < 0) this.fail('Unexpected end of file while parsing CDATA has occurred.', this.text.length);
    this.at = end + 3;
    return { kind: 'cdata', text: this.text.slice(start, end), at: start };
  }

  private instruction(): XmlNode {
    const start = this.at + 2;
    this.at = start;
    const name = this.readName();
    if (name === 'xml') {
      if (start > 2) {
        this.fail('Unexpected XML declaration. The XML declaration must be the first node in the document, and no whitespace characters are allowed to appear before it.', start);
      }
      return this.declaration();
    }
    if (/^xml$/i.test(name)) this.fail(`'${name}' is an invalid name for processing instructions.`, start);
    const next = this.text[this.at];
    if (next !== undefined && !/[ \t\r\n]/.test(next) && !this.text.startsWith('?>', this.at)) this.failInName(this.at);
    const end = this.text.indexOf('?>', this.at);
    if (end < 0) this.fail('Unexpected end of file while parsing PI has occurred.', this.text.length);
    this.at = end + 2;
    return { kind: 'instruction', at: start };
  }

  /** Version, encoding and standalone in this order, the first alone required. */
  private declaration(): XmlNode {
    const invalid = 'Syntax for an XML declaration is invalid.';
    const rest = ['version', 'encoding', 'standalone'];
    for (let isFirst = true; ; isFirst = false) {
      const gap = this.at;
      this.skipBlank();
      if (this.text.startsWith('?>', this.at)) {
        if (isFirst) this.fail(invalid, this.at);
        this.at += 2;
        return { kind: 'declaration', at: 2 };
      }
      if (this.text[this.at] === '?') this.unexpected("The expected token is ''>''.", this.at);
      if (gap === this.at) this.unexpected("The expected token is '?>'.", this.at);
      const at = this.at;
      const name = this.readName();
      const place = rest.indexOf(name);
      if (place < 0 || (isFirst && place > 0)) this.fail(invalid, at);
      rest.splice(0, place + 1);
      this.skipBlank();
      this.expect('=');
      this.skipBlank();
      const quote = this.at;
      const value = this.attributeValue();
      if (name === 'version' && value !== '1.0') this.fail(`Version number '${value}' is invalid.`, quote + 1);
      if (name === 'standalone' && value !== 'yes' && value !== 'no') this.fail(invalid, quote);
    }
  }

  private doctype(): XmlNode {
    const start = this.at;
    if (this.rootSeen) this.fail('Unexpected DTD declaration.', start + 2);
    if (this.doctypeSeen) this.fail('Cannot have multiple DTDs.', start);
    this.doctypeSeen = true;
    this.at += '<!DOCTYPE'.length;
    if (this.at === this.skipBlank()) this.unexpected('Expecting whitespace.', this.at);
    this.readName();
    this.skipBlank();
    const literals = this.text.startsWith('SYSTEM', this.at) ? 1 : this.text.startsWith('PUBLIC', this.at) ? 2 : 0;
    if (literals > 0) this.at += 'SYSTEM'.length;
    for (let count = 0; count < literals; count += 1) this.externalLiteral();
    if (this.text[this.at] === '[') this.internalSubset();
    this.skipBlank();
    this.expect('>');
    return { kind: 'doctype', at: start + 10 };
  }

  private externalLiteral(): void {
    const at = this.skipBlank();
    const quote = this.text[at];
    if (quote !== '"' && quote !== "'") return this.unexpected(quoteExpected, at);
    const end = this.text.indexOf(quote, at + 1);
    if (end < 0) this.fail('There is an unclosed literal string.', this.text.length);
    this.at = end + 1;
    this.skipBlank();
  }

  /** Entities are kept, the first of a name; all else that may stand here is passed over. */
  private internalSubset(): void {
    const end = this.text.indexOf(']', this.at);
    if (end < 0) this.fail('Unexpected end of file while parsing DOCTYPE has occurred.', this.text.length);
    const subset = this.text.slice(this.at + 1, end);
    const strange = /<!(?!ENTITY|ELEMENT|ATTLIST|NOTATION|--)/.exec(subset);
    if (strange !== null) this.fail('Expected DTD markup was not found.', this.at + 3 + strange.index);
    for (const [, name = '', double, single] of subset.matchAll(/<!ENTITY\s+([^\s%]+)\s+(?:"([^"]*)"|'([^']*)'|(?:SYSTEM|PUBLIC)[^>]*)>/g)) {
      if (!this.entities.has(name)) this.entities.set(name, double ?? single ?? '');
    }
    this.at = end + 1;
  }

  private endTag(): XmlNode {
    const start = this.at + 2;
    this.at = start;
    const name = this.readName();
    this.skipBlank();
    const top = this.open.at(-1);
    if (top === undefined) return this.fail('Unexpected end tag.', start);
    if (top.name !== name) {
      const { line, position } = this.placeOf(top.at);
      this.fail(`The '${top.name}' start tag on line ${line} position ${position} does not match the end tag of '${name}'.`, start);
    }
    this.expect('>');
    this.open.pop();
    return { kind: 'end', at: start };
  }

  private startTag(): XmlNode {
    if (this.open.length === 0 && this.rootSeen) this.fail('There are multiple root elements.', this.at + 1);
    const start = this.at + 1;
    this.at = start;
    const name = this.readName();
    this.rootSeen = true;
    const raw = this.readAttributes();
    const empty = this.text[this.at] === '/';
    if (empty) this.at += 1;
    this.expect('>');
    const outer = this.open.at(-1)?.prefixes ?? noPrefixes;
    const declared = raw.filter(({ name: one }) => one === 'xmlns' || one.startsWith('xmlns:'));
    for (const declaration of declared) this.checkDeclaration(declaration);
    const prefixes = declared.length === 0 ? outer : new Map([...outer, ...declared.map(({ name: one, value }) => [one === 'xmlns' ? '' : one.slice(6), value] as const)]);
    if (!empty) this.open.push({ name, at: start, prefixes });
    const attributes = raw.map(({ name: one, value, at }) => ({ name: one, value, ...this.expanded(one, prefixes, at, true) }));
    for (const [index, { local, namespace }] of attributes.entries()) {
      const isTwice = attributes.slice(0, index).some((other) => other.local === local && other.namespace === namespace);
      if (isTwice) this.fail(`'${local}' is a duplicate attribute name.`, raw[index]?.at ?? start);
    }
    return { kind: 'start', name, ...this.expanded(name, prefixes, start, false), attributes, prefixes, empty, at: start };
  }

  /** @see https://www.w3.org/TR/xml-names/#xmlReserved */
  private checkDeclaration({ name, value, at }: { readonly name: string; readonly value: string; readonly at: number }): void {
    const prefix = name.slice(6);
    const isReserved = value === xmlnsNamespace || prefix === 'xmlns' || (prefix === 'xml' && value !== xmlNamespace);
    if ((name !== 'xmlns' && value === '') || isReserved) this.fail('Invalid namespace declaration.', at + name.length + 1);
  }

  private readAttributes(): readonly { readonly name: string; readonly value: string; readonly at: number }[] {
    const attributes: { name: string; value: string; at: number }[] = [];
    for (;;) {
      const gap = this.at;
      const at = this.skipBlank();
      const next = this.text[at];
      if (next === '>' || next === '/') return attributes;
      if (next === undefined) this.fail(`Unexpected end of file has occurred. The following elements are not closed: ${this.open.map(({ name: open }) => open).reverse().join(', ')}`, at);
      if (at === gap && attributes.length === 0) this.failInName(at);
      if (at === gap) this.unexpected('Expecting white space.', at);
      const name = this.readName();
      this.skipBlank();
      this.expect('=');
      this.skipBlank();
      const quote = this.at;
      const value = this.attributeValue();
      if (name === 'xml:space' && !/^(?:default|preserve)$/.test(value)) this.fail(`'${value}' is an invalid xml:space value.`, quote);
      if (attributes.some((one) => one.name === name)) this.fail(`'${name}' is a duplicate attribute name.`, at);
      attributes.push({ name, value, at });
    }
  }

  private expanded(name: string, prefixes: ReadonlyMap<string, string>, at: number, attribute: boolean): { readonly local: string; readonly namespace: string } {
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    if (attribute && colon < 0) return { local: name, namespace: name === 'xmlns' ? xmlnsNamespace : '' };
    const namespace = prefixes.get(prefix);
    if (namespace === undefined) return this.fail(`'${prefix}' is an undeclared prefix.`, at);
    if (/^:|:$|:.*:/.test(name)) return this.fail("The ':' character, hexadecimal value 0x3A, cannot be included in a name.", at + name.lastIndexOf(':'));
    return { local: name.slice(colon + 1), namespace };
  }

  override fail(message: string, at: number): never {
    this.node = { kind: 'none', at };
    return super.fail(message, at);
  }
}
