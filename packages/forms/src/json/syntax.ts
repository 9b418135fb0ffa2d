/**
 * JSON as it is written: numbers keep their text, duplicate names stay, every node knows where it stands.
 *
 * `JSON.parse` has none of the three, and a form needs all: `1500.50` is not `1500.5` to a person, a name given twice loses a
 * value, and a fault wants a line.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8259
 */

export type JsonNode = JsonObject | JsonArray | JsonString | JsonNumber | JsonBoolean | JsonNull;

interface At {
  /** Of the first character, in UTF-16 units from 0. */
  readonly offset: number;
}

export interface JsonObject extends At {
  readonly kind: 'object';
  readonly members: readonly JsonMember[];
}

export interface JsonMember extends At {
  readonly name: string;
  readonly value: JsonNode;
}

export interface JsonArray extends At {
  readonly kind: 'array';
  readonly items: readonly JsonNode[];
}

export interface JsonString extends At {
  readonly kind: 'string';
  readonly value: string;
}

export interface JsonNumber extends At {
  readonly kind: 'number';
  /** As written: sign, digits, point, exponent. */
  readonly text: string;
}

export interface JsonBoolean extends At {
  readonly kind: 'boolean';
  readonly value: boolean;
}

export interface JsonNull extends At {
  readonly kind: 'null';
}

/** What may stand where a text stopped being JSON. */
export type JsonExpectation = 'value' | 'name' | 'colon' | 'comma-or-end' | 'string-end' | 'escape' | 'end' | 'less-depth';

/** A text that is no JSON. Its message tells what was expected, never what was there. */
export class JsonSyntaxError extends Error {
  override readonly name: string = 'JsonSyntaxError';
  readonly expected: JsonExpectation;
  readonly offset: number;

  constructor(expected: JsonExpectation, offset: number) {
    super(`not JSON at character ${offset}: expected ${expected}`);
    this.expected = expected;
    this.offset = offset;
  }
}

/** Deeper than any form, and far from the end of the stack. */
const deepest = 512;

const numberPattern = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const plainText = /[^"\\\u0000-\u001f]*/y;
const whiteSpace = /[ \t\r\n]*/y;
const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/**
 * Reads one JSON text; a byte order mark before it is skipped.
 *
 * @throws {JsonSyntaxError} where the text stops being JSON
 */
export function parseJson(text: string): JsonNode {
  let index = text.startsWith('\ufeff') ? 1 : 0;

  function match(pattern: RegExp): string {
    pattern.lastIndex = index;
    const found = pattern.exec(text)?.[0] ?? '';
    index += found.length;
    return found;
  }

  function skip(): void {
    match(whiteSpace);
  }

  function take(character: string, expected: JsonExpectation): void {
    if (text[index] !== character) throw new JsonSyntaxError(expected, index);
    index += 1;
  }

  function value(depth: number): JsonNode {
    skip();
    const offset = index;
    switch (text[index]) {
      case '{': return object(depth + 1);
      case '[': return array(depth + 1);
      case '"': return { kind: 'string', offset, value: string() };
      case 't': return word('true', { kind: 'boolean', offset, value: true });
      case 'f': return word('false', { kind: 'boolean', offset, value: false });
      case 'n': return word('null', { kind: 'null', offset });
      default: {
        const number = match(numberPattern);
        if (number === '') throw new JsonSyntaxError('value', offset);
        return { kind: 'number', offset, text: number };
      }
    }
  }

  function word(expected: string, node: JsonNode): JsonNode {
    if (!text.startsWith(expected, index)) throw new JsonSyntaxError('value', index);
    index += expected.length;
    return node;
  }

  function object(depth: number): JsonObject {
    const offset = index;
    const members: JsonMember[] = [];
    open(depth);
    if (closes('}')) return { kind: 'object', offset, members };
    do {
      skip();
      const at = index;
      if (text[index] !== '"') throw new JsonSyntaxError('name', index);
      const name = string();
      skip();
      take(':', 'colon');
      members.push({ offset: at, name, value: value(depth) });
    } while (goesOn('}'));
    return { kind: 'object', offset, members };
  }

  function array(depth: number): JsonArray {
    const offset = index;
    const items: JsonNode[] = [];
    open(depth);
    if (closes(']')) return { kind: 'array', offset, items };
    do items.push(value(depth));
    while (goesOn(']'));
    return { kind: 'array', offset, items };
  }

  function open(depth: number): void {
    if (depth > deepest) throw new JsonSyntaxError('less-depth', index);
    index += 1;
    skip();
  }

  function closes(end: string): boolean {
    if (text[index] !== end) return false;
    index += 1;
    return true;
  }

  function goesOn(end: string): boolean {
    skip();
    if (closes(end)) return false;
    take(',', 'comma-or-end');
    return true;
  }

  function string(): string {
    index += 1;
    let read = match(plainText);
    while (text[index] === '\\') read += escape() + match(plainText);
    take('"', 'string-end');
    return read;
  }

  function escape(): string {
    const letter = text[index + 1] ?? '';
    if (letter === 'u') {
      const digits = text.slice(index + 2, index + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw new JsonSyntaxError('escape', index);
      index += 6;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    const character = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
    if (character === undefined) throw new JsonSyntaxError('escape', index);
    index += 2;
    return character;
  }

  const root = value(0);
  skip();
  if (index < text.length) throw new JsonSyntaxError('end', index);
  return root;
}

/** Line and column (1-based, in UTF-16 units) of an offset. */
export function locateInText(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = text.startsWith('\ufeff') ? 1 : 0;
  const lineEnd = /\r\n|\r|\n/g;
  for (let found = lineEnd.exec(text); found !== null && lineEnd.lastIndex <= offset; found = lineEnd.exec(text)) {
    line += 1;
    start = lineEnd.lastIndex;
  }
  return { line, column: offset - start + 1 };
}
