/**
 * JSON with places: RFC 8259, https://www.rfc-editor.org/rfc/rfc8259.
 * `JSON.parse` tells neither where a value stands nor that a name stands twice; a report to a service owner needs both.
 *
 * @module
 */
import { isJsonObject, type JsonObject, type JsonValue } from './json-value.js';
import { pointerTo, pointerTokens } from './pointer.js';

/** A document that is no JSON; line and column are 1-based, columns in UTF-16 units. */
export class JsonError extends Error {
  override readonly name: string = 'JsonError';
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

export interface JsonDocument {
  readonly value: JsonValue;
  /** Pointers of members whose name stands more than once in its object; the last one counts, as with `JSON.parse`. */
  readonly duplicates: readonly string[];
  /** Where a value begins; of the nearest ancestor that is there, when the pointer leads nowhere. */
  locate(pointer: string): { readonly line: number; readonly column: number };
}

/** Deeper than any document that a person or a generator wrote; keeps recursion off the end of the stack. */
const deepest = 256;

/**
 * Parses a JSON text.
 *
 * @throws {JsonError} where the text is no JSON, or nests deeper than 256.
 * @example
 * parseJson('{"a":[1]}').locate('/a/0'); // { line: 1, column: 7 }
 */
export function parseJson(text: string): JsonDocument {
  const offsets = new WeakMap<object, Map<string, number>>();
  const duplicates: string[] = [];
  let at = 0;

  const fail = (message: string): never => {
    const { line, column } = lineAndColumn(text, at);
    throw new JsonError(message, line, column);
  };
  const skipBlanks = (): void => {
    for (;;) {
      const c = text.charCodeAt(at);
      if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09) return;
      at++;
    }
  };
  const expect = (character: string): void => {
    skipBlanks();
    if (text[at] !== character) fail(`expected '${character}'`);
    at++;
  };
  const readString = (): string => {
    const start = at++;
    for (;;) {
      const c = text.charCodeAt(at);
      if (Number.isNaN(c) || c < 0x20) fail('a string is not closed, or holds a control character');
      at++;
      if (c === 0x22) break;
      if (c === 0x5c) at++;
    }
    try {
      return JSON.parse(text.slice(start, at)) as string;
    } catch {
      at = start;
      return fail('a string holds an escape that JSON does not have');
    }
  };
  const readLiteral = (): JsonValue => {
    const word = /[-+.0-9A-Za-z]*/y;
    word.lastIndex = at;
    const literal = word.exec(text)?.[0] ?? '';
    if (!/^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/.test(literal)) fail('expected a value');
    at += literal.length;
    return JSON.parse(literal) as JsonValue;
  };
  const readObject = (pointer: string, depth: number): JsonObject => {
    const object: Record<string, JsonValue> = {};
    const places = new Map<string, number>();
    offsets.set(object, places);
    at++;
    skipBlanks();
    if (text[at] === '}') {
      at++;
      return object;
    }
    for (;;) {
      skipBlanks();
      if (text[at] !== '"') fail('expected a member name in quotes');
      const name = readString();
      expect(':');
      skipBlanks();
      const here = pointerTo(pointer, name);
      if (places.has(name)) duplicates.push(here);
      places.set(name, at);
      const value = readValue(here, depth + 1);
      Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
      skipBlanks();
      if (text[at] === '}') break;
      expect(',');
    }
    at++;
    return object;
  };
  const readArray = (pointer: string, depth: number): JsonValue => {
    const array: JsonValue[] = [];
    const places = new Map<string, number>();
    offsets.set(array, places);
    at++;
    skipBlanks();
    if (text[at] === ']') {
      at++;
      return array;
    }
    for (;;) {
      skipBlanks();
      places.set(String(array.length), at);
      array.push(readValue(pointerTo(pointer, array.length), depth + 1));
      skipBlanks();
      if (text[at] === ']') break;
      expect(',');
    }
    at++;
    return array;
  };
  const readValue = (pointer: string, depth: number): JsonValue => {
    if (depth > deepest) fail(`nested deeper than ${deepest}`);
    switch (text[at]) {
      case '{':
        return readObject(pointer, depth);
      case '[':
        return readArray(pointer, depth);
      case '"':
        return readString();
      default:
        return readLiteral();
    }
  };

  skipBlanks();
  const start = at;
  const value = readValue('', 0);
  skipBlanks();
  if (at < text.length) fail('something follows the end of the document');

  return {
    value,
    duplicates,
    locate(pointer) {
      let offset = start;
      let current: JsonValue = value;
      for (const token of pointerTokens(pointer)) {
        if (!isJsonObject(current) && !Array.isArray(current)) break;
        const next = offsets.get(current as object)?.get(token);
        if (next === undefined) break;
        offset = next;
        current = (current as JsonObject)[token] as JsonValue;
      }
      return lineAndColumn(text, offset);
    },
  };
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let i = text.indexOf('\n'); i !== -1 && i < offset; i = text.indexOf('\n', i + 1)) {
    line++;
    lineStart = i + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
