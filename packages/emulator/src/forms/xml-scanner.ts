/**
 * A text of XML, and what is read of it alike everywhere: names, references, values in quotes, and faults with their place.
 *
 * @module
 */

/** A fault in the document: its message ends in line and position. */
export class XmlReadError extends Error {
  readonly at: number;

  constructor(message: string, at: number, place: string) {
    super(`${message} ${place}`);
    this.at = at;
  }
}

const nameStart = /[:_\p{L}\u{10000}-\u{EFFFF}]/u;
const namePattern = /[:_\p{L}\u{10000}-\u{EFFFF}][-:_.\p{L}\p{M}\p{N}·\u{10000}-\u{EFFFF}]*/uy;
const blank = /[ \t\r\n]*/y;
export const forbidden: RegExp = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const predefined: ReadonlyMap<string, string> = new Map([['lt', '<'], ['gt', '>'], ['amp', '&'], ['quot', '"'], ['apos', "'"]]);
export const quoteExpected: string = `The expected token is '"' or '''.`;

/** Where a reader stands in a text. */
export class XmlScanner {
  protected readonly text: string;
  protected at = 0;
  /** Entities of the internal subset. */
  protected readonly entities: Map<string, string> = new Map<string, string>();

  constructor(text: string) {
    this.text = text;
  }

  placeOf(at: number): { readonly line: number; readonly position: number } {
    const before = this.text.slice(0, at).split(/\r\n|\r|\n/);
    return { line: before.length, position: (before.at(-1) ?? '').length + 1 };
  }

  /** A character, or the text of an entity of the internal subset; in attributes nothing for one that is not declared. */
  protected reference(inAttribute = false): string | { readonly entity: string; readonly start: number } {
    const start = this.at;
    if (this.text[start + 1] === '#') return this.numericReference();
    const match = /&([:_\p{L}][-:_.\p{L}\p{M}\p{N}·]*)?(;?)/uy;
    match.lastIndex = start;
    const [whole = '', name = '', end = ''] = match.exec(this.text) ?? [];
    if (end === '' || name === '') return this.fail('An error occurred while parsing EntityName.', start + whole.length >= this.text.length ? this.text.length : start + 1);
    this.at = start + whole.length;
    const known = predefined.get(name);
    if (known !== undefined) return known;
    const entity = this.entities.get(name);
    if (entity === undefined && inAttribute) return '';
    if (entity === undefined) this.fail(`Reference to undeclared entity '${name}'.`, start + 1);
    return { entity, start };
  }

  /** Any code is taken, and put in two halves where it takes more than one. */
  protected numericReference(): string {
    const start = this.at;
    const isHexadecimal = this.text[start + 2] === 'x';
    const match = isHexadecimal ? /&#x[0-9a-fA-F]*/y : /&#\d*/y;
    match.lastIndex = start;
    const end = start + (match.exec(this.text)?.[0].length ?? 0);
    const digits = this.text.slice(start + (isHexadecimal ? 3 : 2), end);
    const code = Number.parseInt(digits, isHexadecimal ? 16 : 10);
    if (code > 0x7FFFFFFF) this.fail('Invalid value of a character entity reference.', end - 2);
    if (digits === '' || this.text[end] !== ';') this.fail(`Invalid syntax for a ${isHexadecimal ? 'hexadecimal' : 'decimal'} numeric entity reference.`, end);
    this.at = end + 1;
    return code > 0x10FFFF ? String.fromCharCode(0xD800 + ((code - 0x10000) >> 10), 0xDC00 + (code & 0x3FF)) : String.fromCodePoint(code);
  }

  protected attributeValue(): string {
    const quote = this.text[this.at];
    if (quote !== '"' && quote !== "'") return this.unexpected(quoteExpected, this.at);
    this.at += 1;
    let value = '';
    for (;;) {
      const character = this.text[this.at];
      if (character === undefined) return this.fail('There is an unclosed literal string.', this.at);
      if (character === quote) break;
      if (character === '<') this.fail(`'<', hexadecimal value 0x3C, is an invalid attribute character.`, this.at);
      if (character === '&') {
        const reference = this.reference(true);
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

  protected readName(): string {
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

  protected skipBlank(): number {
    blank.lastIndex = this.at;
    blank.exec(this.text);
    this.at = blank.lastIndex;
    return this.at;
  }

  protected expect(token: string): void {
    if (!this.text.startsWith(token, this.at)) this.unexpected(`The expected token is '${token}'.`, this.at);
    this.at += token.length;
  }

  /** A name that stands there is told of as a whole. */
  protected unexpected(expected: string, at: number): never {
    const token = /^[-.\p{L}\p{M}\p{N}_·]+|^[^]/u.exec(this.text.slice(at))?.[0];
    if (token === undefined) this.fail('Unexpected end of file has occurred.', at);
    return this.fail(`'${token}' is an unexpected token. ${expected}`, at);
  }

  protected failInName(at: number): never {
    const character = String.fromCodePoint(this.text.codePointAt(at) ?? 0);
    return this.fail(`The '${character}' character, hexadecimal value 0x${hexadecimal(character)}, cannot be included in a name.`, at);
  }

  protected failCharacter(at: number): never {
    const character = this.text[at] ?? '';
    return this.fail(`'${character}', hexadecimal value 0x${hexadecimal(character)}, is an invalid character.`, at);
  }

  fail(message: string, at: number): never {
    const { line, position } = this.placeOf(at);
    throw new XmlReadError(message, at, `Line ${line}, position ${position}.`);
  }
}

function hexadecimal(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0');
}
