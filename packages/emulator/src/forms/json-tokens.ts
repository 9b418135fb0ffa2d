/**
 * Reads JSON token by token as .NET's Utf8JsonReader does with web defaults, its messages and places included: no comments, no
 * trailing commas, and a fault further on does not matter to whoever stops before it.
 *
 * @see https://learn.microsoft.com/dotnet/api/system.text.json.utf8jsonreader
 * @module
 */

/** A fault of syntax, or a value of the wrong kind. `at` is an index into the text. */
export class JsonReadError extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

export type JsonTokenKind = '{' | '}' | '[' | ']' | 'name' | 'string' | 'number' | 'true' | 'false' | 'null';

export interface JsonToken {
  readonly kind: JsonTokenKind;
  /** Value of a name or string; a number as it is written. */
  readonly text: string;
}

const deepest = 64;
const afterNumber = /[,}\]\s/]/;
const endReached = 'but instead reached end of data.';

/** Reads one document. {@link read} gives the next token. */
export class JsonTokenReader {
  /** Behind the last token. */
  at = 0;

  private readonly text: string;
  private readonly open: ('{' | '[')[] = [];
  private last: 'start' | 'name' | 'value' | 'opened' = 'start';

  constructor(text: string) {
    this.text = text;
  }

  read(): JsonToken {
    this.skipBlank();
    const character = this.text[this.at];
    if (character === undefined) return this.endOfText();
    const container = this.open.at(-1);
    // A comment in place of a member's value is told of as one behind a value.
    if (this.last === 'name' && character === '/') return this.afterValue(character);
    if (this.last === 'start' || this.last === 'name') return this.value(character);
    if (this.last === 'opened') {
      if (container === '{') return character === '}' ? this.close('}') : this.name(character, true);
      return character === ']' ? this.close(']') : this.value(character);
    }
    if (container === undefined) throw new JsonReadError(`'${shown(character)}' is invalid after a single JSON value. Expected end of data.`, this.at);
    const closing = container === '{' ? '}' : ']';
    if (character === closing) return this.close(closing);
    if (character === '}' || character === ']') throw new JsonReadError(`'${character}' is invalid without a matching open.`, this.at);
    return character === ',' ? this.afterComma(container, closing) : this.afterValue(character);
  }

  private afterValue(character: string): never {
    throw new JsonReadError(`'${shown(character)}' is invalid after a value. Expected either ',', '}', or ']'.`, this.at);
  }

  private afterComma(container: '{' | '[', closing: '}' | ']'): JsonToken {
    const comma = this.at;
    this.at += 1;
    this.skipBlank();
    const next = this.text[this.at];
    if (next === undefined) throw new JsonReadError(`Expected start of a property name or value, ${endReached}`, this.at === comma + 1 ? comma : this.at);
    if (next === closing) {
      throw new JsonReadError(`The JSON ${next === '}' ? 'object' : 'array'} contains a trailing comma at the end which is not supported in this mode. Change the reader options.`, this.at);
    }
    return container === '{' ? this.name(next, false) : this.value(next);
  }

  /** Passes over what is left of a value whose first token was just read. */
  skip(first: JsonToken): void {
    let depth = first.kind === '{' || first.kind === '[' ? 1 : 0;
    while (depth > 0) {
      const { kind } = this.read();
      if (kind === '{' || kind === '[') depth += 1;
      else if (kind === '}' || kind === ']') depth -= 1;
    }
  }

  /** Nothing but blanks may follow. */
  end(): void {
    this.skipBlank();
    const character = this.text[this.at];
    if (character !== undefined) throw new JsonReadError(`'${shown(character)}' is invalid after a single JSON value. Expected end of data.`, this.at);
  }

  private endOfText(): never {
    if (this.last === 'start') {
      throw new JsonReadError('The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true.', this.at);
    }
    throw new JsonReadError('Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.', this.at);
  }

  private close(kind: '}' | ']'): JsonToken {
    this.at += 1;
    this.open.pop();
    this.last = 'value';
    return { kind, text: '' };
  }

  private name(character: string, first: boolean): JsonToken {
    if (character !== '"') {
      // A comment where the first name is expected is told of as one behind a value.
      const message = first && character === '/'
        ? `'/' is invalid after a value. Expected either ',', '}', or ']'.`
        : `'${shown(character)}' is an invalid start of a property name. Expected a '"'.`;
      throw new JsonReadError(message, this.at);
    }
    const text = this.string();
    this.skipBlank();
    const colon = this.text[this.at];
    if (colon === undefined) throw new JsonReadError(`Expected a value, ${endReached}`, this.at);
    if (colon !== ':') throw new JsonReadError(`'${shown(colon)}' is invalid after a property name. Expected a ':'.`, this.at);
    this.at += 1;
    this.last = 'name';
    return { kind: 'name', text };
  }

  private value(character: string): JsonToken {
    if (character === '{' || character === '[') {
      if (this.open.length >= deepest) {
        throw new JsonReadError(`The maximum configured depth of ${deepest} has been exceeded. Cannot read next JSON ${character === '{' ? 'object' : 'array'}.`, this.at);
      }
      this.at += 1;
      this.open.push(character);
      this.last = 'opened';
      return { kind: character, text: '' };
    }
    if (character === '"') {
      const text = this.string();
      this.last = 'value';
      return { kind: 'string', text };
    }
    for (const literal of ['true', 'false', 'null'] as const) if (character === literal[0]) return this.literal(literal);
    if (character === '-' || (character >= '0' && character <= '9')) return this.number();
    throw new JsonReadError(`'${shown(character)}' is an invalid start of a value.`, this.at);
  }

  private literal(literal: 'true' | 'false' | 'null'): JsonToken {
    for (let index = 0; index < literal.length; index += 1) {
      // All that is left of the document is told of.
      if (this.text[this.at + index] !== literal[index]) throw new JsonReadError(`'${shown(this.text.slice(this.at))}' is an invalid JSON literal. Expected the literal '${literal}'.`, this.at + index);
    }
    this.at += literal.length;
    this.last = 'value';
    return { kind: literal, text: literal };
  }

  private number(): JsonToken {
    const start = this.at;
    let end = start + Number(this.text[start] === '-');
    if (this.text[end] === '0' && /\d/.test(this.text[end + 1] ?? '')) throw new JsonReadError(`Invalid leading zero before '${this.text[end + 1]}'.`, end + 1);
    end = this.digits(end, "a sign character ('+' or '-')");
    if (this.text[end] === '.') end = this.digits(end + 1, "a decimal point ('.')");
    const isFraction = this.text.slice(start, end).includes('.');
    const exponent = /^[eE][+-]?/.exec(this.text.slice(end, end + 2))?.[0];
    if (exponent !== undefined) end = this.digits(end + exponent.length, "a sign character ('+' or '-')");
    const next = this.text[end];
    if (next === undefined && this.open.length > 0) throw new JsonReadError(`'${this.text[end - 1]}' is an invalid end of a number. Expected a delimiter.`, end);
    if (next !== undefined && !afterNumber.test(next)) {
      throw new JsonReadError(`'${shown(next)}' is an invalid end of a number. Expected ${isFraction && exponent === undefined ? "'E' or 'e'" : 'a delimiter'}.`, end);
    }
    this.at = end;
    this.last = 'value';
    return { kind: 'number', text: this.text.slice(start, end) };
  }

  /** Passes over the digits that must be here. */
  private digits(from: number, after: string): number {
    let end = from;
    while (/\d/.test(this.text[end] ?? '')) end += 1;
    if (end > from) return end;
    const next = this.text[from];
    if (next === undefined) throw new JsonReadError(`Expected a digit ('0'-'9'), ${endReached}`, from);
    throw new JsonReadError(`'${shown(next)}' is invalid within a number, immediately after ${after}. Expected a digit ('0'-'9').`, from);
  }

  private string(): string {
    const start = this.at + 1;
    let end = start;
    for (;;) {
      const character = this.text[end];
      if (character === undefined) throw new JsonReadError(`Expected end of string, ${endReached}`, end);
      if (character === '"') break;
      if (character < ' ') throw new JsonReadError(`'${shown(character)}' is invalid within a JSON string. The string should be correctly escaped.`, end);
      if (character === '\\') end = this.escape(end);
      else end += 1;
    }
    this.at = end + 1;
    return JSON.parse(`"${this.text.slice(start, end)}"`) as string;
  }

  private escape(at: number): number {
    const character = this.text[at + 1];
    if (character === undefined) throw new JsonReadError(`Expected end of string, ${endReached}`, at + 1);
    if (!'"\\/bfnrtu'.includes(character)) throw new JsonReadError(`'${shown(character)}' is an invalid escapable character within a JSON string. The string should be correctly escaped.`, at + 1);
    if (character !== 'u') return at + 2;
    for (let index = 2; index < 6; index += 1) {
      const digit = this.text[at + index];
      if (digit === undefined) throw new JsonReadError(`Expected end of string, ${endReached}`, at + index);
      if (!/[0-9a-fA-F]/.test(digit)) throw new JsonReadError(`'${shown(digit)}' is not a hex digit following '\\u' within a JSON string. The string should be correctly escaped.`, at + index);
    }
    return at + 6;
  }

  private skipBlank(): void {
    while (this.at < this.text.length && ' \t\r\n'.includes(this.text[this.at] ?? '?')) this.at += 1;
  }
}

/** A control character as its code: `0x0A`. */
function shown(text: string): string {
  return text.length === 1 && text < ' ' ? `0x${text.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}` : text;
}

/** Line from 0 and bytes in that line, as .NET's messages give the place. */
export function jsonPlace(text: string, at: number): string {
  const before = text.slice(0, at);
  const line = before.split('\n').length - 1;
  const bytes = new TextEncoder().encode(before.slice(before.lastIndexOf('\n') + 1)).length;
  return `LineNumber: ${line} | BytePositionInLine: ${bytes}.`;
}
