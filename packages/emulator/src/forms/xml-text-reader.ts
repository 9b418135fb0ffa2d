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

export type XmlNode =
  | { readonly kind: 'start'; readonly name: string; readonly local: string; readonly namespace: string; readonly attributes: readonly XmlAttribute[]; readonly empty: boolean; readonly at: number }
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

/** A fault in the document: its message ends in line and position. */
export class XmlReadError extends Error {
  readonly at: number;

  constructor(message: string, at: number, place: string) {
    super(`${message} ${place}`);
    this.at = at;
  }
}

interface OpenElement {
  readonly name: string;
  readonly at: number;
  readonly prefixes: ReadonlyMap<string, string>;
}

const noPrefixes: ReadonlyMap<string, string> = new Map([['xml', 'http://www.w3.org/XML/1998/namespace'], ['xmlns', 'http://www.w3.org/2000/xmlns/'], ['', '']]);
const nameStart = /[:_\p{L}\u{10000}-\u{EFFFF}]/u;
const namePattern = /[:_\p{L}\u{10000}-\u{EFFFF}][-:_.\p{L}\p{M}\p{N}·\u{10000}-\u{EFFFF}]*/uy;
const blank = /[ \t\r\n]*/y;
const onlyBlank = /^[ \t\r\n]*$/;
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const predefined: ReadonlyMap<string, string> = new Map([['lt', '<'], ['gt', '>'], ['amp', '&'], ['quot', '"'], ['apos', "'"]]);

/** A reader on a document; {@link read} moves to the next node. */
export class XmlTextReader {
  /** Where the reader stands; `none` before the first and after the last node. */
  node: XmlNode = { kind: 'none', at: 0 };

  private readonly text: string;
  private at = 0;
  private readonly open: OpenElement[] = [];
  private rootSeen = false;
  private readonly entities = new Map<string, string>();

  constructor(text: string) {
    this.text = text;
  }

  /** Line and position of the node, both from 1. */
  get place(): { readonly line: number; readonly position: number } {
    return this.placeOf(this.node.at);
  }

  placeOf(at: number): { readonly line: number; readonly position: number } {
    const before = this.text.slice(0, at).split(/\r\n|\r|\n/);
    return { line: before.length, position: (before.at(-1) ?? '').length + 1 };
  }

  read(): XmlNode {
    this.node = this.next();
    return this.node;
  }

  private next(): XmlNode {
    const { text } = this;
    if (this.at >= text.length) return this.endOfText();
    if (text[this.at] !== '<') return this.characters();
    if (text.startsWith('<!--', this.at)) return this.until('comment', '<!--', '-->');
    if (text.startsWith('<![CDATA[', this.at) && this.open.length > 0) return this.cdata();
    if (text.startsWith('<!DOCTYPE', this.at)) return this.doctype();
    if (text.startsWith('<?', this.at)) return this.instruction();
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

  /** A character, or the text of an entity of the internal subset. */
  private reference(): string | { readonly entity: string; readonly start: number } {
    const start = this.at;
    const match = /&(?:#x([0-9a-fA-F]+)|#(\d+)|([^\s;&<]+));/y;
    match.lastIndex = start;
    const found = match.exec(this.text);
    if (found === null) return this.fail('An error occurred while parsing EntityName.', start + 1);
    this.at = match.lastIndex;
    const [, hexadecimal, decimal, name = ''] = found;
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    if (hexadecimal !== undefined || decimal !== undefined) {
      if (code > 0x10FFFF || code === 0) this.fail('Invalid character in the given encoding.', start + 2);
      return String.fromCodePoint(code);
    }
    const known = predefined.get(name);
    if (known !== undefined) return known;
    const entity = this.entities.get(name);
    if (entity === undefined) this.fail(`Reference to undeclared entity '${name}'.`, start + 1);
    return { entity, start };
  }

  private until(kind: 'comment' | 'instruction', opening: string, closing: string): XmlNode {
    const start = this.at;
    const end = this.text.indexOf(closing, start + opening.length);
    if (end < 0) this.fail(kind === 'comment' ? 'Unexpected end of file while parsing Comment has occurred.' : 'Unexpected end of file while parsing PI has occurred.', this.text.length);
    this.at = end + closing.length;
    return { kind, at: start + opening.length };
  }

  private cdata(): XmlNode {
    const start = this.at + 9;
    const end = this.text.indexOf(']]>', start);
    if (end < 0) this.fail('Unexpected end of file while parsing CDATA has occurred.', this.text.length);
    this.at = end + 3;
    return { kind: 'cdata', text: this.text.slice(start, end), at: start };
  }

  private instruction(): XmlNode {
    const start = this.at;
    if (!/^<\?xml[\s?]/.test(this.text.slice(start, start + 6))) return this.until('instruction', '<?', '?>');
    if (start > 0) {
      this.fail('Unexpected XML declaration. The XML declaration must be the first node in the document, and no whitespace characters are allowed to appear before it.', start + 2);
    }
    this.until('instruction', '<?', '?>');
    return { kind: 'declaration', at: start + 2 };
  }

  private doctype(): XmlNode {
    const start = this.at;
    if (this.rootSeen) this.fail('Unexpected DTD declaration.', start + 2);
    const match = /<!DOCTYPE\s+([^\s[>]+)[^[>]*(?:\[([^\]]*)\]\s*)?>/y;
    match.lastIndex = start;
    const found = match.exec(this.text);
    if (found === null) return this.fail('Unexpected end of file while parsing DOCTYPE has occurred.', this.text.length);
    this.at = match.lastIndex;
    for (const declared of (found[2] ?? '').matchAll(/<!ENTITY\s+([^\s%]+)\s+(?:"([^"]*)"|'([^']*)'|(?:SYSTEM|PUBLIC)[^>]*)>/g)) {
      if (!this.entities.has(declared[1] ?? '')) this.entities.set(declared[1] ?? '', declared[2] ?? declared[3] ?? '');
    }
    return { kind: 'doctype', at: start + 10 };
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
    const prefixes = declared.length === 0 ? outer : new Map([...outer, ...declared.map(({ name: one, value }) => [one === 'xmlns' ? '' : one.slice(6), value] as const)]);
    if (!empty) this.open.push({ name, at: start, prefixes });
    const attributes = raw.map(({ name: one, value, at }) => ({ name: one, value, ...this.expanded(one, prefixes, at, true) }));
    return { kind: 'start', name, ...this.expanded(name, prefixes, start, false), attributes, empty, at: start };
  }

  private readAttributes(): readonly { readonly name: string; readonly value: string; readonly at: number }[] {
    const attributes: { name: string; value: string; at: number }[] = [];
    for (;;) {
      const gap = this.at;
      const at = this.skipBlank();
      const next = this.text[at];
      if (next === '>' || next === '/') return attributes;
      if (next !== undefined && at === gap) this.fail(`'${next}' is an unexpected token. Expecting white space.`, at);
      const name = this.readName();
      this.skipBlank();
      this.expect('=');
      this.skipBlank();
      const value = this.attributeValue();
      if (attributes.some((one) => one.name === name)) this.fail(`'${name}' is a duplicate attribute name.`, at);
      attributes.push({ name, value, at });
    }
  }

  private attributeValue(): string {
    const quote = this.text[this.at];
    if (quote !== '"' && quote !== "'") return this.unexpected(`The expected token is '"' or '''.`);
    this.at += 1;
    let value = '';
    for (;;) {
      const character = this.text[this.at];
      if (character === undefined) return this.fail('There is an unclosed literal string.', this.at);
      if (character === quote) break;
      if (character === '<') this.fail(`'<', hexadecimal value 0x3C, is an invalid attribute character.`, this.at);
      if (character === '&') {
        const reference = this.reference();
        value += typeof reference === 'object' ? reference.entity : reference;
        continue;
      }
      if (forbidden.test(character)) this.failCharacter(this.at);
      value += character;
      this.at += 1;
    }
    this.at += 1;
    return value;
  }

  private expanded(name: string, prefixes: ReadonlyMap<string, string>, at: number, attribute: boolean): { readonly local: string; readonly namespace: string } {
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    if (attribute && colon < 0) return { local: name, namespace: name === 'xmlns' ? 'http://www.w3.org/2000/xmlns/' : '' };
    const namespace = prefixes.get(prefix);
    if (namespace === undefined) return this.fail(`'${prefix}' is an undeclared prefix.`, at);
    return { local: name.slice(colon + 1), namespace };
  }

  private readName(): string {
    namePattern.lastIndex = this.at;
    const match = namePattern.exec(this.text);
    if (match === null || (match[0] !== '' && this.at + match[0].length >= this.text.length)) {
      if (match !== null || this.at >= this.text.length) this.fail('Unexpected end of file while parsing Name has occurred.', this.text.length);
      const character = String.fromCodePoint(this.text.codePointAt(this.at) ?? 0);
      if (nameStart.test(character)) this.failCharacter(this.at);
      this.fail(`Name cannot begin with the '${character}' character, hexadecimal value 0x${hexadecimal(character)}.`, this.at);
    }
    this.at += match[0].length;
    return match[0];
  }

  private skipBlank(): number {
    blank.lastIndex = this.at;
    blank.exec(this.text);
    this.at = blank.lastIndex;
    return this.at;
  }

  private expect(token: string): void {
    if (!this.text.startsWith(token, this.at)) this.unexpected(`The expected token is '${token}'.`);
    this.at += token.length;
  }

  private unexpected(expected: string): never {
    const character = this.text[this.at];
    if (character === undefined) this.fail('Unexpected end of file has occurred.', this.at);
    return this.fail(`'${character}' is an unexpected token. ${expected}`, this.at);
  }

  private failCharacter(at: number): never {
    const character = this.text[at] ?? '';
    return this.fail(`'${character}', hexadecimal value 0x${hexadecimal(character)}, is an invalid character.`, at);
  }

  fail(message: string, at: number): never {
    const { line, position } = this.placeOf(at);
    this.node = { kind: 'none', at };
    throw new XmlReadError(message, at, `Line ${line}, position ${position}.`);
  }
}

function hexadecimal(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0');
}
